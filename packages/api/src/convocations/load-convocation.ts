import { bookings, candidates, departments, examCentres, examSlots } from "@creneau/schema";
import { eq, sql } from "drizzle-orm";
import { factsOf, fileColumns } from "../candidates/candidate-file.js";
import type { BookingId, CandidateId, CentreId, SlotId } from "../domain/id.js";
import type { Database } from "../platform/database.js";
import { oncePerDatabase } from "../platform/once-per-database.js";
import { localTime } from "../slots/local-time.js";
import type { Convocation } from "./convocation.types.js";

const given = sql.placeholder;

const statement = oncePerDatabase((db) =>
  db
    .select({
      booking: {
        id: bookings.id,
        bookedAt: bookings.bookedAt,
        cancelledAt: bookings.cancelledAt,
        slotId: bookings.slotId,
        version: bookings.version,
        presenceConfirmedAt: bookings.presenceConfirmedAt,
      },
      slot: {
        id: examSlots.id,
        category: examSlots.category,
        phase: examSlots.phase,
        startsAt: examSlots.startsAt,
        civilDate: examSlots.civilDate,
        durationMinutes: examSlots.durationMinutes,
        state: examSlots.state,
        centreId: examSlots.centreId,
      },
      centre: {
        name: examCentres.name,
        address: examCentres.address,
        latitude: examCentres.latitude,
        longitude: examCentres.longitude,
        positionPrecision: examCentres.positionPrecision,
        demonstration: examCentres.demonstration,
      },
      told: {
        instructionsFr: examCentres.instructionsFr,
        instructionsEn: examCentres.instructionsEn,
        accessibilityFr: examCentres.accessibilityFr,
        accessibilityEn: examCentres.accessibilityEn,
      },
      timeZone: examCentres.timeZone,
      departmentCode: departments.code,
      departmentName: departments.name,
      candidate: {
        id: candidates.id,
        firstName: candidates.firstName,
        birthName: candidates.birthName,
        neph: candidates.neph,
      },
      file: fileColumns(db),
    })
    .from(bookings)
    .innerJoin(examSlots, sql`${examSlots.id} = coalesce(${given("slotId")}::bigint, ${bookings.slotId})`)
    .innerJoin(examCentres, eq(examCentres.id, examSlots.centreId))
    .innerJoin(departments, eq(departments.code, examCentres.departmentCode))
    .innerJoin(candidates, eq(candidates.id, bookings.candidateId))
    .where(eq(bookings.id, given("bookingId")))
    .prepare("convocation"),
);

/**
 * The convocation of a booking to the slot it has, or to `slotId`, one that it had. Null when there is no such booking or slot.
 * Personal data: the caller checks who asks.
 */
export const loadConvocation = async (
  db: Database,
  bookingId: BookingId,
  slotId: SlotId | null = null,
): Promise<Convocation | null> => {
  const [row] = await statement(db).execute({ bookingId, slotId });
  if (!row) return null;
  const { booking, slot, centre, told, timeZone, departmentCode, departmentName, candidate, file } = row;
  const startsAt = slot.startsAt.getTime();
  return {
    bookingId: booking.id as BookingId,
    slotId: slot.id as SlotId,
    bookedAt: booking.bookedAt,
    version: booking.version,
    cancelledAt: booking.cancelledAt,
    isWithdrawn: slot.state === "withdrawn",
    bookedSlotId: booking.slotId as SlotId,
    presenceConfirmedAt: booking.presenceConfirmedAt,
    category: slot.category,
    phase: slot.phase,
    startsAt,
    durationMinutes: slot.durationMinutes,
    date: slot.civilDate,
    localTime: localTime(startsAt, timeZone),
    timeZone,
    centreId: slot.centreId as CentreId,
    centre: {
      ...centre,
      instructions: { fr: told.instructionsFr, en: told.instructionsEn },
      accessibility: { fr: told.accessibilityFr, en: told.accessibilityEn },
    },
    departmentCode,
    departmentName,
    candidate: { ...candidate, id: candidate.id as CandidateId, facts: factsOf(file) },
  };
};
