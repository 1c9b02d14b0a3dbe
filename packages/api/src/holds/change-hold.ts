import { factsOfHold } from "../bookings/booking.facts.js";
import { bookingStore, type Moved } from "../bookings/booking.store.js";
import { decideUntilStored } from "../bookings/decide-until-stored.js";
import { type HoldOutcome, type KeyedRequest, outcomeOnRecord } from "../bookings/outcome.js";
import type { Context } from "../context.js";
import { refusalToUse } from "../domain/booking/hold.js";
import type { Refusal } from "../domain/booking/refusal.js";
import type { CandidateId, HoldId, SlotId } from "../domain/id.js";
import { endedOnes } from "./end-expired-holds.js";
import { holdStore } from "./hold.store.js";
import { holdSeconds } from "./hold-seconds.js";

type Facts = Awaited<ReturnType<ReturnType<typeof factsOfHold>["execute"]>>[number];
type KnownHold = NonNullable<Facts["hold"]>;

/** What there is to decide beyond the hold being the candidate's and alive, and what to store. */
type Change = {
  readonly wish: string;
  refuse(hold: KnownHold): Refusal | null;
  store(request: KeyedRequest, hold: KnownHold, facts: Facts): Promise<HoldOutcome | Moved>;
};

/** A change of a live hold of the candidate's: load, decide, store. The same key gets the first outcome again. */
const changeHold = (
  context: Context,
  candidateId: CandidateId,
  holdId: HoldId,
  key: string,
  change: Change,
): Promise<HoldOutcome> => {
  const request: KeyedRequest = { candidateId, key, wish: change.wish };
  const { keepRefusal } = bookingStore(context.database);
  return decideUntilStored(async (): Promise<HoldOutcome | Moved> => {
    const [facts] = await factsOfHold(context.database).execute({ candidateId, holdId, key });
    if (!facts) return { kind: "NotSignedIn" };
    const known = outcomeOnRecord<HoldOutcome>(facts.record, request);
    if (known) return known;

    const now = context.clock.now();
    const { hold } = facts;
    if (!hold) return keepRefusal(request, { kind: "HoldNotFound" }, now);
    if (hold.state === "live" && (await endedOnes(context.database, { ownHold: hold }))) return "moved";
    const refusal =
      refusalToUse({ id: holdId, slotId: hold.slotId as SlotId, state: hold.state }) ?? change.refuse(hold);
    if (refusal) return keepRefusal(request, refusal, now);
    const outcome = await change.store(request, hold, facts);
    if (outcome !== "moved") {
      context.loaders.hold.clear(holdId);
      context.loaders.slot.clear(hold.slotId);
    }
    return outcome;
  });
};

/** Gives a live hold its time once more. */
export const extendHold = (context: Context, candidateId: CandidateId, holdId: HoldId, key: string) =>
  changeHold(context, candidateId, holdId, key, {
    wish: `extend:${holdId}`,
    refuse: ({ extended }) => (extended ? { kind: "HoldAlreadyExtended", holdId, rule: "BOK-7" } : null),
    store: async (request, _hold, { timeZone, departmentCode }) => {
      if (!timeZone || !departmentCode) throw new Error(`the slot of hold ${holdId} has no centre`);
      const seconds = holdSeconds(context, { timeZone, departmentCode });
      return holdStore(context.database).extend(request, { holdId, seconds }, context.clock.now());
    },
  });

/** Gives the place of a live hold back. */
export const releaseHold = (context: Context, candidateId: CandidateId, holdId: HoldId, key: string) =>
  changeHold(context, candidateId, holdId, key, {
    wish: `release:${holdId}`,
    refuse: () => null,
    store: (request, { slotId }) =>
      holdStore(context.database).release(request, { holdId, slotId: slotId as SlotId }, context.clock.now()),
  });
