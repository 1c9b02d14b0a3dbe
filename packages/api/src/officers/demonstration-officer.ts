import { OFFICER_ROLES, type OfficerRole, officers, users } from "@creneau/schema";
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
    insert into ${officers} (user_id, role, department_codes, email)
    select id, ${role}::officer_role, ${sql.param(DEPARTMENTS)}::text[], ${`${role}@demonstration.invalid`} from person
    on conflict (user_id) do update set role = excluded.role, department_codes = excluded.department_codes,
      email = excluded.email
    returning user_id`);
  const userId = rows[0]?.user_id;
  if (!userId) throw new Error(`no demonstration officer was made for ${role}`);
  if (role === "examiner") await demonstrationExamDay(db, userId);
  return userId;
};

/** Makes the demonstration's officer with this address, if it is one's: the identity provider of development knows them all. */
export const expectDemonstrationOfficer = async (db: Database, email: string | null): Promise<void> => {
  const role = OFFICER_ROLES.find((one) => email === `${one}@demonstration.invalid`);
  if (role) await demonstrationOfficer(db, role);
};
