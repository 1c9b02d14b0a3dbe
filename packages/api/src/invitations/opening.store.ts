import { departmentOpenings, departments, entryRequests } from "@creneau/schema";
import { and, desc, eq, gt, isNull, or, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { CivilDate } from "../domain/civil-date.js";
import { queuedMessages } from "../messages/queued-messages.js";
import type { Database } from "../platform/database.js";

export type OpeningRow = typeof departmentOpenings.$inferSelect;

/** The opening of a department that counts on a day or will, the latest one; null when it is closed and nothing is planned. */
export const openingOf = async (db: Database, departmentCode: string, on: CivilDate): Promise<OpeningRow | null> =>
  (
    await db
      .select()
      .from(departmentOpenings)
      .where(
        and(
          eq(departmentOpenings.departmentCode, departmentCode),
          or(isNull(departmentOpenings.closesOn), gt(departmentOpenings.closesOn, on)),
        ),
      )
      .orderBy(desc(departmentOpenings.opensOn))
      .limit(1)
  )[0] ?? null;

type Decision = {
  readonly departmentCode: string;
  readonly on: CivilDate;
  readonly officerId: number;
  readonly now: Temporal.Instant;
};

/** Opens a department from a day on, and queues a mail to everybody whose confirmed request waits there. */
export const openRow = async (db: Database, { departmentCode, on, officerId, now }: Decision): Promise<void> => {
  const at = sql`${now.toString()}::timestamptz`;
  const opened = db.$with("opened", { id: departmentOpenings.id }).as(sql`
    insert into ${departmentOpenings} (department_code, opens_on, officer_id, decided_at)
    values (${departmentCode}, ${on}::date, ${officerId}, ${at}) returning id, department_code, opens_on`);
  const told = queuedMessages(
    db,
    "told",
    "department_opened",
    sql`select opened.id || ':' || r.id as subject, null::int as candidate_id, null::uuid as booking_id,
          r.email as recipient,
          jsonb_build_object('locale', r.locale, 'key', r.key, 'department', d.name, 'opensOn', opened.opens_on) as details,
          ${at} as due_at
        from opened join ${departments} d on d.code = opened.department_code
        join ${entryRequests} r on r.department_code = opened.department_code and r.state in ('waiting', 'verified')`,
  );
  await db.with(opened, told).select({ id: opened.id }).from(opened);
};

/** Ends the opening of a department: the first day on which it is closed again. False when it was not open. */
export const closeRow = async (db: Database, { departmentCode, on }: Decision): Promise<boolean> => {
  const closed = await db
    .update(departmentOpenings)
    .set({ closesOn: sql`greatest(${on}::date, ${departmentOpenings.opensOn})` })
    .where(and(eq(departmentOpenings.departmentCode, departmentCode), isNull(departmentOpenings.closesOn)))
    .returning({ id: departmentOpenings.id });
  return closed.length > 0;
};
