import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  customType,
  date,
  index,
  integer,
  pgEnum,
  pgTable,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { bookings } from "./bookings.js";
import { CONSTRAINTS } from "./constraints.js";
import { officers } from "./officers.js";
import { candidates } from "./people.js";
import { departments } from "./places.js";
import { licenceCategory } from "./planning.js";
import { examResults } from "./regulation.js";
import { LIFT_MOTIVES, PENALTY_KINDS, PROOF_STATES, type ProofMedia } from "./vocabulary.js";

export const penaltyKind = pgEnum("penalty_kind", PENALTY_KINDS);
export const liftMotive = pgEnum("lift_motive", LIFT_MOTIVES);

export const proofState = pgEnum("proof_state", PROOF_STATES);

const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" });

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/**
 * A wait that follows from a late cancellation, a failure or an absence: no exam of the category before `until`. `rule` is the one
 * that makes it last so long, a policy of the department or the regulation. A row is never shortened: it stands, or an officer has
 * lifted it and says why. `lateByRegulation`: the cancellation is one that the regulation itself counts (docs/rules.md#DEL-6).
 */
export const penalties = pgTable(
  "penalties",
  {
    id: uuid().primaryKey().default(sql`uuidv7()`),
    candidateId: integer("candidate_id")
      .notNull()
      .references(() => candidates.id, { onDelete: "cascade" }),
    /** Whose policy, and whose officers may lift it. */
    departmentCode: text("department_code")
      .notNull()
      .references(() => departments.code),
    kind: penaltyKind().notNull(),
    category: licenceCategory().notNull(),
    bookingId: uuid("booking_id").references(() => bookings.id, { onDelete: "set null" }),
    resultId: bigint("result_id", { mode: "number" }).references(() => examResults.id, { onDelete: "set null" }),
    /** The planned day of the exam, at its centre: the wait is counted from it. */
    examDate: date("exam_date", { mode: "string" }).notNull(),
    /** The first exam date that is allowed again. */
    until: date({ mode: "string" }).notNull(),
    rule: text().notNull(),
    lateByRegulation: boolean("late_by_regulation").notNull().default(false),
    imposedAt: instant("imposed_at").notNull(),
    liftedAt: instant("lifted_at"),
    liftedBy: integer("lifted_by").references(() => officers.id, { onDelete: "set null" }),
    liftMotive: liftMotive("lift_motive"),
    liftNote: text("lift_note"),
  },
  (t) => [
    unique(CONSTRAINTS.onePenaltyPerResult).on(t.resultId),
    check("a_penalty_lasts", sql`${t.until} > ${t.examDate}`),
    check("a_lifted_penalty_says_why", sql`num_nulls(${t.liftedAt}, ${t.liftMotive}, ${t.liftNote}) in (0, 3)`),
    index("penalties_by_candidate").on(t.candidateId),
    index("penalties_by_booking").on(t.bookingId),
  ],
);

/**
 * What a candidate sends to show that a serious reason was behind a penalty of theirs. `content` is the file as it came, of the kind
 * that its first bytes say; `hash` is their SHA-256 in hexadecimal: sent again, a file is the one that is there. `answer` is the
 * reason of a refusal.
 */
export const penaltyProofs = pgTable(
  "penalty_proofs",
  {
    id: uuid().primaryKey().default(sql`uuidv7()`),
    penaltyId: uuid("penalty_id")
      .notNull()
      .references(() => penalties.id, { onDelete: "cascade" }),
    candidateId: integer("candidate_id")
      .notNull()
      .references(() => candidates.id, { onDelete: "cascade" }),
    fileName: text("file_name").notNull(),
    mediaType: text("media_type").$type<ProofMedia>().notNull(),
    size: integer().notNull(),
    hash: text().notNull(),
    content: bytea().notNull(),
    state: proofState().notNull().default("received"),
    receivedAt: instant("received_at").notNull(),
    decidedAt: instant("decided_at"),
    decidedBy: integer("decided_by").references(() => officers.id, { onDelete: "set null" }),
    answer: text(),
  },
  (t) => [
    unique(CONSTRAINTS.oneProofPerFile).on(t.penaltyId, t.hash),
    check("a_decided_proof_has_its_time", sql`(${t.state} = 'received') = (${t.decidedAt} is null)`),
    check("a_proof_is_refused_for_a_reason", sql`(${t.state} = 'refused') = (${t.answer} is not null)`),
    index("penalty_proofs_by_candidate").on(t.candidateId),
    index("penalty_proofs_to_judge").on(t.receivedAt, t.id).where(sql`${t.state} = 'received'`),
  ],
);
