import {
  ENTRY_REASONS,
  type EntryReason,
  LIFT_MOTIVES,
  type LiftMotive,
  type Locale,
  PENALTY_KINDS,
} from "@creneau/schema";
import { writtenDay } from "../contract/written-date.js";
import { penaltyReason } from "../penalties/penalty.words.js";
import type { DecisionRow } from "./decision.types.js";

type Words<Code extends string> = { readonly [One in Code]: Record<Locale, string> };

// Told long after: what was true on that day, and no advice about what to do.
const ENTRY_WORDS: Words<EntryReason> = {
  unknown: { fr: "le ministère n’avait pas de dossier avec ce NEPH", en: "the ministry had no file with this NEPH" },
  name_differs: {
    fr: "le dossier qui porte ce NEPH était à un autre nom",
    en: "the file with this NEPH was under another name",
  },
  already_passed: { fr: "l’épreuve pratique était déjà réussie", en: "the practical test had been passed already" },
  theory_missing: {
    fr: "l’épreuve théorique n’était pas réussie, ou pas encore enregistrée",
    en: "the theory test was not passed, or not recorded yet",
  },
  theory_expired: { fr: "l’épreuve théorique n’était plus valable", en: "the theory test was no longer valid" },
  too_many_failures: {
    fr: "l’épreuve théorique avait servi pour toutes les épreuves pratiques permises",
    en: "the theory test had served for all the practical tests that it may",
  },
};

const MOTIVES: Words<LiftMotive> = {
  illness: { fr: "maladie", en: "illness" },
  accident: { fr: "accident", en: "accident" },
  bereavement: { fr: "deuil", en: "bereavement" },
  public_obligation: {
    fr: "convocation, autre examen ou obligation légale",
    en: "a summons, another exam or a legal duty",
  },
  disaster: { fr: "intempéries, grève ou événement général", en: "weather, a strike or anything general" },
  service_error: { fr: "erreur du service", en: "an error of the service" },
};

const becauseOf = (what: string, locale: Locale): string =>
  locale === "fr" ? `Motif\u00a0: ${what}.` : `Reason: ${what}.`;

/** One of the codes that this version has words for, or nothing. */
const oneOf = <Code extends string>(codes: readonly Code[], value: unknown): Code | undefined =>
  codes.find((code) => code === value);

const ofEntry = ({ reason }: Details, locale: Locale): string | null => {
  const known = oneOf(ENTRY_REASONS, reason);
  return known ? becauseOf(ENTRY_WORDS[known][locale], locale) : null;
};

const ofPenalty = ({ kind, until }: Details, locale: Locale): string | null => {
  const known = oneOf(PENALTY_KINDS, kind);
  if (!known || typeof until !== "string") return null;
  const [reason, day] = [penaltyReason(known, locale), writtenDay(until, locale)];
  return locale === "fr"
    ? `À la suite d’${reason}\u00a0: le prochain examen est possible à partir du ${day}.`
    : `After ${reason}: the next exam is possible from ${day} on.`;
};

const ofLifting = ({ motive }: Details, locale: Locale): string | null => {
  const known = oneOf(LIFT_MOTIVES, motive);
  return known ? becauseOf(MOTIVES[known][locale], locale) : null;
};

/** What an officer wrote for this log, and the rules that they set aside. */
const ofOfficer = ({ reason, overruled }: Details, locale: Locale): string | null => {
  const rules = Array.isArray(overruled) ? overruled.join(", ") : "";
  const quoted = (words: string) => (locale === "fr" ? `«\u00a0${words}\u00a0»` : `“${words}”`);
  const said = typeof reason === "string" && reason !== "" && becauseOf(quoted(reason), locale);
  const aside = rules && (locale === "fr" ? `Règles écartées\u00a0: ${rules}.` : `Rules set aside: ${rules}.`);
  return [said, aside].filter(Boolean).join(" ") || null;
};

type Details = Readonly<Record<string, unknown>>;

const EXPLAINED: Readonly<Record<string, (details: Details, locale: Locale) => string | null>> = {
  entry_refuse: ofEntry,
  penalise: ofPenalty,
  lift_penalty: ofLifting,
  book: ofOfficer,
  move: ofOfficer,
  cancel: ofOfficer,
  file_corrected: ofOfficer,
};

/** Why it was decided, from what the log keeps. Null where it keeps nothing more: always once the file is emptied. */
export const decisionExplanation = (
  { action, details }: Pick<DecisionRow, "action" | "details">,
  locale: Locale,
): string | null => EXPLAINED[action]?.(details, locale) ?? null;
