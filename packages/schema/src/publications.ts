import { sql } from "drizzle-orm";
import { bigint, check, date, index, integer, pgEnum, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { officers } from "./officers.js";
import { departments, examCentres } from "./places.js";
import { examSessions } from "./planning.js";
import { PUBLICATION_STATES } from "./vocabulary.js";

export const publicationState = pgEnum("publication_state", PUBLICATION_STATES);

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/**
 * When the drafts of a department are published: those of its sessions from `firstDate` to `lastDate`, both included, or of one
 * centre, or of one session among them, as they are at `dueAt`. `places` is how many it opened. `version` guards a change against
 * the hour itself.
 */
export const publications = pgTable(
  "publications",
  {
    id: integer().primaryKey().generatedByDefaultAsIdentity(),
    departmentCode: text("department_code")
      .notNull()
      .references(() => departments.code),
    centreId: integer("centre_id").references(() => examCentres.id, { onDelete: "cascade" }),
    // A session that is removed takes its publication along: without it the whole department would open.
    sessionId: bigint("session_id", { mode: "number" }).references(() => examSessions.id, { onDelete: "cascade" }),
    firstDate: date("first_date", { mode: "string" }).notNull(),
    lastDate: date("last_date", { mode: "string" }).notNull(),
    dueAt: instant("due_at").notNull(),
    state: publicationState().notNull().default("scheduled"),
    officerId: integer("officer_id").references(() => officers.id, { onDelete: "set null" }),
    decidedAt: instant("decided_at").notNull(),
    publishedAt: instant("published_at"),
    places: integer(),
    version: integer().notNull().default(1),
  },
  (t) => [
    index("publications_due").on(t.dueAt).where(sql`${t.state} = 'scheduled'`),
    index("publications_by_department").on(t.departmentCode, t.dueAt),
    check("a_publication_has_its_dates", sql`${t.lastDate} >= ${t.firstDate}`),
    check("what_was_published_has_its_time", sql`(${t.state} = 'published') = (${t.publishedAt} is not null)`),
  ],
);
