import type { FileCareRefusal } from "../domain/file/refusal.js";

type Words = { [Kind in FileCareRefusal["kind"]]: (refusal: Extract<FileCareRefusal, { kind: Kind }>) => string };

// French puts a no-break space before a colon: \u00a0.
const fr = {
  TooManySearches: ({ perMinute }) =>
    `Vous avez fait plus de ${perMinute} recherches en une minute. Attendez un instant, puis recommencez.`,
  ReasonMissing: ({ mostCharacters }) =>
    `Dites pourquoi, en ${mostCharacters} caractères au plus\u00a0: le motif est gardé avec l’acte.`,
  ExtraTimeRefused: ({ mostMinutes }) => `Le temps supplémentaire va de 0 à ${mostMinutes} minutes.`,
} satisfies Words;

const en = {
  TooManySearches: ({ perMinute }) =>
    `You have made more than ${perMinute} searches in a minute. Wait a moment, then try again.`,
  ReasonMissing: ({ mostCharacters }) =>
    `Say why, in ${mostCharacters} characters at the most: the reason is kept with the act.`,
  ExtraTimeRefused: ({ mostMinutes }) => `Extra time is 0 to ${mostMinutes} minutes.`,
} satisfies Words;

export const fileCareRefusalWords = { fr, en };
