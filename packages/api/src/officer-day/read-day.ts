import type { ApprovalKind } from "@creneau/schema";
import { type SQL, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { today } from "../domain/booking/centre-calendar.js";
import { DAY_LINES, type DayLine } from "../domain/officer-day/day-lines.js";
import type { Database } from "../platform/database.js";
import type { AskedDay } from "./asked-day.js";
import type { DayFacts } from "./day-facts.js";
import {
  askedApprovals,
  proofsToJudge,
  rejectedCandidateFiles,
  rejectedPlanningFiles,
  waitingRequests,
} from "./desk.lines.js";
import { openLists, peopleToRehouse, scheduledPublications, unfilled } from "./place.lines.js";
import { shortages } from "./shortage.line.js";

/** Each line as a select of one JSON value. */
const READINGS: Readonly<Record<DayLine, (asked: AskedDay) => SQL>> = {
  shortages,
  unfilled,
  requests: waitingRequests,
  candidateImports: rejectedCandidateFiles,
  planningImports: rejectedPlanningFiles,
  rehousings: peopleToRehouse,
  proofs: proofsToJudge,
  approvals: askedApprovals,
  publications: scheduledPublications,
  openLists,
};

type Where = { readonly code: string; readonly timeZone: string };
/** For whom: their own files, and what they may decide on as a second person. */
type Reader = { readonly officerId: number; readonly approvalKinds: readonly ApprovalKind[] };

/**
 * The day of a department in one statement, so that all of its numbers are of one moment. A line that is not among `lines` is not
 * read, and null.
 */
export const readDay = async (
  db: Database,
  reader: Reader,
  { code, timeZone }: Where,
  lines: readonly DayLine[],
  at: Temporal.Instant,
) => {
  const date = today(at, timeZone).toString();
  const asked: AskedDay = {
    ...{ departmentCode: code, today: date, now: sql`${at.toString()}::timestamptz` },
    ...reader,
  };
  const read = sql.join(
    lines.map((line) => sql`(${READINGS[line](asked)}) as ${sql.identifier(line)}`),
    sql`, `,
  );
  const { rows } = await db.execute<DayFacts>(sql`select ${read}`);
  const none = Object.fromEntries(Object.keys(DAY_LINES).map((line) => [line, null]));
  return { departmentCode: code, date, at: new Date(at.epochMilliseconds), ...(none as DayFacts), ...rows[0] };
};
export type ReadDay = Awaited<ReturnType<typeof readDay>>;
