import type { FieldProblem, ReferenceRefusal } from "../domain/reference/refusal.js";

type Words = { [Kind in ReferenceRefusal["kind"]]: (refusal: Extract<ReferenceRefusal, { kind: Kind }>) => string };

export const fieldProblemWords = {
  fr: {
    missing: "Remplissez ce champ.",
    too_long: "Ce texte est trop long.",
    invalid: "Cette valeur n’est pas possible.",
    out_of_range: "Ce nombre n’est pas possible ici.",
    one_language: "Remplissez ce champ dans les deux langues, ou dans aucune.",
    in_use: "Des sessions planifiées en dépendent\u00a0: ce champ ne peut pas changer ainsi.",
    taken: "Quelqu’un d’autre a déjà cette valeur.",
    past: "Cette date est passée\u00a0: ce qui a été en vigueur ne change plus.",
  },
  en: {
    missing: "Fill in this field.",
    too_long: "This text is too long.",
    invalid: "This value is not possible.",
    out_of_range: "This number is not possible here.",
    one_language: "Fill in this field in both languages, or in neither.",
    in_use: "Planned sessions rest on it: this field cannot change so.",
    taken: "Somebody else has this value already.",
    past: "This date is past: what was in force does not change any more.",
  },
} as const satisfies Record<"fr" | "en", Record<FieldProblem["code"], string>>;

const fr = {
  FieldsRefused: ({ problems }) =>
    problems.length === 1 ? "Un champ est à corriger." : `${problems.length} champs sont à corriger.`,
  ChangedMeanwhile: () => "Quelqu’un d’autre vient de changer cette fiche. Relisez-la, puis recommencez.",
  CentreNotFound: () => "Ce centre n’existe pas.",
  ExaminerUnknown: () => "Cet inspecteur n’existe pas.",
  PolicyNotFound: () => "Cette valeur n’existe pas, ou elle a déjà une fin.",
  GridNotFound: () => "Cette grille n’existe pas, ou elle a déjà une fin.",
} satisfies Words;

const en = {
  FieldsRefused: ({ problems }) =>
    problems.length === 1 ? "One field is to be corrected." : `${problems.length} fields are to be corrected.`,
  ChangedMeanwhile: () => "Somebody else has just changed this record. Read it again, then try once more.",
  CentreNotFound: () => "This centre does not exist.",
  ExaminerUnknown: () => "This examiner does not exist.",
  PolicyNotFound: () => "This value does not exist, or has an end already.",
  GridNotFound: () => "This grid does not exist, or has an end already.",
} satisfies Words;

export const referenceRefusalWords = { fr, en };
