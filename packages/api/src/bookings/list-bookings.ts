import { type BookingState, bookings, examSlots } from "@creneau/schema";
import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { badInput } from "../contract/bad-input.js";
import { UUID_KEY } from "../contract/global-id.js";
import { connectionOf, fromCursor, pageSize, toCursor } from "../contract/page.js";
import type { Database } from "../platform/database.js";
import type { BookingConnection } from "./booking.types.js";

export const DEFAULT_PAGE = 20;
const LARGEST_PAGE = 100;

type Wanted = { states: readonly BookingState[] | null; first: number | null; after: string | null };

/** Cursor: start of the exam (milliseconds) and id of the booking, the order of the list. */
const positionAfter = (after: string | null): { startsAt: string; id: string } | null => {
  const [startsAt, id] = fromCursor(after, ["number", "string"]) ?? [];
  if (startsAt === undefined || id === undefined) return null;
  const instant = new Date(Number(startsAt));
  // PostgreSQL does not read the signs that ISO 8601 gives to years beyond 9999, and knows no year 0.
  const isInstant = !Number.isNaN(instant.getTime()) && /^[1-9]\d{3}-/.test(instant.toISOString());
  if (!isInstant || !UUID_KEY.test(String(id)))
    throw badInput("after", "this is not a cursor that this list gave out.");
  return { startsAt: instant.toISOString(), id: String(id) };
};

/** A page of a candidate's bookings, newest exam first. */
export const listBookings = async (db: Database, candidateId: number, wanted: Wanted): Promise<BookingConnection> => {
  const size = pageSize(wanted.first ?? DEFAULT_PAGE, LARGEST_PAGE);
  const position = positionAfter(wanted.after);
  const mine = and(
    eq(bookings.candidateId, candidateId),
    wanted.states ? inArray(bookings.state, [...wanted.states]) : undefined,
  );
  const before = position
    ? sql`(${examSlots.startsAt}, ${bookings.id}) < (${position.startsAt}::timestamptz, ${position.id}::uuid)`
    : undefined;
  const [totalCount, found] = await Promise.all([
    db.$count(bookings, mine),
    db
      .select({ booking: bookings, startsAt: examSlots.startsAt })
      .from(bookings)
      .innerJoin(examSlots, eq(examSlots.id, bookings.slotId))
      .where(and(mine, before))
      .orderBy(desc(examSlots.startsAt), desc(bookings.id))
      .limit(size + 1),
  ]);
  const edgeOf = ({ booking, startsAt }: (typeof found)[number]) => ({
    cursor: toCursor([startsAt.getTime(), booking.id]),
    node: booking,
  });
  return { ...connectionOf(found, size, edgeOf, position !== null), totalCount };
};
