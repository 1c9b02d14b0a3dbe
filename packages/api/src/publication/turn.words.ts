import type { Locale } from "@creneau/schema";
import { writtenDay } from "../contract/written-date.js";
import type { OwnTurn } from "../domain/booking/publication.js";
import type { WaitingSince } from "../domain/waiting-list/rank.js";

type Fact = WaitingSince["fact"];

const facts = {
  fr: {
    registeredOn: "votre inscription",
    theoryPassedOn: "votre réussite à l’examen théorique",
    lastExamOn: "votre dernière épreuve",
  },
  en: { registeredOn: "your registration", theoryPassedOn: "your theory test", lastExamOn: "your last exam" },
} as const satisfies Record<Locale, Record<Fact, string>>;

/** Hours where they are whole: nobody counts to 180 minutes. */
const durations = {
  fr: (minutes: number) => (minutes % 60 === 0 ? `${minutes / 60} h` : `${minutes} minutes`),
  en: (minutes: number) => (minutes % 60 === 0 ? `${minutes / 60} h` : `${minutes} minutes`),
} as const satisfies Record<Locale, (minutes: number) => string>;

const when = {
  fr: ({ opensAfterMinutes }: OwnTurn) =>
    opensAfterMinutes === 0
      ? "les places publiées aujourd’hui s’ouvrent à vous dès leur publication."
      : `les places publiées aujourd’hui s’ouvrent à vous ${durations.fr(opensAfterMinutes)} après leur publication.`,
  en: ({ opensAfterMinutes }: OwnTurn) =>
    opensAfterMinutes === 0
      ? "places published today open to you as soon as they are published."
      : `places published today open to you ${durations.en(opensAfterMinutes)} after they are published.`,
} as const satisfies Record<Locale, (turn: OwnTurn) => string>;

const words = {
  fr: (turn: OwnTurn): string => {
    const { waiting, daysWaited, group, groups, nextGroupOn } = turn;
    if (groups === 1) return "Ici, une place publiée s’ouvre à tout le monde au même moment.";
    const since =
      waiting === null
        ? "Votre dossier ne dit pas depuis quand vous attendez"
        : `Vous attendez depuis le ${writtenDay(waiting.date, "fr")} (${facts.fr[waiting.fact]}), soit ${daysWaited} jours`;
    const next = nextGroupOn
      ? ` À partir du ${writtenDay(nextGroupOn, "fr")}, vous passerez dans le groupe ${group - 1}.`
      : "";
    return `${since}\u00a0: vous êtes dans le groupe ${group} sur ${groups}, et ${when.fr(turn)}${next}`;
  },
  en: (turn: OwnTurn): string => {
    const { waiting, daysWaited, group, groups, nextGroupOn } = turn;
    if (groups === 1) return "Here a published place opens to everybody at the same moment.";
    const since =
      waiting === null
        ? "Your file does not say since when you have waited"
        : `You have waited since ${writtenDay(waiting.date, "en")} (${facts.en[waiting.fact]}), ${daysWaited} days`;
    const next = nextGroupOn ? ` From ${writtenDay(nextGroupOn, "en")} you will be in group ${group - 1}.` : "";
    return `${since}: you are in group ${group} of ${groups}, and ${when.en(turn)}${next}`;
  },
} as const satisfies Record<Locale, (turn: OwnTurn) => string>;

/** Whose turn it is and why, in plain words. */
export const turnSentence = (turn: OwnTurn, locale: Locale): string => words[locale](turn);
