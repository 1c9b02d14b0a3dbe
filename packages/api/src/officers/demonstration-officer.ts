import { type OfficerRole, officers, users } from "@creneau/schema";
import { sql } from "drizzle-orm";
import { demonstrationExamDay } from "../demonstration/exam-day-today.js";
import type { Database } from "../platform/database.js";

/** Île-de-France: where the demonstration's real centres are. */
const DEPARTMENTS = ["75", "77", "78", "91", "92", "93", "94", "95"];

/** The user of the demonstration's officer in this role, made when it is first asked for. Its address is never delivered to (RFC 2606). */
export const demonstrationOfficer = async (db: Database, role: OfficerRole): Promise<string> => {
  const { rows } = await db.execute<{ user_id: string }>(sql`
    with person as (
      insert into ${users} (id, name, email, email_verified)
      values (uuidv7()::text, ${`Demonstration: ${role}`}, ${`${role}@demonstration.invalid`}, true)
      on conflict (email) do update set updated_at = now()
      returning id
    )
    insert into ${officers} (user_id, role, department_codes)
    select id, ${role}::officer_role, ${sql.param(DEPARTMENTS)}::text[] from person
    on conflict (user_id) do update set role = excluded.role, department_codes = excluded.department_codes
    returning user_id`);
  const userId = rows[0]?.user_id;
  if (!userId) throw new Error(`no demonstration officer was made for ${role}`);
  if (role === "examiner") await demonstrationExamDay(db, userId);
  return userId;
};
