import { Temporal } from "temporal-polyfill";
import type { Context } from "../context.js";
import { refusalToCancel } from "../domain/booking/cancel.js";
import type { CancelRefusal } from "../domain/booking/refusal.js";
import { type Consequences, consequencesOfGivingBack, type KeptPlace } from "../domain/penalty/giving-back.js";
import type { Rulebook } from "../domain/regulation/rule-set.js";
import type { Slot } from "../domain/slot.js";
import type { BookingRow } from "./booking.loader.js";

const instant = (at: Date): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(at.getTime());

type Place = Pick<Slot, "state"> & {
  readonly startsAt: Date;
  readonly timeZone: string;
  readonly onClosedList: boolean;
};

/** The domain's verdict on giving a booking back, as the tables keep it: a withdrawn place is given back whenever one likes. */
export const refusalToGiveBack = (
  { cancelledAt }: Pick<BookingRow, "cancelledAt">,
  { startsAt, state, ...place }: Place,
  now: Temporal.Instant,
): CancelRefusal | null =>
  refusalToCancel(
    {
      ...place,
      cancelledAt: cancelledAt && instant(cancelledAt),
      startsAt: instant(startsAt),
      isWithdrawn: state === "withdrawn",
    },
    now,
  );

type Centre = { readonly timeZone: string; readonly departmentCode: string };

/** A slot that somebody has, as the domain sees it. */
export const placeAt = (
  { category, phase, civilDate: examDate, state }: Pick<Slot, "category" | "phase" | "civilDate" | "state">,
  { timeZone, departmentCode }: Centre,
): KeptPlace => ({ category, phase, examDate, timeZone, departmentCode, isWithdrawn: state === "withdrawn" });

/** What follows from giving a place back now, by the policies of now and these rules, or those of now. */
export const consequencesNow = (
  place: KeptPlace,
  { clock, rulebook, policies }: Pick<Context, "clock" | "rulebook" | "policies">,
  rules: Rulebook = rulebook.now(),
): Consequences => consequencesOfGivingBack(place, clock.now(), { rulebook: rules, policybook: policies.now() });
