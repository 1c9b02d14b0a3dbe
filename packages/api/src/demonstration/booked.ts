import type { LicenceCategory } from "@creneau/schema";
import { type Dice, diceOf } from "./dice.js";
import { FREE_CANDIDATES, type InventedCandidate, pupilMaker } from "./people.js";
import { type PlanningRequest, planning } from "./planning.js";

export type InventedBooking = {
  readonly id: string;
  readonly slotId: number;
  readonly candidateId: number;
  readonly category: LicenceCategory;
  readonly bookedAt: string;
};

/** Every booked slot of the planning has a pupil of its own: the nth booked slot belongs to the nth pupil. */
function* bookedSlots(request: PlanningRequest) {
  let number = 0;
  for (const session of planning(request))
    for (const slot of session.slots) if (slot.state === "booked") yield { session, slot, number: ++number };
}

export function* pupils(request: PlanningRequest): Generator<InventedCandidate> {
  const maker = pupilMaker(request.seed, request.from);
  for (const { session, slot } of bookedSlots(request)) yield maker.next(slot.category, session.departmentCode);
}

/** A UUID of version 7, as PostgreSQL's `uuidv7()` makes them: the instant, then chance. */
const uuidAt = (dice: Dice, epochMilliseconds: number): string => {
  const hex = (least: number, most: number, digits: number) =>
    dice.between(least, most).toString(16).padStart(digits, "0");
  const time = epochMilliseconds.toString(16).padStart(12, "0");
  const node = hex(0, 0xffffff, 6) + hex(0, 0xffffff, 6);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(0, 0xfff, 3)}-${hex(0x8000, 0xbfff, 4)}-${node}`;
};

/** The invented places were published for so many days before their exam. */
const OPEN_FOR_DAYS = 92;
const DAY_MINUTES = 1_440;
const MINUTE_MILLISECONDS = 60_000;

/** Booked at some instant of the weeks before `from`, never before booking opened for that date. */
export function* bookings(request: PlanningRequest): Generator<InventedBooking> {
  const dice = diceOf(request.seed + 4);
  const loadedAt = request.from.toZonedDateTime("Europe/Paris").epochMilliseconds;
  for (const { session, slot, number } of bookedSlots(request)) {
    const openForDays = OPEN_FOR_DAYS - session.daysAhead - 1;
    const bookedAt =
      loadedAt -
      dice.between(0, openForDays * DAY_MINUTES) * MINUTE_MILLISECONDS -
      dice.between(0, MINUTE_MILLISECONDS - 1);
    yield {
      ...{ id: uuidAt(dice, bookedAt), slotId: slot.id, candidateId: FREE_CANDIDATES + number },
      ...{ category: slot.category, bookedAt: new Date(bookedAt).toISOString() },
    };
  }
}
