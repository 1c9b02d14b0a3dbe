import { candidates, examListEntries, examLists, examOutcomes, examSlots, heldLicences } from "@creneau/schema";
import { and, eq } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Context } from "../context.js";
import { today } from "../domain/booking/centre-calendar.js";
import type { Refusal } from "../domain/booking/refusal.js";
import { type OutcomeChain, outcomeChain } from "../domain/exam-day/outcome-chain.js";
import type { Officer } from "../officers/officer.js";
import { type ExamSession, examines, sessionFor } from "./exam-session.js";
import type { OutcomeRow } from "./list-lines.js";

const columns = {
  id: examListEntries.id,
  bookingId: examListEntries.bookingId,
  candidateId: examListEntries.candidateId,
  slotId: examListEntries.slotId,
  removedAt: examListEntries.removedAt,
  fileHandedOver: examListEntries.fileHandedOver,
  sessionId: examLists.sessionId,
  category: examSlots.category,
  phase: examSlots.phase,
  neph: candidates.neph,
  birthName: candidates.birthName,
  firstName: candidates.firstName,
  birthDate: candidates.birthDate,
  candidateVersion: candidates.version,
};

/** A line with its session and everything written of it. */
export type ExamLine = Awaited<ReturnType<typeof readLine>> & {
  readonly session: ExamSession;
  readonly chain: OutcomeChain<OutcomeRow>;
  readonly rows: readonly OutcomeRow[];
};

const readLine = async ({ database: db }: Pick<Context, "database">, lineId: string) => {
  const [line] = await db
    .select(columns)
    .from(examListEntries)
    .innerJoin(examLists, eq(examLists.id, examListEntries.listId))
    .innerJoin(examSlots, eq(examSlots.id, examListEntries.slotId))
    .innerJoin(candidates, eq(candidates.id, examListEntries.candidateId))
    .where(and(eq(examListEntries.id, lineId)));
  return line as NonNullable<typeof line>;
};

/** The line with this id, for the examiner of its session; null for anybody else, and for an id that is none. */
export const lineFor = async (context: Context, officer: Officer, lineId: string): Promise<ExamLine | null> => {
  // The line's candidate version is read before its outcomes: one that is written in between raises it, and the decision is taken anew.
  const line = await readLine(context, lineId);
  if (!line) return null;
  const session = await sessionFor(context, line.sessionId, "write");
  if (!session || !examines(officer, session)) return null;
  const rows = await context.database.select().from(examOutcomes).where(eq(examOutcomes.entryId, lineId));
  return { ...line, session, rows, chain: outcomeChain(rows) };
};

export const licencesOf = ({ database }: Pick<Context, "database">, candidateId: number) =>
  database.select().from(heldLicences).where(eq(heldLicences.candidateId, candidateId));

/** What of a list and a day has to be before anything is written of a candidate. */
export const refusalOfMoment = (
  { session, removedAt, fileHandedOver }: ExamLine,
  now: Temporal.Instant,
): Refusal | null => {
  const state = session.list?.state ?? "draft";
  if (removedAt || !fileHandedOver) return { kind: "ListLineNotFound", rule: "BRD-7" };
  if (state !== "closed" && state !== "completed") return { kind: "NotNow", state, rule: "BRD-5" };
  if (today(now, session.timeZone).toString() < session.civilDate)
    return { kind: "ExamNotYet", examDate: session.civilDate };
  return null;
};
