import { sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { CandidateId } from "../domain/id.js";
import type { Database } from "../platform/database.js";
import { PERSONAL_TABLES } from "./personal-tables.js";

type Planned = {
  readonly by: { readonly candidate?: string; readonly user?: string; readonly entryRequest?: string };
  readonly hidden?: readonly string[];
  readonly toldFrom?: string;
};

const ownerOf = ({ candidate, user, entryRequest }: Planned["by"]) => {
  if (candidate) return sql`kept.${sql.identifier(candidate)} = person.id`;
  if (user) return sql`kept.${sql.identifier(user)} = person.user_id`;
  const requests = sql`(select id from entry_requests where candidate_id = person.id)`;
  return sql`kept.${sql.identifier(entryRequest ?? "")} in ${requests}`;
};

/** A null instant is over. */
const isTold = (column: string, now: Temporal.Instant) =>
  sql` and coalesce(kept.${sql.identifier(column)}, '-infinity') <= ${now.toString()}::timestamptz`;

const rowsOf = ([table, { by, hidden = [], toldFrom }]: [string, Planned], now: Temporal.Instant) =>
  sql`${table}::text, (select coalesce(jsonb_agg(to_jsonb(kept) - ${sql.param([...hidden])}::text[]), '[]')
    from ${sql.identifier(table)} as kept where ${ownerOf(by)}${toldFrom ? isTold(toldFrom, now) : sql``})`;

/** Everything that the service keeps about a candidate and may tell, table by table, as of one instant. Only for the candidate themselves. */
export const personalData = async (
  db: Database,
  candidateId: CandidateId,
  now: Temporal.Instant,
): Promise<Record<string, unknown>> => {
  const tables = sql.join(
    Object.entries<Planned>(PERSONAL_TABLES).map((planned) => rowsOf(planned, now)),
    sql`, `,
  );
  const { rows } = await db.execute<{ data: Record<string, unknown> }>(
    sql`select jsonb_build_object(${tables}) as data from candidates as person where person.id = ${candidateId}`,
  );
  return { exportedAt: now.toString(), ...rows[0]?.data };
};
