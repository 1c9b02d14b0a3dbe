import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import type { BookingRow } from "../bookings/booking.loader.js";
import { Booking } from "../bookings/booking.types.js";
import { ExamCentre } from "../centres/centre.types.js";
import type { Context } from "../context.js";
import { numericKey } from "../contract/global-id.js";
import { CivilDate } from "../contract/scalars.js";
import { sessionKey, sessionOfSlot } from "./session-key.js";
import { type WithdrawOutcome, withdrawPlaces } from "./withdraw-places.js";
import type { WithdrawalRow } from "./withdrawal.loader.js";
import {
  PlaceWithdrawal,
  WithdrawableSession,
  WithdrawalPreview,
  WithdrawSessionInput,
  WithdrawSessionResult,
  WithdrawSlotInput,
  WithdrawSlotResult,
} from "./withdrawal.types.js";
import {
  sessionsOnDate,
  type WithdrawableRow,
  type WithdrawalPreviewRow,
  withdrawalPreview,
} from "./withdrawal-preview.js";

/** Whoever is no officer learns nothing of what exists. */
const notFound = (kind: "SessionNotFound" | "SlotNotFound", { officer, viewer }: Context): WithdrawOutcome => {
  if (!officer) return { kind: viewer ? "NotAllowed" : "NotSignedIn" };
  return { kind: officer.role === "administrator" ? kind : "NotAllowed" };
};

@Resolver(() => WithdrawalPreview)
class WithdrawalResolver {
  @Mutation(() => WithdrawSessionResult, {
    description:
      "An officer withdraws a session: its places are gone at once, and everybody who had booked one is offered another, first of all.",
  })
  async withdrawSession(
    @Arg("input", () => WithdrawSessionInput, { description: "Which, and why." })
    { sessionId: id, reason, idempotencyKey: key }: WithdrawSessionInput,
    @Ctx() context: Context,
  ): Promise<WithdrawOutcome> {
    const sessionId = sessionKey(id);
    if (sessionId === null) return notFound("SessionNotFound", context);
    return withdrawPlaces(context, { sessionId, slotId: null, reason, key });
  }

  @Mutation(() => WithdrawSlotResult, {
    description: "An officer withdraws one place of a session; who had booked it is offered another.",
  })
  async withdrawSlot(
    @Arg("input", () => WithdrawSlotInput, { description: "Which, and why." })
    { slotId: id, reason, idempotencyKey: key }: WithdrawSlotInput,
    @Ctx() context: Context,
  ): Promise<WithdrawOutcome> {
    const slotId = numericKey("ExamSlot", id);
    const sessionId = slotId === null ? null : await sessionOfSlot(context.database, slotId);
    if (slotId === null || sessionId === null) return notFound("SlotNotFound", context);
    return withdrawPlaces(context, { sessionId, slotId, reason, key });
  }

  @Query(() => WithdrawalPreview, {
    nullable: true,
    description: "What withdrawing a session, or one place of it, would mean; null for who may not withdraw it.",
  })
  async withdrawalPreview(
    @Arg("sessionId", () => ID, { description: "Id of the session." }) id: string,
    @Arg("slotId", () => ID, { nullable: true, description: "Global id of one of its places; left out: all." })
    slot: string | null,
    @Ctx() context: Context,
  ): Promise<WithdrawalPreviewRow | null> {
    const sessionId = sessionKey(id);
    const slotId = slot ? numericKey("ExamSlot", slot) : null;
    if (sessionId === null || (slot && slotId === null)) return null;
    return withdrawalPreview(context, { sessionId, slotId });
  }

  @FieldResolver(() => ExamCentre, { description: "Where the session is." })
  centre(@Root() { centreId }: WithdrawalPreviewRow, @Ctx() { loaders }: Context) {
    return loaders.centre.load(centreId);
  }
}

@Resolver(() => WithdrawableSession)
class WithdrawableSessionResolver {
  @Query(() => [WithdrawableSession], {
    nullable: true,
    description: "The sessions of a department on a date, at most 200; null for who may withdraw none there.",
  })
  sessionsOnDate(
    @Arg("departmentCode", () => String, { description: "Code of the department." }) departmentCode: string,
    @Arg("on", () => CivilDate, { description: "Date on the calendar of the centre." }) on: string,
    @Ctx() context: Context,
  ): Promise<WithdrawableRow[] | null> {
    return sessionsOnDate(context, departmentCode, on);
  }

  @FieldResolver(() => ExamCentre, { description: "Where the session is." })
  centre(@Root() { centreId }: WithdrawableRow, @Ctx() { loaders }: Context) {
    return loaders.centre.load(centreId);
  }
}

@Resolver(() => Booking)
class BookingWithdrawalResolver {
  @FieldResolver(() => PlaceWithdrawal, {
    nullable: true,
    description:
      "That the administration has withdrawn the place of this booking, and why; null otherwise. The booking stays live until its candidate has another place or wants none: they come first for every place.",
  })
  withdrawal(@Root() { id }: BookingRow, @Ctx() { loaders }: Context): Promise<WithdrawalRow | null> {
    return loaders.withdrawalOfBooking.load(id);
  }
}

export const withdrawalResolvers = [
  WithdrawalResolver,
  WithdrawableSessionResolver,
  BookingWithdrawalResolver,
] as const;
