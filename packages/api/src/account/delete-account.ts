import { bookings, candidates, examCentres, examSlots, penalties } from "@creneau/schema";
import { and, desc, eq, gt, isNull, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { BookingRow } from "../bookings/booking.loader.js";
import type { Moved } from "../bookings/booking.store.js";
import { decideUntilStored } from "../bookings/decide-until-stored.js";
import { consequencesNow } from "../bookings/giving-back.js";
import { onClosedList } from "../bookings/on-closed-list.js";
import { verdictOf } from "../bookings/violations.js";
import type { Context } from "../context.js";
import type { Refusal } from "../domain/booking/refusal.js";
import type { CivilDate } from "../domain/civil-date.js";
import type { KeptPlace } from "../domain/penalty/giving-back.js";
import type { Database } from "../platform/database.js";
import { todayInParis } from "../regulation/exam-date.js";
import { type ErasureGuard, eraseFileStatement } from "./erase-file.statement.js";

type Erasing = Pick<Context, "database" | "clock" | "rulebook" | "policies" | "identities">;

/** A booking that a deletion would give back, with what decides whether it may. */
type Upcoming = KeptPlace & { readonly booking: BookingRow; readonly onClosedList: boolean };

/** The candidate's live bookings whose exam has not begun. */
const upcomingBookings = (db: Database, candidateId: number, now: Temporal.Instant): Promise<Upcoming[]> =>
  db
    .select({
      booking: bookings,
      category: examSlots.category,
      phase: examSlots.phase,
      examDate: examSlots.civilDate,
      timeZone: examCentres.timeZone,
      departmentCode: examCentres.departmentCode,
      onClosedList: onClosedList(bookings.id).as("on_closed_list"),
    })
    .from(bookings)
    .innerJoin(examSlots, eq(examSlots.id, bookings.slotId))
    .innerJoin(examCentres, eq(examCentres.id, examSlots.centreId))
    .where(
      and(
        eq(bookings.candidateId, candidateId),
        eq(bookings.state, "live"),
        sql`${examSlots.startsAt} > ${now.toString()}::timestamptz`,
      ),
    )
    .orderBy(examSlots.startsAt);

/** Of the waits that the candidate is under, when the last one ends: the first exam date that is allowed again. */
const penalisedUntil = async (db: Database, candidateId: number, today: CivilDate): Promise<CivilDate | null> => {
  const inForce = and(eq(penalties.candidateId, candidateId), isNull(penalties.liftedAt), gt(penalties.until, today));
  const last = db
    .select({ until: penalties.until })
    .from(penalties)
    .where(inForce)
    .orderBy(desc(penalties.until))
    .limit(1);
  return (await last)[0]?.until ?? null;
};

/** What a deletion would do to bookings to come, and why it cannot be done now. */
export type DeletionOutlook = { readonly upcoming: readonly Upcoming[]; readonly refusal: Refusal | null };

/**
 * A place that can no longer be given back freely, or a wait that is not over, belongs to the file: what comes of it is the
 * candidate's, and a new file would not know of it.
 */
export const deletionOutlook = async (
  context: Pick<Context, "database" | "clock" | "rulebook" | "policies">,
  candidateId: number,
): Promise<DeletionOutlook> => {
  const { database, clock } = context;
  const [upcoming, until] = await Promise.all([
    upcomingBookings(database, candidateId, clock.now()),
    penalisedUntil(database, candidateId, todayInParis(context)),
  ]);
  const tooLate = upcoming.findLast((place) => place.onClosedList || consequencesNow(place, context).penalty !== null);
  if (tooLate)
    return {
      upcoming,
      refusal: { kind: "BookingTooLateToCancel", bookingId: tooLate.booking.id, examDate: tooLate.examDate },
    };
  return { upcoming, refusal: until ? { kind: "PenaltyInForce", until } : null };
};

const versionOf = async (db: Database, candidateId: number): Promise<number | undefined> =>
  (await db.select({ version: candidates.version }).from(candidates).where(eq(candidates.id, candidateId)))[0]?.version;

const stored = async ({ database, identities }: Erasing, guard: ErasureGuard): Promise<"erased" | Moved> => {
  try {
    const [row] = await eraseFileStatement(database, guard);
    if (!row) return "moved";
    identities.forget(row.tokens);
    return "erased";
  } catch (error) {
    if (verdictOf(error) === null) throw error;
    return "moved";
  }
};

/** Empties a file for good, unless an exam is too near: load, decide, store. */
export const eraseFile = (
  context: Erasing,
  candidateId: number,
  by: ErasureGuard["by"],
): Promise<{ readonly kind: "DeleteAccountSuccess" } | Refusal> =>
  decideUntilStored(async () => {
    const { database, clock } = context;
    const version = await versionOf(database, candidateId);
    if (version === undefined) return { kind: "NotSignedIn" } as const;
    const { upcoming, refusal } = await deletionOutlook(context, candidateId);
    if (refusal) return refusal;
    const slotIds = upcoming.map(({ booking }) => booking.slotId);
    const outcome = await stored(context, { candidateId, version, slotIds, by, now: clock.now().toString() });
    return outcome === "moved" ? outcome : ({ kind: "DeleteAccountSuccess" } as const);
  });

/** Deletes the account of who asks for it, and types the NEPH of the file to show that it is no slip. */
export const deleteAccount = async (context: Context, candidateId: number, typed: string) => {
  const candidate = await context.loaders.candidate.load(candidateId);
  if (candidate?.neph !== typed.replaceAll(/\s/g, "")) return { kind: "ConfirmationMismatch" } as const;
  return eraseFile(context, candidateId, "candidate");
};
