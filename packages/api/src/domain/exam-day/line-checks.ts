import type { ExcMotive, Observation, Precondition } from "@creneau/schema";
import type { CivilDate } from "../civil-date.js";
import { answerOn } from "../regulation/exam-day/answer-on.js";
import { type Booklet, checkBooklet } from "../regulation/exam-day/booklet.js";
import type { Check } from "../regulation/exam-day/check.js";
import { documentsToBring, type ExamDocument } from "../regulation/exam-day/documents.js";
import { checkIdentity } from "../regulation/exam-day/identity.js";
import { checkLicence, type LicenceShown } from "../regulation/exam-day/licence-shown.js";
import type { ReserveNature } from "../regulation/exam-day/list-entry.js";
import { checkMedicalForm } from "../regulation/exam-day/medical-form.js";
import { type VisionTest, visionTest, visionTestDue } from "../regulation/exam-day/vision-test.js";
import type { CandidateFacts, Question } from "../regulation/facts.js";
import { medicalOpinion } from "../regulation/medical-opinion.js";
import type { RuleSet } from "../regulation/rule-set.js";

/** What the examiner saw and wrote down, whichever tablet sent it first. */
export type Seen = {
  readonly key: string;
  readonly precondition: Precondition;
  readonly observation: Observation;
  readonly recordedAt: Date;
};

/** Who is looked at, for which exam, on which day. */
export type Examined = { readonly facts: CandidateFacts; readonly question: Question; readonly on: CivilDate };

/** One precondition of one candidate. `observation` is null as long as nobody has looked. */
export type LineCheck = {
  readonly precondition: Precondition;
  readonly document: ExamDocument;
  /** Whether it is asked for depends on something that is not known. */
  readonly conditional: boolean;
  readonly check: Check;
  readonly observation: Observation | null;
};

const PRECONDITION_OF = {
  identity_document: "identity_document",
  registration_attestation: "registration_attestation",
  registration_form: "registration_attestation",
  licence: "licence",
  licence_or_photocopy: "licence",
  training_booklet: "training_booklet",
  medical_opinion: "medical_opinion",
  parental_authorisation: "parental_authorisation",
  return_to_licence_sheet: "return_to_licence_sheet",
} as const satisfies Record<ExamDocument, Precondition>;

/** What may be seen of each: anything else says nothing of it. */
export const OBSERVATIONS_OF = {
  identity_document: ["original", "nothing"],
  registration_attestation: ["original", "nothing"],
  licence: ["original", "copy", "nothing", "not_asked"],
  training_booklet: ["original", "nothing", "left_accompanied_driving", "not_asked"],
  medical_opinion: ["original", "copy", "nothing", "not_asked"],
  parental_authorisation: ["original", "copy", "nothing", "not_asked"],
  return_to_licence_sheet: ["original", "copy", "nothing", "not_asked"],
  vision: ["read", "not_read", "not_asked"],
} as const satisfies Record<Precondition, readonly Observation[]>;

/** Why a candidate cannot be examined whose precondition is not met. No vision test keeps anybody from an exam. */
const MOTIVES: { readonly [Name in Exclude<Precondition, "vision">]: ExcMotive } = {
  identity_document: "identity_not_proved",
  registration_attestation: "registration_not_shown",
  licence: "licence_not_shown",
  training_booklet: "booklet_not_shown",
  medical_opinion: "medical_opinion_not_shown",
  parental_authorisation: "parental_authorisation_not_shown",
  return_to_licence_sheet: "return_sheet_not_shown",
};

/** The latest by the tablets' clocks; of the same second, the one with the greater key, so that every device agrees. */
const latestOf = (seen: readonly Seen[]): Seen | null =>
  seen.reduce<Seen | null>((last, one) => {
    if (!last) return one;
    const later = one.recordedAt.getTime() - last.recordedAt.getTime() || (one.key > last.key ? 1 : -1);
    return later > 0 ? one : last;
  }, null);

const LICENCES: { readonly [Seen in Observation]?: LicenceShown } = {
  original: "licence",
  copy: "photocopy",
  nothing: "nothing",
};
const BOOKLETS: { readonly [Seen in Observation]?: Booklet } = {
  original: "shown",
  nothing: "forgotten",
  left_accompanied_driving: "left_accompanied_driving",
};

