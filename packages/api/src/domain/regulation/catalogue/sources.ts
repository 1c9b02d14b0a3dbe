import type { Bilingual } from "./rule.types.js";

/** The national guide on the modalities of the driving tests, by its own sections. */
export const guide = (section: string): Bilingual => ({
  fr: `Guide national des épreuves du permis de conduire (janvier 2013), ${section}`,
  en: `National guide on the driving tests (January 2013), ${section}`,
});

/** The slides on the teleprocedures of the ANTS. */
export const teleprocedures = (slide: Bilingual): Bilingual => ({
  fr: `Présentation des téléprocédures de l’ANTS (17 octobre 2017), ${slide.fr}`,
  en: `Slides on the teleprocedures of the ANTS (17 October 2017), ${slide.en}`,
});

export const candilib = (part: Bilingual): Bilingual => ({ fr: `CandiLib, ${part.fr}`, en: `CandiLib, ${part.en}` });

export const rdvpermis = (part: Bilingual): Bilingual => ({
  fr: `API Rendez-vous Permis, page du produit, ${part.fr}`,
  en: `API Rendez-vous Permis, product page, ${part.en}`,
});

/** Where the texts leave a choice. */
export const ourReading = (what: Bilingual): Bilingual => ({
  fr: `Lecture de Créneau\u00a0: ${what.fr}`,
  en: `Reading of Créneau: ${what.en}`,
});
