/** The words of the exam day. Source: national guide (January 2013), A.1.a, A.3, B.2, B.5.1.c and B.7. */

/** What becomes of an exam list (bordereau): national guide, A.1.a. */
export const EXAM_LIST_STATES = [
  "draft",
  "issued",
  "numeric_check",
  "nominative_check",
  "closed",
  "completed",
] as const;
export type ExamListState = (typeof EXAM_LIST_STATES)[number];

/** The three documents that excuse an absence: a closed list. Source: national guide (January 2013), B.5.1.c. */
export const EXCUSES = ["medical_certificate", "military_convocation", "exam_or_competition_convocation"] as const;
export type Excuse = (typeof EXCUSES)[number];

/**
 * Why somebody who is there cannot be examined (EXC): a closed list, so that the same motive is the same word everywhere. The
 * guide's own example is `vehicle_not_adapted`; the others are the preconditions that it names.
 */
export const EXC_MOTIVES = [
  "identity_not_proved",
  "registration_not_shown",
  "file_not_receivable",
  "licence_not_shown",
  "booklet_not_shown",
  "medical_opinion_not_shown",
  "parental_authorisation_not_shown",
  "return_sheet_not_shown",
  "vehicle_not_adapted",
  "vehicle_not_fit",
  "companion_not_fit",
  "weather",
  "breakdown",
  "unwell",
] as const;
export type ExcMotive = (typeof EXC_MOTIVES)[number];

/** What is looked at before a candidate is examined. Source: national guide (January 2013), A.1 to A.3 and B.2. */
export const PRECONDITIONS = [
  "identity_document",
  "registration_attestation",
  "licence",
  "training_booklet",
  "medical_opinion",
  "parental_authorisation",
  "return_to_licence_sheet",
  "vision",
] as const;
export type Precondition = (typeof PRECONDITIONS)[number];

/**
 * What the examiner saw. `left_accompanied_driving`: declared by the candidate, of the booklet. `read` and `not_read`: the plate of
 * the vision test. `not_asked`: this candidate need not show it.
 */
export const OBSERVATIONS = [
  "original",
  "copy",
  "nothing",
  "left_accompanied_driving",
  "read",
  "not_read",
  "not_asked",
] as const;
export type Observation = (typeof OBSERVATIONS)[number];

/** Lines of the competence balance of the on-road test, as the certificate (CEPC) prints them. Source: order of 19 February 2010, annex. */
export const COMPETENCES = [
  "installation",
  "vehicle_checks",
  "controls",
  "information",
  "speed",
  "road_rules",
  "communication",
  "lane_sharing",
  "safety_margins",
  "situation_analysis",
  "situation_adaptation",
  "autonomy",
  "courtesy",
  "economical_driving",
] as const;
export type Competence = (typeof COMPETENCES)[number];

/** Papers of the exam day: the list (bordereau), the certificate (CEPC), letter T (annexe 1), the report of a session. */
export const EXAM_PAPERS = ["list", "certificate", "medical_letter", "report"] as const;
export type ExamPaper = (typeof EXAM_PAPERS)[number];
