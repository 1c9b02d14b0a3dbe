import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgEnum, pgTable, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { CONSTRAINTS } from "./constraints.js";
import { officers } from "./officers.js";
import { candidates } from "./people.js";
import { departments } from "./places.js";
import { APPROVAL_KINDS, APPROVAL_STATES } from "./vocabulary.js";

export const approvalKind = pgEnum("approval_kind", APPROVAL_KINDS);
export const approvalState = pgEnum("approval_state", APPROVAL_STATES);

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/**
 * What one officer wants to do and another one has to approve, where policy asks for a second person. Whoever approves does it:
 * `request` is all that is needed for that, and does not change. `object` is named as in `officerActs`.
 */
export const approvals = pgTable(
  "approvals",
  {
    id: uuid().primaryKey().default(sql`uuidv7()`),
    kind: approvalKind().notNull(),
    departmentCode: text("department_code")
      .notNull()
      .references(() => departments.code),
    object: text().notNull(),
    /** Whose file it is about, with words about them in `request`; null when it is about nobody. */
    candidateId: integer("candidate_id").references(() => candidates.id, { onDelete: "cascade" }),
    request: jsonb().notNull(),
    state: approvalState().notNull().default("asked"),
    askedBy: integer("asked_by")
      .notNull()
      .references(() => officers.id, { onDelete: "cascade" }),
    askedAt: instant("asked_at").notNull(),
    /** From then on it can no longer be approved. */
    expiresAt: instant("expires_at").notNull(),
    decidedBy: integer("decided_by").references(() => officers.id, { onDelete: "set null" }),
    decidedAt: instant("decided_at"),
    /** Why it was refused. */
    answer: text(),
  },
  (t) => [
    uniqueIndex(CONSTRAINTS.oneOpenApproval).on(t.kind, t.object).where(sql`${t.state} = 'asked'`),
    check(CONSTRAINTS.anotherPersonDecides, sql`${t.decidedBy} <> ${t.askedBy}`),
    check(
      "a_decided_approval_has_its_time",
      sql`(${t.state} in ('approved', 'refused')) = (${t.decidedAt} is not null)`,
    ),
    check("an_approval_is_refused_for_a_reason", sql`(${t.state} = 'refused') = (${t.answer} is not null)`),
    index("approvals_by_candidate").on(t.candidateId),
    index("approvals_by_department").on(t.departmentCode, t.id),
  ],
);
