import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { BookingRow } from "../bookings/booking.loader.js";
import { Booking } from "../bookings/booking.types.js";
import type { Context } from "../context.js";
import { fromGlobalId } from "../contract/global-id.js";
import type { ArrangementProblem } from "../domain/booking/arrangements.js";
import { bookableDates } from "../domain/booking/book.js";
import type { BookRefusal, Refusal } from "../domain/booking/refusal.js";
import type { HoldId, SlotId } from "../domain/id.js";
import type { ProofOfWorkRequired as ProofDemand } from "../domain/proof-of-work/proof.js";
import { sourceOf } from "../domain/regulation/catalogue/catalogue.js";
import { problemMessage } from "../holds/arrangement.words.js";
import { ArrangementProblemType } from "../holds/arrangements.types.js";
import type { HoldRow } from "../holds/hold.loader.js";
import { Hold } from "../holds/hold.types.js";
import { examSlotOf } from "../slots/exam-slot.js";
import { ExamSlot } from "../slots/slot.types.js";
import { codeOf } from "./refusal.code.js";
import {
  AlreadyBooked,
  AlreadyHolding,
  ArrangementsRefused,
  HoldAlreadyExtended,
  HoldEnded,
  NoRoomForExtraTime,
  ProofOfWorkRequired,
  RefusalType,
  SlotHeld,
  SlotNotOpen,
  SlotTaken,
  TooEarlyToBook,
  TooLateToBook,
} from "./refusal.types.js";
import { messageOf } from "./refusal.words.js";

/** Alternatives offered with a taken place: enough for one glance on a telephone. */
const ALTERNATIVES = 3;

@Resolver(() => RefusalType)
class RefusalResolver {
  @FieldResolver()
  code(@Root() refusal: Refusal): string {
    return codeOf(refusal);
  }

  @FieldResolver()
  message(@Root() refusal: Refusal, @Ctx() { locale }: Context): string {
    return messageOf(refusal, locale);
  }

  @FieldResolver()
  source(@Root() refusal: Refusal, @Ctx() { locale }: Context): string | null {
    return "rule" in refusal ? (sourceOf(refusal.rule)?.[locale] ?? null) : null;
  }

  @FieldResolver()
  earliestDate(@Root() refusal: Refusal): string | null {
    return "earliestDate" in refusal ? refusal.earliestDate : null;
  }
}

const alternativesTo = async (slotId: SlotId, context: Context): Promise<ExamSlot[]> => {
  const slot = await context.loaders.slot.load(slotId);
  if (!slot) return [];
  const { timeZone } = (await examSlotOf(slot, context)).centre as { timeZone: string };
  const window = bookableDates(context.clock.now(), timeZone, context.rulebook.now());
  const nearest = context.availability.board.nearest(slot, ALTERNATIVES, window);
  return Promise.all(nearest.map((other) => examSlotOf(other, context)));
};

const WHICH =
  "Free places of the same category that may be booked today: of the same centre first, nearest in time first, then of the nearest centres. May be empty.";

/** Another place is the remedy for each of these. */
const refusalsWithAlternatives = [
  SlotTaken,
  NoRoomForExtraTime,
  SlotHeld,
  SlotNotOpen,
  HoldEnded,
  TooEarlyToBook,
  TooLateToBook,
].map((refusal) => {
  @Resolver(() => refusal)
  class AlternativesResolver {
    @FieldResolver(() => [ExamSlot], { description: WHICH })
    alternatives(@Root() { slotId }: { slotId: SlotId }, @Ctx() context: Context): Promise<ExamSlot[]> {
      return alternativesTo(slotId, context);
    }
  }
  return AlternativesResolver;
});

@Resolver(() => ExamSlot)
class SlotAlternativesResolver {
  @FieldResolver(() => [ExamSlot], {
    description: `What to offer in place of this slot once it is no longer open; while it is open, nothing. ${WHICH}`,
  })
  async alternatives(@Root() { id, state }: ExamSlot, @Ctx() context: Context): Promise<ExamSlot[]> {
    // Lists are lists of open slots: whoever asks for the alternatives of each, and of those again, costs nothing.
    const key = state === "open" ? null : fromGlobalId(id)?.key;
    return key ? alternativesTo(Number(key) as SlotId, context) : [];
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

@Resolver(() => SlotHeld)
class SlotHeldResolver {
  @FieldResolver(() => Hold, {
    nullable: true,
    description: "The caller's own hold on the place; null when somebody else is booking it.",
  })
  ownHold(@Root() { holdId }: { holdId: HoldId | null }, @Ctx() { loaders }: Context): Promise<HoldRow | null> | null {
    return holdId && loaders.hold.load(holdId);
  }
}

/** Each of these is about a hold of the candidate's. */
const refusalsAboutHolds = [AlreadyHolding, HoldAlreadyExtended].map((refusal) => {
  @Resolver(() => refusal)
  class RefusedHoldResolver {
    @FieldResolver(() => Hold, { description: "The hold, as it is now." })
    hold(@Root() { holdId }: { holdId: HoldId }, @Ctx() { loaders }: Context): Promise<HoldRow | null> {
      return loaders.hold.load(holdId);
    }
  }
  return RefusedHoldResolver;
});

@Resolver(() => ProofOfWorkRequired)
class ProofOfWorkRequiredResolver {
  @FieldResolver(() => String, {
    description: "A challenge in the format of ALTCHA, version 2, as JSON; good for ten minutes.",
  })
  async challenge(@Root() { purpose }: ProofDemand, @Ctx() { proofs, clock }: Context): Promise<string> {
    return JSON.stringify(await proofs.challenge(purpose, clock.now()));
  }
}

@Resolver(() => ArrangementsRefused)
class ArrangementsRefusedResolver {
  @FieldResolver(() => [ArrangementProblemType], { description: "Everything that is wrong, field by field." })
  problems(@Root() { problems }: { problems: readonly ArrangementProblem[] }, @Ctx() { locale }: Context) {
    return problems.map((problem) => ({ ...problem, message: problemMessage(problem, locale) }));
  }
}

export const refusalResolvers = [
  RefusalResolver,
  SlotHeldResolver,
  ...refusalsAboutHolds,
  ArrangementsRefusedResolver,
  ProofOfWorkRequiredResolver,
  ...refusalsWithAlternatives,
  SlotAlternativesResolver,
  AlreadyBookedResolver,
] as const;
