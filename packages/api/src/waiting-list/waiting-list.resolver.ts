import { GraphQLError } from "graphql";
import { Ctx, FieldResolver, Resolver, Root, Subscription } from "type-graphql";
import type { BookingRow } from "../bookings/booking.loader.js";
import { Booking } from "../bookings/booking.types.js";
import { liveBookingOf } from "../bookings/live-booking.js";
import type { CandidateRow } from "../candidates/candidate.loader.js";
import { Candidate } from "../candidates/candidate.types.js";
import type { Context } from "../context.js";
import type { HoldRow } from "../holds/hold.loader.js";
import type { WishRow } from "../wishes/wish.loader.js";
import { Wish } from "../wishes/wish.types.js";
import { type OfferMoved, offerEvents } from "./offer-watch.js";
import { standingOf } from "./standing-of.js";
import { Offer, OfferChange, WishStanding } from "./waiting-list.types.js";

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

const signInFirst = () =>
  new GraphQLError("Only a signed-in candidate has offers.", { extensions: { code: "UNAUTHENTICATED" } });

@Resolver(() => OfferChange)
class OfferChangeResolver {
  @Subscription(() => OfferChange, {
    description:
      "The place that the waiting list keeps for the signed-in candidate: as it is at once, and whenever it is another or none; also when the place of a booking is withdrawn. Error `UNAUTHENTICATED` for a stranger; the socket is closed with 4403 when the sign-in ends.",
    subscribe: ({ context }: { context: Context }) => {
      if (!context.viewer) throw signInFirst();
      return offerEvents(context, context.viewer.candidateId);
    },
  })
  offerChanged(@Root() event: OfferMoved): OfferMoved {
    return event;
  }

  @FieldResolver(() => Offer, { nullable: true, description: "The offer now; null when there is none." })
  async offer(@Root() { candidateId }: OfferMoved, @Ctx() { loaders }: Context): Promise<{ hold: HoldRow } | null> {
    const hold = await loaders.liveOffer.load(candidateId);
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

export const waitingListResolvers = [
  WishStandingResolver,
  CandidateOfferResolver,
  OfferChangeResolver,
  OfferResolver,
] as const;
