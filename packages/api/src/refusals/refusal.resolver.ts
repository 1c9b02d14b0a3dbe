import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { BookingRow } from "../bookings/booking.loader.js";
import { Booking } from "../bookings/booking.types.js";
import type { Context } from "../context.js";
import { bookableDates } from "../domain/booking/book.js";
import type { BookRefusal, Refusal } from "../domain/booking/refusal.js";
import { BOOKING_RULES, sourceOf } from "../domain/booking/rules.js";
import { examSlotOf } from "../slots/exam-slot.js";
import { ExamSlot } from "../slots/slot.types.js";
import { AlreadyBooked, RefusalType, SlotTaken } from "./refusal.types.js";
import { messageOf } from "./refusal.words.js";

/** Alternatives offered with a taken place: enough for one glance on a telephone. */
const ALTERNATIVES = 3;

@Resolver(() => RefusalType)
class RefusalResolver {
  @FieldResolver()
  code(@Root() refusal: Refusal): string {
    return refusal.kind.replace(/(?<=.)[A-Z]/g, "_$&").toUpperCase();
  }

  @FieldResolver()
  message(@Root() refusal: Refusal, @Ctx() { locale }: Context): string {
    return messageOf(refusal, locale);
  }

  @FieldResolver()
  source(@Root() refusal: Refusal, @Ctx() { locale }: Context): string | null {
    return "rule" in refusal ? (sourceOf(refusal.rule)?.[locale] ?? null) : null;
  }
}

@Resolver(() => SlotTaken)
class SlotTakenResolver {
  @FieldResolver(() => [ExamSlot], {
    description:
      "Free places of the same category that may be booked today: of the same centre first, nearest in time first, then of the nearest centres. May be empty.",
  })
  async alternatives(
    @Root() { slotId }: Extract<BookRefusal, { kind: "SlotTaken" }>,
    @Ctx() context: Context,
  ): Promise<ExamSlot[]> {
    const slot = await context.loaders.slot.load(slotId);
    if (!slot) return [];
    const { timeZone } = (await examSlotOf(slot, context)).centre as { timeZone: string };
    const window = bookableDates(context.clock.now(), timeZone, BOOKING_RULES);
    const nearest = context.availability.board.nearest(slot, ALTERNATIVES, window);
    return Promise.all(nearest.map((other) => examSlotOf(other, context)));
  }
}

@Resolver(() => AlreadyBooked)
class AlreadyBookedResolver {
  @FieldResolver(() => Booking, { description: "The candidate's live booking in this category." })
  booking(
    @Root() { bookingId }: Extract<BookRefusal, { kind: "AlreadyBooked" }>,
    @Ctx() { loaders }: Context,
  ): Promise<BookingRow | null> {
    return loaders.booking.load(bookingId);
  }
}

export const refusalResolvers = [RefusalResolver, SlotTakenResolver, AlreadyBookedResolver] as const;
