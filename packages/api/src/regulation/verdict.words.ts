import type { Locale } from "@creneau/schema";
import { writtenDate } from "../contract/written-date.js";
import type { FollowUp } from "../domain/regulation/answer.js";
import type { Verdict } from "../domain/regulation/verdict.js";
import { factNames } from "./fact.words.js";

type Of<Kind extends Verdict["kind"]> = Extract<Verdict, { kind: Kind }>;
type Words = { readonly [Kind in Verdict["kind"]]: (verdict: Of<Kind>) => string };

const FOLLOW_UPS: { readonly [L in Locale]: { readonly [Kind in FollowUp]: string } } = {
  fr: {
    medical_letter: "vous serez ensuite convoqué à un nouveau contrôle médical",
    photo_to_stamp: "votre dossier passera ensuite par le service d’enregistrement, pour la photographie",
  },
  en: {
    medical_letter: "you will then be called to a new medical check",
    photo_to_stamp: "your file will then go through the registration service, for the photograph",
  },
};

const fr: Words = {
  Satisfied: ({ until }) => (until ? `Oui, jusqu’au ${writtenDate(until, "fr")}.` : "Oui."),
  UnderReserve: ({ follows }) => `Oui, sous réserve\u00a0: ${follows.map((kind) => FOLLOW_UPS.fr[kind]).join(", ")}.`,
  Refused: (refused) => {
    const { earliestDate, missingFacts, never } = refused;
    // Read only where it is told: it has to be looked for in the past.
    const latestDate = never ? refused.latestDate : null;
    if (latestDate) return `Non\u00a0: c’était possible jusqu’au ${writtenDate(latestDate, "fr")}.`;
    if (never) return "Non, et aucune date n’y change rien tant que le dossier reste ce qu’il est.";
    const date = earliestDate && writtenDate(earliestDate, "fr");
    if (missingFacts.length === 0) return `Pas avant le ${date}.`;
    const unknown = `Impossible à dire\u00a0: il manque ${factNames(missingFacts, "fr")}.`;
    return date ? `${unknown} Dans tous les cas, oui à partir du ${date}.` : unknown;
  },
};

const en: Words = {
  Satisfied: ({ until }) => (until ? `Yes, until ${writtenDate(until, "en")}.` : "Yes."),
  UnderReserve: ({ follows }) => `Yes, under reserve: ${follows.map((kind) => FOLLOW_UPS.en[kind]).join(", ")}.`,
  Refused: (refused) => {
    const { earliestDate, missingFacts, never } = refused;
    const latestDate = never ? refused.latestDate : null;
    if (latestDate) return `No: it was possible until ${writtenDate(latestDate, "en")}.`;
    if (never) return "No, and no date changes that as long as the file stays as it is.";
    const date = earliestDate && writtenDate(earliestDate, "en");
    if (missingFacts.length === 0) return `Not before ${date}.`;
    const unknown = `Impossible to say: ${factNames(missingFacts, "en")} missing.`;
    return date ? `${unknown} In any case, yes from ${date}.` : unknown;
  },
};

const words: Readonly<Record<Locale, Words>> = { fr, en };

/** A verdict as an answer to "may this person sit?", in plain words. */
export const verdictSentence = (verdict: Verdict, locale: Locale): string => {
  // TypeScript cannot see that a kind and its words belong together when both are unions.
  const say = words[locale][verdict.kind] as (verdict: Verdict) => string;
  return say(verdict);
};
