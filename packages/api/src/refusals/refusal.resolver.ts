import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { BookingRow } from "../bookings/booking.loader.js";
import { Booking } from "../bookings/booking.types.js";
import type { Context } from "../context.js";
import type { BookRefusal, Refusal } from "../domain/booking/refusal.js";
import { sourceOf } from "../domain/booking/rules.js";
import type { Slot } from "../domain/slot.js";
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
    description: "Free places of the same category that are nearest in place and time, nearest first. May be empty.",
  })
  async alternatives(@Root() { slotId }: Extract<BookRefusal, { kind: "SlotTaken" }>, @Ctx() context: Context) {
    const slot: Slot | null = await context.loaders.slot.load(slotId);
    return slot ? context.availability.board.nearest(slot, ALTERNATIVES) : [];
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
