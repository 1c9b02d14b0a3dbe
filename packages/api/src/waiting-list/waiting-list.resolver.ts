import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { BookingRow } from "../bookings/booking.loader.js";
import { Booking } from "../bookings/booking.types.js";
import { liveBookingOf } from "../bookings/live-booking.js";
import type { CandidateRow } from "../candidates/candidate.loader.js";
import { Candidate } from "../candidates/candidate.types.js";
import type { Context } from "../context.js";
import type { HoldRow } from "../holds/hold.loader.js";
import type { WishRow } from "../wishes/wish.loader.js";
import { Wish } from "../wishes/wish.types.js";
import { standingOf } from "./standing-of.js";
import { Offer, WishStanding } from "./waiting-list.types.js";

@Resolver(() => Wish)
class WishStandingResolver {
  @FieldResolver(() => WishStanding, { description: "Where it stands on the waiting list now." })
  standing(@Root() wish: WishRow, @Ctx() context: Context): Promise<WishStanding> {
    return standingOf(wish, context);
  }
}

@Resolver(() => Candidate)
class CandidateOfferResolver {
  @FieldResolver(() => Offer, {
    nullable: true,
    description: "The place that the waiting list keeps for the candidate now; null when there is none.",
  })
  async offer(@Root() { id }: CandidateRow, @Ctx() { loaders }: Context): Promise<{ hold: HoldRow } | null> {
    const hold = await loaders.liveOffer.load(id);
    return hold && { hold };
  }
}

@Resolver(() => Offer)
class OfferResolver {
  @FieldResolver(() => Booking, {
    nullable: true,
    description: "The live booking that accepting replaces; null when there is none, and accepting makes a new one.",
  })
  async replaces(
    @Root() { hold }: { hold: HoldRow },
    @Ctx() { loaders, database }: Context,
  ): Promise<BookingRow | null> {
    const slot = await loaders.slot.load(hold.slotId);
    return slot && hold.candidateId !== null ? liveBookingOf(database, hold.candidateId, slot.category) : null;
  }
}

export const waitingListResolvers = [WishStandingResolver, CandidateOfferResolver, OfferResolver] as const;
