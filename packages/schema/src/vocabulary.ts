/**
 * The words of the service, once: tables, domain, GraphQL and screens all derive from these tuples.
 * See docs/glossary.md for their French, docs/rules.md for the sources named here.
 */

/** Examinable licence categories. Source: national guide (January 2013), B.1.a and B.7. AM is by training, never examined. */
export const LICENCE_CATEGORIES = [
  "A1",
  "A2",
  "A",
  "B1",
  "B",
  "BE",
  "C1",
  "C1E",
  "C",
  "CE",
  "D1",
  "D1E",
  "D",
  "DE",
] as const;
export type LicenceCategory = (typeof LICENCE_CATEGORIES)[number];

/** What one session examines: its grid (start times, duration) belongs to the group. */
export const CATEGORY_GROUPS = ["A", "B", "BE", "C", "D"] as const;
export type CategoryGroup = (typeof CATEGORY_GROUPS)[number];

/**
 * Which grid of a group: the usual one of the service, or that of CandiLib, which files of its time still carry. Source: CandiLib, source
 * code of 22 May 2023.
 */
export const GRID_NAMES = ["usual", "candilib"] as const;
export type GridName = (typeof GRID_NAMES)[number];

/** Why an examiner is away. A category and no more: what is nobody's business, such as an illness, is `unforeseen`. */
export const ABSENCE_REASONS = ["leave", "training", "other_duty", "unforeseen"] as const;
export type AbsenceReason = (typeof ABSENCE_REASONS)[number];

/** Where a publication of places stands. */
export const PUBLICATION_STATES = ["scheduled", "published", "cancelled"] as const;
export type PublicationState = (typeof PUBLICATION_STATES)[number];

/** The phases of an exam: the theory test, then one or two of a practical test. Source: national guide (January 2013), A.1.b and B.3. */
export const EXAM_PHASES = ["theory", "off_road", "on_road"] as const;
export type ExamPhase = (typeof EXAM_PHASES)[number];

/** `draft` is planned and not yet published; `held` is kept for one candidate while they confirm. */
export const SLOT_STATES = ["draft", "open", "held", "booked", "withdrawn"] as const;
export type SlotState = (typeof SLOT_STATES)[number];

/** What became of a hold. `expired`: its time ran out; `released`: given back by the candidate; `withdrawn`: the place is no more. */
export const HOLD_STATES = ["live", "confirmed", "released", "expired", "withdrawn"] as const;
/**
 * Why a slot is held: somebody asked for it and has minutes to confirm, or it is (or is about to be) offered to those who wait or
 * are to be re-housed.
 */
export const HOLD_CAUSES = ["confirmation", "offer"] as const;
export type HoldCause = (typeof HOLD_CAUSES)[number];
export type HoldState = (typeof HOLD_STATES)[number];

/** What a penalty follows from. Source: order of 27 April 2021, article 3; CandiLib, source code of 22 May 2023. */
export const PENALTY_KINDS = ["late_cancellation", "failure", "absence"] as const;
export type PenaltyKind = (typeof PENALTY_KINDS)[number];

/** Why an officer lifts a penalty: a closed list, so that the same reason is the same word everywhere. */
export const LIFT_MOTIVES = [
  "illness",
  "accident",
  "bereavement",
  "public_obligation",
  "disaster",
  "service_error",
] as const;
export type LiftMotive = (typeof LIFT_MOTIVES)[number];

/** `over`: the day of the exam is over, and what became of it is on the exam list. */
export const BOOKING_STATES = ["live", "cancelled", "over"] as const;
export type BookingState = (typeof BOOKING_STATES)[number];

/** What a proof of a serious reason may be written in. */
export const PROOF_MEDIA = ["application/pdf", "image/jpeg", "image/png"] as const;
export type ProofMedia = (typeof PROOF_MEDIA)[number];

/** What an officer has made of a proof. `accepted`: the penalty that it is about was lifted. */
export const PROOF_STATES = ["received", "accepted", "refused"] as const;
export type ProofState = (typeof PROOF_STATES)[number];

