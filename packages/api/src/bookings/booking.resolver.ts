import { Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import type { Context } from "../context.js";
import { toGlobalId } from "../contract/global-id.js";
import type { CancelRefusal as CancelRefusalValue } from "../domain/booking/refusal.js";
import { refusalResolvers } from "../refusals/refusal.resolver.js";
import { CancelRefusal } from "../refusals/refusal.types.js";
import { examSlotOf } from "../slots/exam-slot.js";
import { ExamSlot } from "../slots/slot.types.js";
import type { BookingRow } from "./booking.loader.js";
import { Booking } from "./booking.types.js";
import { bookingMutationResolvers } from "./booking-mutation.resolver.js";
import { refusalToGiveBack } from "./giving-back.js";

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

  @FieldResolver(() => CancelRefusal, {
    nullable: true,
    description: "Why it can neither be cancelled nor moved now; null when it can.",
  })
  async refusalToCancel(@Root() booking: BookingRow, @Ctx() context: Context): Promise<CancelRefusalValue | null> {
    const { startsAt, centreId, state } = await slotOf(booking, context);
    const centre = context.availability.centre(centreId) ?? (await context.loaders.centre.load(centreId));
    if (!centre) return null;
    const onClosedList = await context.loaders.closedList.load(booking.id);
    const place = { startsAt: new Date(startsAt), timeZone: centre.timeZone, state, onClosedList };
    return refusalToGiveBack(booking, place, context.clock.now());
  }
}

export const bookingResolvers = [BookingResolver, ...bookingMutationResolvers, ...refusalResolvers] as const;
