import type { Locale, PenaltyKind } from "@creneau/schema";
import { writtenDay } from "../contract/written-date.js";
import type { Consequences } from "../domain/penalty/giving-back.js";
import type { Penalty } from "../domain/penalty/penalty.js";

const REASONS = {
  late_cancellation: { fr: "une place rendue tard", en: "a place that was given back late" },
  failure: { fr: "un échec", en: "a failure" },
  absence: { fr: "une absence", en: "an absence" },
} as const satisfies { readonly [Kind in PenaltyKind]: Record<Locale, string> };

/** What a penalty follows from, to go on after "after". */
export const penaltyReason = (kind: PenaltyKind, locale: Locale): string => REASONS[kind][locale];

/** A penalty that stands, in a sentence. */
export const penaltySentence = (
  { kind, category, until }: Pick<Penalty, "kind" | "category" | "until">,
  locale: Locale,
) =>
  locale === "fr"
    ? `Après ${penaltyReason(kind, "fr")}, vous passez l’examen de catégorie ${category} au plus tôt le ${writtenDay(until, "fr")}.`
    : `After ${penaltyReason(kind, "en")}, you sit the exam of category ${category} on ${writtenDay(until, "en")} at the earliest.`;

type Way = "cancelling" | "moving";

const WORDS = {
  fr: {
    cancelling: {
      free: (day: string) => `Aucune pénalité si vous annulez au plus tard le ${day}.`,
      nothing: () => "Annuler maintenant n’entraîne aucune pénalité.",
      penalty: (until: string, category: string) =>
        `Vous annulez tard\u00a0: vous ne pourrez pas passer l’examen de catégorie ${category} avant le ${until}.`,
    },
    moving: {
      free: (day: string) => `Aucune pénalité si vous changez de place au plus tard le ${day}.`,
      nothing: () => "Changer de place maintenant n’entraîne aucune pénalité.",
      penalty: (until: string, category: string) =>
        `Vous rendez votre place tard\u00a0: la nouvelle, en catégorie ${category}, ne peut pas être avant le ${until}.`,
    },
  },
  en: {
    cancelling: {
      free: (day: string) => `No penalty if you cancel on ${day} at the latest.`,
      nothing: () => "Cancelling now brings no penalty.",
      penalty: (until: string, category: string) =>
        `You are cancelling late: you may not sit the exam of category ${category} before ${until}.`,
    },
    moving: {
      free: (day: string) => `No penalty if you change places on ${day} at the latest.`,
      nothing: () => "Changing places now brings no penalty.",
      penalty: (until: string, category: string) =>
        `You are giving your place back late: the new one, in category ${category}, cannot be before ${until}.`,
    },
  },
} as const;

/** What follows from giving a place back, told before it is done. `on`: today at the centre. */
export const consequencesSentence = (
  { freeUntil, penalty }: Consequences,
  way: Way,
  on: string,
  locale: Locale,
): string => {
  const words = WORDS[locale][way];
  if (penalty) return words.penalty(writtenDay(penalty.until, locale), penalty.category);
  return on <= freeUntil ? words.free(writtenDay(freeUntil, locale)) : words.nothing();
};
