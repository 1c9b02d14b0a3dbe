import { examCentres, examSlots, holds } from "@creneau/schema";
import { and, eq, isNull, type Placeholder, type SQL, sql } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { type RushFacts, type RushLimits, rushSince } from "../domain/proof-of-work/rush.js";
import type { Database } from "../platform/database.js";
import { oncePerDatabase } from "../platform/once-per-database.js";

const given = sql.placeholder;
type Given = SQL | Placeholder;

/** Places of the department that were published after `since`, up to `until`. */
const publications = (db: Database, departmentCode: Given, since: Given, until: Given) =>
  db
    .select({ at: examSlots.publishedAt })
    .from(examSlots)
    .innerJoin(examCentres, eq(examCentres.id, examSlots.centreId))
    .where(
      and(
        eq(examCentres.departmentCode, departmentCode),
        sql`${examSlots.publishedAt} > ${since}::timestamptz and ${examSlots.publishedAt} <= ${until}::timestamptz`,
      ),
    );

/** What was asked for in the department in the last minute, by the clock of the database; what the waiting list offers is not. */
const recentHolds = (db: Database, departmentCode: Given) =>
  db
    .select({ id: holds.id })
    .from(holds)
    .innerJoin(examSlots, eq(examSlots.id, holds.slotId))
    .innerJoin(examCentres, eq(examCentres.id, examSlots.centreId))
    .where(
      and(
        eq(examCentres.departmentCode, departmentCode),
        isNull(holds.returnedPlaceId),
        sql`${holds.heldFrom} > clock_timestamp() - interval '1 minute'`,
      ),
    );

const factsStatement = oncePerDatabase((db) => {
  const published = publications(db, given("departmentCode"), given("since"), given("now"));
  return db
    .select({
      publishedAt: sql<number | null>`(select extract(epoch from max(at)) * 1000
        from (${published}) as published (at))::float8`,
      holds: sql<number>`(select count(*)::int from (${recentHolds(db, given("departmentCode"))}) as recent)`,
    })
    .from(sql`(select) as now`)
    .prepare("rush_facts");
});

export const rushFacts = async (
  db: Database,
  departmentCode: string,
  limits: RushLimits,
  now: Temporal.Instant,
): Promise<RushFacts> => {
  const window = { since: rushSince(now, limits).toString(), now: now.toString() };
  const [row] = await factsStatement(db).execute({ departmentCode, ...window });
  const at = row?.publishedAt ?? null;
  return {
    lastPublication: at === null ? null : Temporal.Instant.fromEpochMilliseconds(Math.floor(at)),
    holdsOfLastMinute: row?.holds ?? 0,
  };
};

/** The same for the statement that holds: no proof, and no rush that would want one. */
export type RushGuard = {
  readonly departmentCode: string;
  readonly rushSince: string;
  readonly rushRate: number;
  readonly isProven: boolean;
};

export const rushGuard = (limits: RushLimits, now: Temporal.Instant): Pick<RushGuard, "rushSince" | "rushRate"> => ({
  rushSince: rushSince(now, limits).toString(),
  rushRate: limits.holdsPerMinute,
});

/** What `isRush` decides, looked at again by the statement: a proof was brought, or there still is no rush. */
export const provenOrCalm = (db: Database): SQL => {
  const published = publications(db, given("departmentCode"), given("rushSince"), given("now"));
  const asked = recentHolds(db, given("departmentCode"));
  return sql`(${given("isProven")}::boolean or (not exists (${published})
    and (${given("rushRate")}::int = 0 or (select count(*) from (${asked}) as recent) < ${given("rushRate")}::int)))`;
};
