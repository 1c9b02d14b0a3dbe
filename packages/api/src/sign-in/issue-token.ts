import { randomBytes } from "node:crypto";
import { candidates, sessions, users } from "@creneau/schema";
import { sql } from "drizzle-orm";
import type { Database } from "../platform/database.js";

/** A candidate without an e-mail address still needs one to be a user; `.invalid` is never delivered to (RFC 2606). */
const NO_MAIL_DOMAIN = "sans-courriel.invalid";

const newToken = (): string => randomBytes(32).toString("base64url");

/**
 * A new bearer token (43 characters, a row of `sessions`) for each candidate with one of these NEPHs, valid for
 * `validDays` days. A candidate who never signed in gets a user, linked. NEPHs that nobody has are absent from the answer.
 *
 * One statement: the candidates' rows are locked in one order, so two calls at once neither make two users for one
 * candidate nor wait for each other in a circle.
 */
export const issueTokens = async (
  db: Database,
  nephs: readonly string[],
  validDays: number,
): Promise<Map<string, string>> => {
  const wanted = [...new Set(nephs)];
  const tokens = wanted.map(newToken);
  const { rows } = await db.execute<{ neph: string; token: string }>(sql`
    with wanted as (
      select * from unnest(${sql.param(wanted)}::text[], ${sql.param(tokens)}::text[]) as w (neph, token)
    ), candidate as (
      select c.id, c.neph, c.user_id, c.first_name || ' ' || c.birth_name as name,
             coalesce(lower(c.email), c.neph || ${`@${NO_MAIL_DOMAIN}`}) as email, c.email is not null as reachable
      from ${candidates} c where c.neph in (select neph from wanted)
      order by c.id for update
    ), made as (
      insert into ${users} (id, name, email, email_verified)
      select uuidv7()::text, name, email, reachable from candidate where user_id is null order by email
      on conflict (email) do update set updated_at = now()
      returning id, email
    ), linked as (
      update ${candidates} c set user_id = coalesce(candidate.user_id, made.id), active_at = now()
      from candidate left join made using (email) where c.id = candidate.id
    )
    insert into ${sessions} (id, token, user_id, expires_at)
    select uuidv7()::text, wanted.token, coalesce(candidate.user_id, made.id), now() + make_interval(days => ${validDays}::int)
    from wanted join candidate using (neph) left join made using (email)
    returning token`);
  const issued = new Set(rows.map(({ token }) => token));
  return new Map(
    wanted.flatMap((neph, at) => {
      const token = tokens[at];
      return token !== undefined && issued.has(token) ? [[neph, token] as const] : [];
    }),
  );
};
