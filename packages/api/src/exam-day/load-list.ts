import { examListAmendments } from "@creneau/schema";
import { asc, eq } from "drizzle-orm";
import type { Context } from "../context.js";
import { type OutcomeChain, outcomeChain } from "../domain/exam-day/outcome-chain.js";
import type { Database } from "../platform/database.js";
import { type ExamSession, sessionFor } from "./exam-session.js";
import { bookedLines, countPlaces, type ListLine, linesOf, type OutcomeRow, outcomesOf } from "./list-lines.js";

/** A list with all that is said of it: what the screens read and every change is decided on. */
export type LoadedList = {
  readonly session: ExamSession;
  readonly lines: readonly ListLine[];
  /** Booked since the list was issued, and not on it. */
  readonly unlisted: readonly ListLine[];
  readonly places: number;
  readonly amendments: readonly (typeof examListAmendments.$inferSelect)[];
  /** By the id of the line. */
  readonly outcomes: ReadonlyMap<string, OutcomeChain<OutcomeRow>>;
};

const amendmentsOf = async (db: Database, { list }: ExamSession) =>
  list
    ? db
        .select()
        .from(examListAmendments)
        .where(eq(examListAmendments.listId, list.id))
        .orderBy(asc(examListAmendments.id))
    : [];

/** Bookings that are not on a list whose lines may still change. */
const unlistedOf = async (db: Database, { id, list }: ExamSession, lines: readonly ListLine[]): Promise<ListLine[]> => {
  if (!list || list.state === "closed" || list.state === "completed") return [];
  const listed = new Set(lines.filter(({ removedAt }) => removedAt === null).map(({ bookingId }) => bookingId));
  return (await bookedLines(db, id)).filter(({ bookingId }) => !listed.has(bookingId));
};

/** Places as they were counted when the list was closed, or as they are. */
const placesOf = (db: Database, { id, list }: ExamSession): Promise<number> | number =>
  list && (list.state === "closed" || list.state === "completed") ? list.attributedPlaces : countPlaces(db, id);

export const loadListOf = async (db: Database, session: ExamSession): Promise<LoadedList> => {
  const lines = await linesOf(db, session);
  const [unlisted, places, amendments, rows] = await Promise.all([
    unlistedOf(db, session, lines),
    placesOf(db, session),
    amendmentsOf(db, session),
    outcomesOf(
      db,
      lines.flatMap(({ id }) => id ?? []),
    ),
  ]);
  const byLine = Map.groupBy(rows, ({ entryId }) => entryId);
  const outcomes = new Map([...byLine].map(([id, own]) => [id, outcomeChain(own)]));
  return { session, lines, unlisted, places, amendments, outcomes };
};

/** The list of a session, for who may see it; null for anybody else. */
export const loadList = async (
  context: Pick<Context, "database" | "officer">,
  sessionId: number,
  to: "read" | "write",
): Promise<LoadedList | null> => {
  const session = await sessionFor(context, sessionId, to);
  return session && loadListOf(context.database, session);
};
