import { sql } from "drizzle-orm";
import type { ExportName } from "../domain/permission/access.js";
import { officerActs } from "../officers/officer-acts.js";
import type { Asking, OpenedList } from "./export-list.js";
import type { FileFormatName } from "./file-format.js";

type Taken = { readonly name: ExportName; readonly format: FileFormatName; readonly rows: number };

/** Writes down who takes which list out of the service, and how much of it: before the first byte of it is sent. */
export const leaveAct = async (
  { context: { database: db, clock }, officer }: Asking,
  { departmentCode, filters }: Pick<OpenedList, "departmentCode" | "filters">,
  { name, format, rows }: Taken,
): Promise<void> => {
  const act = officerActs(
    db,
    "act",
    "export_list",
    sql`select ${officer.officerId}::int as officer_id, ${departmentCode}::text as department_code,
      ${`list:${name}`}::text as object, null::text as reason,
      ${JSON.stringify({ format, rows, filters })}::jsonb as details`,
    sql`${clock.now().toString()}::timestamptz`,
  );
  await db.with(act).select({ one: sql`1` }).from(sql`(select 1) as one`);
};
