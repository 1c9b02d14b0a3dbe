import type {
  AbsenceReason,
  ApprovalState,
  BookingState,
  CandidateKind,
  EntryState,
  ExamPhase,
  ImportState,
  LiftMotive,
  OfficerRole,
  PenaltyKind,
  PublicationState,
  RehousingState,
  SlotState,
} from "@creneau/schema";
import type { Words } from "./export-list.js";

type Said<Word extends string> = Readonly<Record<Word, Words>>;

export const CANDIDATE_KIND = {
  free: { fr: "candidat libre", en: "free candidate" },
  school: { fr: "auto-école", en: "driving school" },
} as const satisfies Said<CandidateKind>;

export const ENTRY_STATE = {
  to_confirm: { fr: "adresse à confirmer", en: "address to confirm" },
  waiting: { fr: "en attente de vérification", en: "waiting to be checked" },
  verified: { fr: "vérifiée", en: "verified" },
  invited: { fr: "invitée", en: "invited" },
  refused: { fr: "refusée", en: "refused" },
} as const satisfies Said<EntryState>;

export const PHASE = {
  theory: { fr: "épreuve théorique", en: "theory test" },
  off_road: { fr: "hors circulation", en: "off-road" },
  on_road: { fr: "en circulation", en: "on-road" },
} as const satisfies Said<ExamPhase>;

export const SLOT_STATE = {
  draft: { fr: "brouillon", en: "draft" },
  open: { fr: "libre", en: "free" },
  held: { fr: "gardée", en: "held" },
  booked: { fr: "réservée", en: "booked" },
  withdrawn: { fr: "retirée", en: "withdrawn" },
} as const satisfies Said<SlotState>;

export const BOOKING_STATE = {
  live: { fr: "à venir", en: "to come" },
  cancelled: { fr: "annulée", en: "cancelled" },
  over: { fr: "passée", en: "over" },
} as const satisfies Said<BookingState>;

export const REHOUSING_STATE = {
  waiting: { fr: "en attente", en: "waiting" },
  offered: { fr: "place proposée", en: "place offered" },
  rehoused: { fr: "replacé", en: "re-housed" },
  ended: { fr: "terminé", en: "ended" },
} as const satisfies Said<RehousingState>;

export const PENALTY_KIND = {
  late_cancellation: { fr: "annulation tardive", en: "late cancellation" },
  failure: { fr: "échec", en: "failure" },
  absence: { fr: "absence", en: "absence" },
} as const satisfies Said<PenaltyKind>;

export const LIFT_MOTIVE = {
  illness: { fr: "maladie", en: "illness" },
  accident: { fr: "accident", en: "accident" },
  bereavement: { fr: "deuil", en: "bereavement" },
  public_obligation: { fr: "obligation publique", en: "public obligation" },
  disaster: { fr: "catastrophe", en: "disaster" },
  service_error: { fr: "erreur du service", en: "error of the service" },
} as const satisfies Said<LiftMotive>;

export const APPROVAL_STATE = {
  asked: { fr: "demandé", en: "asked" },
  approved: { fr: "donné", en: "approved" },
  refused: { fr: "refusé", en: "refused" },
  expired: { fr: "expiré", en: "expired" },
} as const satisfies Said<ApprovalState>;

export const PUBLICATION_STATE = {
  scheduled: { fr: "programmée", en: "scheduled" },
  published: { fr: "publiée", en: "published" },
  cancelled: { fr: "annulée", en: "cancelled" },
} as const satisfies Said<PublicationState>;

export const IMPORT_STATE = {
  previewed: { fr: "aperçu", en: "preview" },
  applying: { fr: "en cours", en: "being carried out" },
  applied: { fr: "appliqué", en: "carried out" },
} as const satisfies Said<ImportState>;

export const ABSENCE_REASON = {
  leave: { fr: "congé", en: "leave" },
  training: { fr: "formation", en: "training" },
  other_duty: { fr: "autre mission", en: "another duty" },
  unforeseen: { fr: "imprévu", en: "unforeseen" },
} as const satisfies Said<AbsenceReason>;

export const OFFICER_ROLE = {
  allocation_officer: { fr: "répartiteur", en: "allocation officer" },
  delegate: { fr: "délégué", en: "delegate" },
  administrator: { fr: "administrateur national", en: "national administrator" },
  examiner: { fr: "inspecteur", en: "examiner" },
  analyst: { fr: "analyste", en: "analyst" },
  support: { fr: "assistance", en: "support" },
} as const satisfies Said<OfficerRole>;