/** To whom officers write: those who wait for a place, or those who have one; of one day where it is named. */
export const MAILING_AUDIENCES = ["waiting", "booked"] as const;
export type MailingAudience = (typeof MAILING_AUDIENCES)[number];

/** Who comes along for a candidate who needs it: an interpreter of a language or of signs, or somebody who helps. */
export const ASSISTANCES = ["interpreter", "sign_interpreter", "helper"] as const;
export type Assistance = (typeof ASSISTANCES)[number];

/** What special needs rest on: a closed list, since what is behind them is between the candidate and a doctor. */
export const NEEDS_BASES = ["medical_opinion", "certificate", "statement"] as const;
export type NeedsBasis = (typeof NEEDS_BASES)[number];

/** `free` is a candidat libre; `school` is presented by a driving school. Source: CandiLib, product page. */
export const CANDIDATE_KINDS = ["free", "school"] as const;
export type CandidateKind = (typeof CANDIDATE_KINDS)[number];

/** How exact a centre's position is: its street address, or only its commune. */
export const POSITION_PRECISIONS = ["address", "commune"] as const;
export type PositionPrecision = (typeof POSITION_PRECISIONS)[number];

/**
 * How a candidate was trained (filière). `aac`: apprentissage anticipé de la conduite; `supervised`: conduite supervisée;
 * `vocational`: conduite encadrée. Source: national guide (January 2013), A.1.b and A.2.c.
 */
export const TRAINING_PATHS = ["traditional", "aac", "supervised", "vocational"] as const;
export type TrainingPath = (typeof TRAINING_PATHS)[number];

/**
 * What became of a test. `not_examined`: present, but could not be examined (EXC, a breakdown). Only `passed` and `failed` are
 * examined presentations. Source: national guide (January 2013), B.7.
 */
export const TEST_OUTCOMES = ["passed", "failed", "absent_excused", "absent_not_excused", "not_examined"] as const;
export type TestOutcome = (typeof TEST_OUTCOMES)[number];

/** What a candidate may surely not have: an empty field alone says only that nothing is known. */
export const ABSENT_FACTS = [
  "medical_opinion",
  "vocational_theory",
  "preliminary_appointment",
  "initial_training_end",
] as const;
export type AbsentFact = (typeof ABSENT_FACTS)[number];

/**
 * What a rule or a value rests on. `document`: one of the founding documents. `external`: another public source. `interpretation`:
 * our reading, where the texts leave a choice. `unverified`: found, but not confirmed: never in force.
 */
export const EVIDENCES = ["document", "external", "interpretation", "unverified"] as const;
export type Evidence = (typeof EVIDENCES)[number];

/** The days of a week, Monday first as in France. Their order is that of ISO 8601: Monday is 1. */
export const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/**
 * Whether a convocation counts: `replaced` by that of another place, `withdrawn` with its place, `passed` once the day of its exam is
 * over.
 */
export const CONVOCATION_STATES = ["valid", "replaced", "cancelled", "withdrawn", "passed"] as const;
export type ConvocationState = (typeof CONVOCATION_STATES)[number];

/**
 * How a place came to the list: its booking was cancelled or moved, or a hold on it was given back or ran out; an officer keeps it in
 * reserve for people whose place is withdrawn; it was free, and is offered to one of them.
 */
export const RETURN_CAUSES = ["cancelled", "moved", "hold", "reserve", "rehousing"] as const;
export type ReturnCause = (typeof RETURN_CAUSES)[number];

/**
 * Where a returned place stands: somebody is looked for, it is offered, nobody wanted it and it waits for its moment; and how it
 * ended: taken from the list, opened to everybody, or withdrawn by the administration.
 */
export const RETURNED_PLACE_STATES = ["matching", "offered", "waiting", "taken", "republished", "withdrawn"] as const;
export type ReturnedPlaceState = (typeof RETURNED_PLACE_STATES)[number];

/**
 * Where somebody stands whose place was withdrawn: they wait, a place is kept for them, they have another one, or they want none.
 */
export const REHOUSING_STATES = ["waiting", "offered", "rehoused", "ended"] as const;
export type RehousingState = (typeof REHOUSING_STATES)[number];

/** The languages of the screens and of the messages. */
export const LOCALES = ["fr", "en"] as const;
export type Locale = (typeof LOCALES)[number];

