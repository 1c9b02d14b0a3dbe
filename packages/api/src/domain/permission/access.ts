import type { Permission } from "./permission.js";

/**
 * On what a permission is held: what lies in a department of the officer, a session that one examines oneself, an import that one
 * has sent oneself, or whatever it is about, wherever that is.
 */
const REACHES = ["own department", "own session", "own import", "anywhere"] as const;
type Reach = (typeof REACHES)[number];

/**
 * Who gets through. `anyone`: no sign-in. `link`: whoever has the secret of a mailed or printed link. `candidate`: the candidate whom
 * it is about. `officer`: whoever is signed in as one. Otherwise an officer with that permission, on what it reaches.
 */
export type Access = "anyone" | "link" | "candidate" | "officer" | `${Permission}, ${Reach}`;

/** What a second person may be asked for: whoever could do it alone decides. */
const TAKES_TWO = [
  "lift_penalty, own department",
  "assign_places, own department",
  "withdraw_places, own department",
] as const satisfies readonly Access[];

/**
 * Who may call what: each field of Query, Mutation and Subscription. The API refuses to start with one that is not here, and turns
 * away at the door who is none of those; what belongs to somebody else, the operation itself does not find.
 */
export const OPERATIONS = {
  addGrid: ["change_reference, own department"],
  addOfficer: ["administer_officers, anywhere"],
  addPolicyValue: ["change_reference, own department"],
  amendList: ["examine, own session"],
  answerEmailChange: ["link"],
  applyCandidateImport: ["import_candidates, own import"],
  applyPlanningImport: ["import_planning, own import"],
  approvals: [...TAKES_TWO],
  approve: [...TAKES_TWO],
  assignPlace: ["assign_places, own department"],
  availability: ["anyone"],
  availabilityChanged: ["anyone"],
  bookSlot: ["candidate"],
  cancelAbsence: ["plan_sessions, own department"],
  cancelBooking: ["candidate"],
  cancelForCandidate: ["assign_places, own department"],
  cancelPublication: ["publish_places, own department"],
  candidateFile: ["read_candidates, own department"],
  candidateImport: ["import_candidates, own import"],
  candidateImports: ["import_candidates, own import"],
  changeOfficer: ["administer_officers, anywhere"],
  centreRecords: ["read_reference, own department"],
  changeCentre: ["change_reference, own department"],
  changeExaminer: ["change_reference, own department"],
  changePublication: ["publish_places, own department"],
  changeSession: ["plan_sessions, own department"],
  changeWish: ["candidate"],
  checkNames: ["examine, own session"],
  checkNumbers: ["examine, own session"],
  closeDepartment: ["open_department, own department"],
  closeList: ["examine, own session"],
  completeList: ["examine, own session"],
  confirmEntry: ["link"],
  confirmHold: ["candidate"],
  confirmPresence: ["candidate"],
  convocation: ["link"],
  correctFile: ["correct_files, own department"],
  correctOutcome: ["examine, own session"],
  declareAbsence: ["plan_sessions, own department"],
  declareFile: ["candidate"],
  deleteAccount: ["candidate"],
  deleteWish: ["candidate"],
  department: ["anyone"],
  departmentFigures: ["read_figures, own department"],
  departments: ["anyone"],
  eligibility: ["candidate"],
  endGrid: ["change_reference, own department"],
  endPolicyValue: ["change_reference, own department"],
  endSignIn: ["candidate"],
  endSignIns: ["candidate"],
  entryData: ["link"],
  entryQueue: ["invite_candidates, own department"],
  entryRequest: ["link"],
  examCentres: ["anyone"],
  examDay: ["examine, own session"],
  examGrid: ["anyone"],
  examGrids: ["anyone"],
  examList: ["examine, own session", "read_exam_lists, own department"],
  examPaper: ["link"],
  examSession: ["plan_sessions, own department"],
  examinerRecords: ["read_reference, own department"],
  extendHold: ["candidate"],
  giveSession: ["plan_sessions, own department"],
  gridRecords: ["read_reference, own department"],
  holdSlot: ["candidate"],
  inviteWave: ["invite_candidates, own department"],
  issueList: ["examine, own session"],
  keepOrganisationEmail: ["import_candidates, anywhere"],
  liftPenalty: ["lift_penalty, own department"],
  mailingRecipients: ["write_to_candidates, own department"],
  mailings: ["write_to_candidates, own department"],
  moveBooking: ["candidate"],
  moveForCandidate: ["assign_places, own department"],
  node: ["anyone"],
  offerChanged: ["candidate"],
  offerRehousing: ["withdraw_places, own department"],
  officer: ["anyone"],
  officerActs: ["read_acts, anywhere"],
  // What each line is about takes its own permission (domain/officer-day/day-lines.ts).
  officerDay: [
    "plan_sessions, own department",
    "invite_candidates, own department",
    "import_candidates, own department",
    "import_planning, own department",
    "withdraw_places, own department",
    "lift_penalty, own department",
    "publish_places, own department",
    "read_exam_lists, own department",
  ],
  officers: ["administer_officers, anywhere"],
  openDepartment: ["open_department, own department"],
  places: ["anyone"],
  planSession: ["plan_sessions, own department"],
  planning: ["plan_sessions, own department"],
  planningImport: ["import_planning, own import"],
  planningImports: ["import_planning, own import"],
  policies: ["read_reference, own department"],
  proofsToJudge: ["lift_penalty, own department"],
  publicationPreview: ["publish_places, own department"],
  publications: ["publish_places, own department"],
  publishNow: ["publish_places, own department"],
  recordOutcome: ["examine, own session"],
  recordPrecondition: ["examine, own session"],
  refuseApproval: [...TAKES_TWO],
  refuseProof: ["lift_penalty, own department"],
  registerEntry: ["anyone"],
  rehousing: ["withdraw_places, own department"],
  rehousings: ["withdraw_places, own department"],
  releaseHold: ["candidate"],
  releaseReserve: ["withdraw_places, own department"],
  removeDraftSession: ["plan_sessions, own department"],
  removeOfficer: ["administer_officers, anywhere"],
  removePasskey: ["candidate"],
  renewCalendarAddress: ["candidate"],
  requestEmailChange: ["candidate"],
  reservePlaces: ["withdraw_places, own department"],
  revokeCalendarAddress: ["candidate"],
  rule: ["anyone"],
  rules: ["anyone"],
  saveWish: ["candidate"],
  schedulePublication: ["publish_places, own department"],
  searchCandidates: ["read_candidates, own department"],
  sendMailing: ["write_to_candidates, own department"],
  sessionsOnDate: ["withdraw_places, own department"],
  settleRejects: ["import_candidates, own import", "import_planning, own import"],
  setSpecialNeeds: ["set_special_needs, own department"],
  simulateEligibility: ["anyone"],
  viewer: ["anyone"],
  withdrawEntry: ["link"],
  withdrawSession: ["withdraw_places, own department"],
  withdrawSlot: ["withdraw_places, own department"],
  withdrawalPreview: ["withdraw_places, own department"],
  writeMedicalLetter: ["examine, own session"],
} as const satisfies Readonly<Record<string, readonly Access[]>>;

