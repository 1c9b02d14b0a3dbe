import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { BookingRow } from "../bookings/booking.loader.js";
import { Booking } from "../bookings/booking.types.js";
import { consequencesNow, placeAt } from "../bookings/giving-back.js";
import type { Context } from "../context.js";
import { CivilDate } from "../contract/scalars.js";
import { today } from "../domain/booking/centre-calendar.js";
import { ExamSlot } from "../slots/slot.types.js";
import { ConsequencesOfGivingBack } from "./penalty.types.js";
import { consequencesSentence } from "./penalty.words.js";

const consequencesOf = async (
  { slotId }: BookingRow,
  way: "cancelling" | "moving",
  context: Context,
): Promise<ConsequencesOfGivingBack> => {
  const slot = await context.loaders.slot.load(slotId);
  const centre =
    slot && (context.availability.centre(slot.centreId) ?? (await context.loaders.centre.load(slot.centreId)));
  if (!slot || !centre) throw new Error(`slot ${slotId} of a booking, or its centre, is gone`);
  const consequences = consequencesNow(placeAt(slot, centre), context);
  const on = today(context.clock.now(), centre.timeZone).toString();
  return {
    freeUntil: consequences.freeUntil,
    penalty: consequences.penalty && { ...consequences.penalty, source: null },
    message: consequencesSentence(consequences, way, on, context.locale),
  };
};

@Resolver(() => Booking)
class BookingConsequencesResolver {
  @FieldResolver(() => ConsequencesOfGivingBack, {
    description: "What follows from cancelling the booking now. Source: docs/rules.md#BOK-6, #BOK-10, #DEL-6.",
  })
  consequencesOfCancelling(@Root() booking: BookingRow, @Ctx() context: Context) {
    return consequencesOf(booking, "cancelling", context);
  }

  @FieldResolver(() => ConsequencesOfGivingBack, {
    description:
      "What follows from moving the booking now: the old place is given back by it. The new date is judged with it.",
  })
  consequencesOfMoving(@Root() booking: BookingRow, @Ctx() context: Context) {
    return consequencesOf(booking, "moving", context);
  }
}

/** What a booking of a place would mean, told before it is made. */
@Resolver(() => ExamSlot)
class SlotTermsResolver {
  @FieldResolver(() => CivilDate, {
    description:
      "Last date, on the centre's calendar, on which a booking of this slot may be given back without consequence: that day included.",
  })
  freelyCancellableUntil(@Root() { category, phase, date, centre, state }: ExamSlot, @Ctx() context: Context): string {
    const place = placeAt(
      { category, phase, civilDate: date, state },
      centre as { timeZone: string; departmentCode: string },
    );
    return consequencesNow(place, context).freeUntil;
  }
}

export const consequencesResolvers = [BookingConsequencesResolver, SlotTermsResolver] as const;
