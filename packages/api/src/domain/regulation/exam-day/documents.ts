import { type CivilDate, completedMonths } from "../../civil-date.js";
import { asksForAccompaniedDriving } from "../accompanied-driving.js";
import type { RuleId } from "../catalogue/catalogue.js";
import type { CandidateFacts, FactName, Question } from "../facts.js";
import type { RuleSet } from "../rule-set.js";
import { licenceRequired, licenceRule } from "./licence-shown.js";

/** Every document that a candidate may have to bring. */
const EXAM_DOCUMENTS = [
  "identity_document",
  "registration_attestation",
  "registration_form",
  "licence",
  "licence_or_photocopy",
  "training_booklet",
  "medical_opinion",
  "parental_authorisation",
  "return_to_licence_sheet",
] as const;
export type ExamDocument = (typeof EXAM_DOCUMENTS)[number];

export type DocumentToBring = {
  readonly document: ExamDocument;
  /** The rule that asks for it. */
  readonly rule: RuleId;
  /** Null: it must be there. Otherwise nobody knows yet: whether it is asked for depends on that fact. */
  readonly dependsOn: FactName | "licenceWithdrawn" | null;
};

/** Whose documents, and for which exam. */
export type Convocation = {
  readonly facts: CandidateFacts;
  readonly question: Question;
  /** The day of the exam. */
  readonly on: CivilDate;
  /** The licence was annulled or invalidated; left out when that is not known. */
  readonly licenceWithdrawn?: boolean;
};

type Ask = DocumentToBring | null;

/** `asked` is undefined when it depends on a fact that is not known. */
const when = (asked: boolean | undefined, wanted: Omit<DocumentToBring, "dependsOn">, fact: FactName): Ask => {
  if (asked === false) return null;
  return { ...wanted, dependsOn: asked === undefined ? fact : null };
};

/** A file of unknown date counts as registered by the day of the exam: paper ended for good, so most later files are digital. */
const registration = ({ facts, on }: Convocation, rules: RuleSet): Ask =>
  (facts.registeredOn ?? on) < rules.dates["ENR-3.digital"]
    ? { document: "registration_form", rule: "REC-2", dependsOn: null }
    : { document: "registration_attestation", rule: "REC-7", dependsOn: null };

const licence = ({ facts, question }: Convocation): Ask => {
  const rule = licenceRule(question.phase);
  const document = rule === "LIC-3" ? "licence" : "licence_or_photocopy";
  return when(facts.licences && licenceRequired(facts.licences), { document, rule }, "licences");
};

const booklet = ({ facts, question }: Convocation): Ask => {
  if (!asksForAccompaniedDriving(question)) return null;
  const { trainingPath } = facts;
  return when(trainingPath && trainingPath === "aac", { document: "training_booklet", rule: "AAC-2" }, "trainingPath");
};

/** What the candidate declared, then the category. Who holds a checked category already shows the licence instead. */
const medicalOpinion = ({ facts, question }: Convocation, rules: RuleSet): Ask => {
  // Categories that are medically checked, and so those whose licence tells of a check.
  const checked = rules.lists["MED-2.categories"];
  const document = "medical_opinion";
  if (facts.medicalDeclaration) return { document, rule: "MED-1", dependsOn: null };
  if (checked.has(question.category)) {
    const covered = facts.licences?.some(({ category }) => checked.has(category));
    if (covered !== true) return when(covered === false || undefined, { document, rule: "MED-2" }, "licences");
  }
  return when(facts.medicalDeclaration, { document, rule: "MED-1" }, "medicalDeclaration");
};

/** An authorisation that is on record is shown all the same: the examiner looks at it. */
const parentalAuthorisation = ({ facts, on }: Convocation, rules: RuleSet): Ask => {
  const wanted = { document: "parental_authorisation", rule: "AGE-13" } as const;
  if (facts.emancipated) return null;
  if (facts.birthDate === undefined) return when(undefined, wanted, "birthDate");
  if (on >= completedMonths(facts.birthDate, rules.numbers["AGE-13.majority"])) return null;
  return when(facts.emancipated === undefined ? undefined : true, wanted, "emancipated");
};

/** A file on paper came with an information sheet instead (REC-4): the same document for the candidate. */
const returnSheet = ({ licenceWithdrawn }: Convocation): Ask => {
  if (licenceWithdrawn === false) return null;
  const dependsOn = licenceWithdrawn === undefined ? "licenceWithdrawn" : null;
  return { document: "return_to_licence_sheet", rule: "REC-8", dependsOn };
};

/**
 * What this candidate brings to this exam, each document with the rule that asks for it. `rules` are those of the exam date.
 * Sources: national guide (January 2013), A.1 and A.3; teleprocedures of the ANTS, step 3 and frequent question 4.
 */
export const documentsToBring = (convocation: Convocation, rules: RuleSet): readonly DocumentToBring[] =>
  [
    { document: "identity_document", rule: "ID-1", dependsOn: null } as const,
    registration(convocation, rules),
    licence(convocation),
    booklet(convocation),
    medicalOpinion(convocation, rules),
    parentalAuthorisation(convocation, rules),
    returnSheet(convocation),
  ].filter((ask) => ask !== null);