/** Who may take which list as a file, by its name in the address (exports/export-door.ts). One without a rule does not compile. */
export const EXPORTS = {
  absences: ["plan_sessions, own department"],
  acts: ["read_acts, anywhere"],
  approvals: ["lift_penalty, own department"],
  bookings: ["read_exam_lists, own department"],
  candidates: ["read_candidates, own department"],
  "candidate-import-rows": ["import_candidates, own import"],
  "candidate-imports": ["import_candidates, own import"],
  centres: ["read_reference, own department"],
  "entry-queue": ["invite_candidates, own department"],
  "exam-list": ["examine, own session", "read_exam_lists, own department"],
  examiners: ["read_reference, own department"],
  "mailing-recipients": ["write_to_candidates, own department"],
  officers: ["administer_officers, anywhere"],
  penalties: ["lift_penalty, own department"],
  places: ["plan_sessions, own department"],
  planning: ["plan_sessions, own department"],
  "planning-import-rows": ["import_planning, own import"],
  "planning-imports": ["import_planning, own import"],
  policies: ["read_reference, own department"],
  proofs: ["lift_penalty, own department"],
  publications: ["publish_places, own department"],
  rehousings: ["withdraw_places, own department"],
  sessions: ["plan_sessions, own department"],
} as const satisfies Readonly<Record<string, readonly Access[]>>;
export type ExportName = keyof typeof EXPORTS;