const shownOrNot = (
  observation: Observation | null,
  rule: "REC-7" | "REC-2" | "REC-8" | "AGE-13",
  fact: string,
): Check => {
  if (observation === null) return { kind: "missing", rule, fact };
  return { kind: observation === "nothing" ? "not_receivable" : "satisfied", rule };
};

/** The form that was shown, and then what the rules say of the opinion on it: out of date, it leaves the exam under reserve. */
const opinionCheck = ({ facts, question, on }: Examined, observation: Observation | null, rules: RuleSet): Check => {
  const form =
    observation === "original" || observation === "copy" || observation === "nothing" ? observation : undefined;
  const shown = checkMedicalForm(form);
  if (shown.kind !== "satisfied") return shown;
  const reserve = medicalOpinion(facts, question, rules)
    .map((answer) => answerOn(answer, on))
    .find(({ kind }) => kind === "under_reserve");
  return reserve ?? shown;
};

const checkOf = (
  document: ExamDocument,
  examined: Examined,
  observation: Observation | null,
  rules: RuleSet,
): Check => {
  const { facts, question, on } = examined;
  const seen = observation ?? undefined;
  switch (document) {
    case "identity_document":
      return checkIdentity(seen && (seen === "original" ? { kind: "listed" } : null), facts, on, rules);
    case "registration_attestation":
      return shownOrNot(observation, "REC-7", "registrationShown");
    case "registration_form":
      return shownOrNot(observation, "REC-2", "registrationShown");
    case "licence":
    case "licence_or_photocopy":
      return checkLicence(facts, question.phase, seen && LICENCES[seen]);
    case "training_booklet":
      return checkBooklet(facts, question, seen && BOOKLETS[seen], on, rules);
    case "medical_opinion":
      return opinionCheck(examined, observation, rules);
    case "parental_authorisation":
      return shownOrNot(observation, "AGE-13", "authorisationShown");
    case "return_to_licence_sheet":
      return shownOrNot(observation, "REC-8", "returnSheetShown");
  }
};

/** Every document that this candidate may have to show, and what was seen of it. Source: national guide (January 2013), A.1 to A.3. */
export const lineChecks = (examined: Examined, seen: readonly Seen[], rules: RuleSet): readonly LineCheck[] =>
  documentsToBring(examined, rules).map(({ document, rule, dependsOn }) => {
    const precondition = PRECONDITION_OF[document];
    const observation = latestOf(seen.filter((one) => one.precondition === precondition))?.observation ?? null;
    const check: Check =
      observation === "not_asked" ? { kind: "satisfied", rule } : checkOf(document, examined, observation, rules);
    return { precondition, document, conditional: dependsOn !== null, check, observation };
  });

/** The vision test, try by try. Null where none is due. */
export const lineVision = (
  { facts }: Pick<Examined, "facts">,
  seen: readonly Seen[],
  rules: RuleSet,
): VisionTest | null => {
  const tries = seen
    .filter(({ precondition }) => precondition === "vision")
    .toSorted((one, other) => one.recordedAt.getTime() - other.recordedAt.getTime() || (one.key > other.key ? 1 : -1));
  if (tries.some(({ observation }) => observation === "not_asked")) return null;
  // Whoever has an opinion of fitness was checked by a doctor; of everybody else nobody knows that they were.
  const due = visionTestDue(Boolean(facts.medicalOpinion), rules);
  if (tries.length === 0 && due.kind === "NotDue") return null;
  return visionTest(
    tries.map(({ observation }) => observation === "read"),
    rules,
  );
};

/** The motive to write where this keeps the candidate from the exam; null where it does not, or nobody has looked. */
export const motiveOf = ({ check, observation, precondition }: LineCheck): ExcMotive | null =>
  observation !== null && precondition !== "vision" && (check.kind === "not_receivable" || check.kind === "excused")
    ? MOTIVES[precondition]
    : null;

/** What was looked at and keeps the candidate from the exam, with the motive of the list; null when nothing does. */
export const unmet = (
  checks: readonly LineCheck[],
): { readonly precondition: Precondition; readonly motive: ExcMotive } | null => {
  for (const check of checks) {
    const motive = motiveOf(check);
    if (motive) return { precondition: check.precondition, motive };
  }
  return null;
};

/** The nature of each reserve that an exam is sat under. Source: national guide (January 2013), A.1.d. */
export const reservesOf = (checks: readonly LineCheck[]): readonly ReserveNature[] =>
  checks.some(({ check }) => check.kind === "under_reserve" && check.follows === "medical_letter") ? ["medical"] : [];
