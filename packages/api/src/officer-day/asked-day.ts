import type { ApprovalKind } from "@creneau/schema";
import { type SQL, sql } from "drizzle-orm";
import type { CivilDate } from "../domain/civil-date.js";

/** What the lines of a day are read with. `today` is that of the department; `now` an instant as SQL. */
export type AskedDay = {
  readonly departmentCode: string;
  readonly today: CivilDate;
  readonly now: SQL;
  readonly officerId: number;
  /** What the officer may decide on as a second person there. */
  readonly approvalKinds: readonly ApprovalKind[];
};

/** The centres `c` of the department: by them the sessions and places of a department are found, however many there are elsewhere. */
export const centresHere = ({ departmentCode }: AskedDay) => sql`c.department_code = ${departmentCode}`;
