import { Arg, Ctx, createUnionType, FieldResolver, ID, Mutation, ObjectType, Resolver, Root } from "type-graphql";
import type { Context } from "../context.js";
import { uuidKey } from "../contract/global-id.js";
import type { BookingId } from "../domain/id.js";
import {
  BookingAlreadyCancelled,
  BookingNotFound,
  Busy,
  ExamPassed,
  NotSignedIn,
  PlaceWithdrawn,
  resolveType,
} from "../refusals/refusal.types.js";
import { Booking } from "./booking.types.js";
import { confirmPresence, type PresenceOutcome } from "./confirm-presence.js";

@ObjectType({ description: "It is written down that the candidate will come." })
class ConfirmPresenceSuccess {}

const ConfirmPresenceResult = createUnionType({
  name: "ConfirmPresenceResult",
  description: "The booking, or the refusal that says why there is nothing to confirm.",
  types: () =>
    [
      ConfirmPresenceSuccess,
      BookingNotFound,
      BookingAlreadyCancelled,
      ExamPassed,
      PlaceWithdrawn,
      NotSignedIn,
      Busy,
    ] as const,
  resolveType,
});

@Resolver(() => ConfirmPresenceSuccess)
class PresenceResolver {
  @Mutation(() => ConfirmPresenceResult, {
    description:
      "The signed-in candidate says that they will come to the exam of this booking. Said again, the first time stays.",
  })
  async confirmPresence(
    @Arg("bookingId", () => ID, { description: "Global id of the booking." }) id: string,
    @Ctx() context: Context,
  ): Promise<PresenceOutcome> {
    if (!context.viewer) return { kind: "NotSignedIn" };
    const bookingId = uuidKey("Booking", id) as BookingId | null;
    if (bookingId === null) return { kind: "BookingNotFound" };
    return confirmPresence(context, context.viewer.candidateId, bookingId);
  }

  @FieldResolver(() => Booking, { description: "The booking." })
  booking(@Root() { bookingId }: { bookingId: BookingId }, @Ctx() { loaders }: Context) {
    return loaders.booking.load(bookingId);
  }
}

export const presenceResolvers = [PresenceResolver] as const;
