import { candidates, users } from "@creneau/schema";
import { eq, sql } from "drizzle-orm";
import type { Database } from "../platform/database.js";

/**
 * The user behind a candidate, made and linked when this is their first sign-in. One statement, so two first sign-ins at
 * once meet the same user. `null` when no candidate answers to the condition.
 */
const linkedUser = async (db: Database, condition: ReturnType<typeof sql>): Promise<{ userId: string } | null> => {
  const { rows } = await db.execute<{ user_id: string }>(sql`
    with candidate as (
      select ${candidates.id}, ${candidates.userId}, ${candidates.email}, ${candidates.firstName}, ${candidates.birthName}
      from ${candidates} where ${condition} and ${candidates.email} is not null limit 1
    ), made as (
      insert into ${users} (id, name, email, email_verified)
      select uuidv7()::text, first_name || ' ' || birth_name, lower(email), true from candidate where user_id is null
      on conflict (email) do update set updated_at = now()
      returning ${users.id}
    ), linked as (
      update ${candidates} set user_id = made.id from candidate, made where ${candidates.id} = candidate.id
      returning ${candidates.userId}
    )
    select coalesce((select user_id from linked), (select user_id from candidate)) as user_id from candidate`);
  const userId = rows[0]?.user_id;
  return userId ? { userId } : null;
};

export const candidateUserByEmail = (db: Database, email: string) =>
  linkedUser(db, sql`lower(${candidates.email}) = lower(${email})`);

export const candidateUserById = (db: Database, id: number) => linkedUser(db, sql`${eq(candidates.id, id)}`);
