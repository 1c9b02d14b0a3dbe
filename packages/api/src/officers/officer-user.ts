import { officers, users } from "@creneau/schema";
import { sql } from "drizzle-orm";
import type { Database } from "../platform/database.js";
import type { ProvenIdentity } from "../sign-in/identity-provider.js";

/**
 * The user of an officer has an address that nobody has (RFC 2606), never their own: a link mailed to a candidate of the same
 * address would otherwise sign in as the officer.
 */
const NO_MAIL_DOMAIN = "agents.invalid";

type Proven = Pick<ProvenIdentity, "issuer" | "subject" | "email" | "name">;

/** Locks the officer: of two first sign-ins at once, the second finds the link of the first. */
const findOrLink = async (db: Database, { issuer, subject, email, name }: Proven): Promise<string | null> => {
  const { rows } = await db.execute<{ user_id: string }>(sql`
    with known as (
      select id, user_id from ${officers} where issuer = ${issuer} and subject = ${subject} and removed_at is null
    ), awaited as (
      select id, user_id from ${officers}
      where email = ${email} and subject is null and removed_at is null and not exists (select from known)
      for update
    ), made as (
      insert into ${users} (id, name, email, email_verified)
      select uuidv7()::text, 'Agent ' || id, 'agent-' || id || ${`@${NO_MAIL_DOMAIN}`}, false
      from awaited where user_id is null
      on conflict (email) do update set updated_at = now()
      returning id
    ), linked as (
      update ${officers} o set user_id = coalesce(o.user_id, (select id from made)), issuer = ${issuer}, subject = ${subject},
        name = ${name}
      from awaited where o.id = awaited.id and o.subject is null
      returning o.user_id
    )
    select user_id from known union all select user_id from linked`);
  return rows[0]?.user_id ?? null;
};

/**
 * The user of the officer whom the provider has named: by issuer and subject, or, the first time, by the address that an administrator
 * has added. Null when that is no officer, and nobody is made one.
 */
export const officerUser = async (db: Database, proven: Proven): Promise<string | null> =>
  (await findOrLink(db, proven)) ?? findOrLink(db, proven);