/** What the service writes to people about. */
export const MESSAGE_KINDS = [
  "booking_confirmed",
  "booking_moved",
  "booking_cancelled",
  "entry_confirmation",
  "entry_known",
  "entry_verified",
  "entry_refused",
  "entry_withdrawn",
  "invitation",
  "department_opened",
  "preparation_advice",
  "presence_request",
  "practical_details",
  "email_change_new",
  "email_change_old",
  "email_changed",
  "account_deleted",
  "account_expiring",
  "slot_offered",
  "place_withdrawn",
  "hold_withdrawn",
  "rehousing_offered",
  "penalty",
  "result",
  "exam_unwritten",
  "penalty_lifted",
  "service_letter",
  "proof_received",
  "proof_refused",
] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/**
 * Who works for the service: the allocation officer (répartiteur) and the delegate (délégué) in departments of their own, the
 * administrator everywhere. Source: docs/glossary.md.
 */
export const OFFICER_ROLES = [
  "allocation_officer",
  "delegate",
  "administrator",
  "examiner",
  "analyst",
  "support",
] as const;
export type OfficerRole = (typeof OFFICER_ROLES)[number];

/** What policy may want a second person for. Each has its permission of the same name. */
export const APPROVAL_KINDS = ["lift_penalty", "assign_places", "withdraw_places"] as const;
export type ApprovalKind = (typeof APPROVAL_KINDS)[number];

/** `expired`: nobody decided in time. */
export const APPROVAL_STATES = ["asked", "approved", "refused", "expired"] as const;
export type ApprovalState = (typeof APPROVAL_STATES)[number];

/** What officers do, as the chained log of their acts names it. */
export const OFFICER_ACTS = [
  "add_grid",
  "add_officer",
  "add_policy_value",
  "amend_exam_list",
  "ask_approval",
  "assign_place",
  "cancel_absence",
  "cancel_for",
  "cancel_publication",
  "change_centre",
  "change_examiner",
  "change_officer",
  "change_publication",
  "change_session",
  "check_exam_list",
  "close_exam_list",
  "complete_exam_list",
  "correct_file",
  "correct_outcome",
  "declare_absence",
  "end_grid",
  "end_policy_value",
  "export_list",
  "give_session",
  "import_candidates",
  "import_planning",
  "issue_exam_list",
  "lift_penalty",
  "move_for",
  "offer_rehousing",
  "plan_session",
  "publish",
  "read_file",
  "read_proof",
  "record_outcome",
  "record_precondition",
  "refuse_approval",
  "refuse_proof",
  "release_reserve",
  "remove_officer",
  "remove_session",
  "reserve_places",
  "schedule_publication",
  "settle_rejects",
  "withdraw_places",
  "write_medical_letter",
  "set_special_needs",
  "write_to_candidates",
] as const;
export type OfficerAct = (typeof OFFICER_ACTS)[number];

/**
 * What is decided on a candidate's file, as the log of decisions names it. Each has its words (decisions/decision.words.ts), so that
 * candidates can read what was done with their file.
 */
export const DECISION_ACTIONS = [
  "book",
  "move",
  "cancel",
  "offer",
  "decline_offer",
  "lapse_offer",
  "confirm_presence",
  "entry_confirm",
  "entry_verify",
  "entry_refuse",
  "entry_withdraw",
  "invite",
  "file_corrected",
  "service_letter",
  "special_needs_set",
  "file_declared",
  "email_change_asked",
  "email_change_refused",
  "email_changed",
  "account_deleted",
  "account_expired",
  "penalise",
  "lift_penalty",
  "record_result",
  "correct_result",
  "exam_unwritten",
  "proof_refused",
  "proof_sent",
  "withdraw_place",
  "offer_rehousing",
] as const;
export type DecisionAction = (typeof DECISION_ACTIONS)[number];

/** `replaced`: by a newer wish. `refused`: by one of the two addresses, or because somebody else has the new one. */
export const EMAIL_CHANGE_STATES = ["open", "done", "refused", "replaced"] as const;
export type EmailChangeState = (typeof EMAIL_CHANGE_STATES)[number];