/** Who may read what is about a person: object types of the contract, by what they tell or whose they are. */
export const PERSONAL_TYPES = {
  Approval: [...TAKES_TWO],
  Arrangements: ["candidate"],
  Booking: ["candidate", "read_candidates, own department"],
  CalendarAddressSuccess: ["candidate"],
  Candidate: ["candidate"],
  CandidateFile: ["read_candidates, own department"],
  CandidateImport: ["import_candidates, own import"],
  CheckedConvocation: ["link"],
  CheckedExamPaper: ["link"],
  EmailChange: ["candidate"],
  // The candidate, and officers through the file that they opened.
  EntryContact: ["candidate", "read_candidates, own department"],
  EntryPerson: ["invite_candidates, own department"],
  EntryRequest: ["link", "candidate"],
  ExaminerRecord: ["read_reference, own department"],
  ExamList: ["examine, own session", "read_exam_lists, own department"],
  Examiner: ["plan_sessions, own department"],
  ExamListLine: ["examine, own session", "read_exam_lists, own department"],
  FoundCandidate: ["read_candidates, own department", "lift_penalty, own department"],
  Hold: ["candidate", "read_candidates, own department"],
  ImportRowType: ["import_candidates, own import"],
  KeepOrganisationEmailSuccess: ["import_candidates, anywhere"],
  KnownOfficer: ["administer_officers, anywhere"],
  Officer: ["officer"],
  OfficerAct: ["read_acts, anywhere"],
  PenaltyProof: ["candidate", "lift_penalty, own department"],
  PlanningImport: ["import_planning, own import"],
  PlanningRow: ["import_planning, own import"],
  RegisterEntrySuccess: ["anyone"],
  RejectedFile: ["import_candidates, own import", "import_planning, own import"],
  Rehousing: ["withdraw_places, own department"],
  RequestEmailChangeSuccess: ["candidate"],
  SignIn: ["candidate"],
  SpecialNeeds: ["set_special_needs, own department"],
  StatedEntryType: ["link", "candidate"],
  Viewer: ["candidate"],
  Wish: ["candidate"],
} as const satisfies Readonly<Record<string, readonly Access[]>>;

/** What a stranger can come upon in the contract, other than refusals and pages: it is about no person. */
export const PUBLIC_TYPES: readonly string[] = [
  ...["AnswerEmailChangeSuccess", "AvailabilityDay", "AvailabilityDelta", "AvailabilitySnapshot", "Commune"],
  ...["ConfirmEntrySuccess", "Department", "Eligibility", "EntryProblemType", "ExamCentre", "ExamGrid", "ExamSlot"],
  ...["FactProblem", "GridExam", "InvalidFacts", "Position", "PublicHoliday", "Refused", "RequiredDocument", "Rule"],
  ...["RuleValue", "RuleVerdict", "Satisfied", "UnderReserve", "WithdrawEntrySuccess"],
];

/** Names of fields that tell who somebody is, or how to reach them. */
export const PERSONAL_FIELD =
  /^(birth|first|last|usage|full|officer|companion|person|candidate)Name$|email$|^(neph|birthDate|mobile|phone\w*|postalAddress|initials|device|ipAddress|calendarAddress|fileName|\w*examinerNumber|registrationNumber|signature)$/i;

/** The permission that an access takes; null where it takes none. */
export const permissionOf = (access: Access): Permission | null => {
  const end = access.indexOf(", ");
  return end < 0 ? null : (access.slice(0, end) as Permission);
};
