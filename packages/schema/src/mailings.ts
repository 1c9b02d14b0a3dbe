import { sql } from "drizzle-orm";
import { check, date, index, integer, pgEnum, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { officers } from "./officers.js";
import { departments } from "./places.js";
import { MAILING_AUDIENCES } from "./vocabulary.js";

export const mailingAudience = pgEnum("mailing_audience", MAILING_AUDIENCES);

/** A letter of the service to many candidates of a department: what was written, to whom, and how many they were. Its text is in the messages. */
export const mailings = pgTable(
  "mailings",
  {
    /** The key of the officer's page: sent twice, it goes out once. */
    id: uuid().primaryKey(),
    departmentCode: text("department_code")
      .notNull()
      .references(() => departments.code),
    audience: mailingAudience().notNull(),
    examDate: date("exam_date", { mode: "string" }),
    subjectFr: text("subject_fr").notNull(),
    subjectEn: text("subject_en").notNull(),
    recipients: integer().notNull(),
    officerId: integer("officer_id").references(() => officers.id, { onDelete: "set null" }),
    sentAt: timestamp("sent_at", { withTimezone: true, mode: "date" }).notNull(),
  },
  (t) => [
    index("mailings_by_department").on(t.departmentCode, t.sentAt),
    check("a_mailing_reaches_somebody", sql`${t.recipients} > 0`),
  ],
);
