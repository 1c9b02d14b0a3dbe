import { Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import type { Context } from "../context.js";
import { toGlobalId } from "../contract/global-id.js";
import { CivilDate } from "../contract/scalars.js";
import { cancellableUntil } from "../domain/booking/cancel.js";
import type { CancelRefusal as CancelRefusalValue } from "../domain/booking/refusal.js";
import { refusalResolvers } from "../refusals/refusal.resolver.js";
import { CancelRefusal } from "../refusals/refusal.types.js";
import { examSlotOf } from "../slots/exam-slot.js";
import { ExamSlot } from "../slots/slot.types.js";
import type { BookingRow } from "./booking.loader.js";
import { Booking } from "./booking.types.js";
import { bookingMutationResolvers } from "./booking-mutation.resolver.js";
import { refusalToCancelRow } from "./refusal-to-cancel-row.js";

/** The slot of a booking as the database has it now: the foreign key says that there is one. */
const slotOf = async ({ slotId }: BookingRow, { loaders }: Context) => {
  const slot = await loaders.slot.load(slotId);
  if (!slot) throw new Error(`slot ${slotId} of a booking is gone`);
  return slot;
};

@Resolver(() => Booking)
class BookingResolver {
  @FieldResolver(() => ID, { description: "Global id." })
  id(@Root() { id }: BookingRow) {
    return toGlobalId("Booking", id);
  }

  @FieldResolver(() => ExamSlot, { description: "The place: where and when." })
  async slot(@Root() booking: BookingRow, @Ctx() context: Context): Promise<ExamSlot> {
    return examSlotOf(await slotOf(booking, context), context);
  }

  @FieldResolver(() => CivilDate, {
    description: "Last date, on the centre's calendar, on which the candidate may cancel: that day included.",
  })
  async cancellableUntil(@Root() booking: BookingRow, @Ctx() context: Context): Promise<string> {
    const { civilDate } = await slotOf(booking, context);
    return cancellableUntil(civilDate, context.rulebook.now()).toString();
  }

  @FieldResolver(() => CancelRefusal, {
    nullable: true,
    description: "Why it cannot be cancelled now; null when it can.",
  })
  async refusalToCancel(@Root() booking: BookingRow, @Ctx() context: Context): Promise<CancelRefusalValue | null> {
    const { civilDate, centreId } = await slotOf(booking, context);
    const centre = context.availability.centre(centreId) ?? (await context.loaders.centre.load(centreId));
    return (
      centre && refusalToCancelRow(booking, civilDate, centre.timeZone, context.clock.now(), context.rulebook.now())
    );
  }
}

/** What a booking of a place would mean, told before it is made. */
@Resolver(() => ExamSlot)
class SlotBookingTermsResolver {
  @FieldResolver(() => CivilDate, {
    description:
      "Last date, on the centre's calendar, on which a booking of this slot may be cancelled: that day included.",
  })
  cancellableUntil(@Root() { date }: ExamSlot, @Ctx() { rulebook }: Context): string {
    return cancellableUntil(date, rulebook.now()).toString();
  }
}

export const bookingResolvers = [
  BookingResolver,
  SlotBookingTermsResolver,
  ...bookingMutationResolvers,
  ...refusalResolvers,
] as const;
