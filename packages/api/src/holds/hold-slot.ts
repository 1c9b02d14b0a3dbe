import { loadFactsToBook } from "../bookings/booking.facts.js";
import { bookingStore, type Moved } from "../bookings/booking.store.js";
import { decideUntilStored } from "../bookings/decide-until-stored.js";
import { type HoldOutcome, type KeyedRequest, outcomeOnRecord } from "../bookings/outcome.js";
import { refusalToBookSlot } from "../bookings/refusal-to-book-slot.js";
import { rememberedFacts } from "../bookings/remembered-facts.js";
import { hadToSettle } from "../bookings/settled-facts.js";
import type { Context } from "../context.js";
import { today } from "../domain/booking/centre-calendar.js";
import type { BookingId, CandidateId, HoldId, SlotId } from "../domain/id.js";
import type { ProofOfWorkRequired } from "../domain/proof-of-work/proof.js";
import { isRush, rushLimitsOn } from "../domain/proof-of-work/rush.js";
import { holdStore } from "./hold.store.js";
import { holdSeconds } from "./hold-seconds.js";
import { rushFacts, rushGuard } from "./rush.js";

type HoldWish = {
  readonly slotId: SlotId;
  /** The booking that the place is to replace. */
  readonly moving: BookingId | null;
  /** A solved challenge, when one was asked for. */
  readonly proof: string | null;
  readonly cannotProve: boolean;
};

/** What the first look at a proof said, which also spends it: a decision that is taken again asks for no other. */
const provenOnce = ({ proofs, clock }: Context, candidateId: CandidateId, { proof, cannotProve }: HoldWish) => {
  let first: Promise<ProofOfWorkRequired | null> | undefined;
  return () => {
    const whose = cannotProve ? `candidate ${candidateId}` : null;
    first ??= proofs.require({ purpose: "hold", proof, whose, now: clock.now() });
    return first;
  };
};

/**
 * Keeps a slot for a candidate while they confirm: judged as a booking would be, so that nobody fills in a form for a place they
 * may not have. In a rush it wants a proof of work, of whoever would get the place: nobody computes in vain.
 */
export const holdSlot = (
  context: Context,
  candidateId: CandidateId,
  wish: HoldWish,
  key: string,
): Promise<HoldOutcome> => {
  const { slotId, moving } = wish;
  const missingProof = provenOnce(context, candidateId, wish);
  let isProven = false;
  const request: KeyedRequest = { candidateId, key, wish: `hold:${slotId}:${moving ?? ""}` };
  const { keepRefusal } = bookingStore(context.database);
  // What is remembered knows no live booking to replace.
  let remembered = moving ? null : rememberedFacts(context, slotId);

  return decideUntilStored(async (): Promise<HoldOutcome | Moved> => {
    const fromMemory = remembered !== null;
    const facts = remembered ?? (await loadFactsToBook(context.database, { candidateId, slotId, key }));
    remembered = null;
    if (!facts) return { kind: "NotSignedIn" };
    const known = outcomeOnRecord<HoldOutcome>(facts.record, request);
    if (known) return known;
    if (await hadToSettle(context, candidateId, facts)) return "moved";

    const rules = await context.rulebook.of(facts.rulesVersion);
    const now = context.clock.now();
    const { slot, timeZone, departmentCode, ownHold, liveBooking } = facts;
    if (moving && slot && liveBooking?.id !== moving) return keepRefusal(request, { kind: "BookingNotFound" }, now);
    const refusal = refusalToBookSlot(
      facts,
      now,
      { rulebook: rules, policies: context.policies.now() },
      moving ? { booking: moving } : {},
    );
    if (refusal && fromMemory) return "moved";
    if (refusal || !slot || !timeZone || !departmentCode)
      return keepRefusal(request, refusal ?? { kind: "SlotNotFound" }, now);
    if (ownHold) {
      const held = { holdId: ownHold.id as HoldId, slotId: ownHold.slotId as SlotId };
      return keepRefusal(request, { kind: "AlreadyHolding", ...held, rule: "BOK-7" }, now);
    }

    const day = today(now, timeZone).toString();
    const limits = rushLimitsOn(context.policies.now(), departmentCode, day);
    // What is remembered knows no rush: the statement sees one, and then everything is loaded.
    if (
      !fromMemory &&
      !isProven &&
      isRush(await rushFacts(context.database, departmentCode, limits, now), limits, now)
    ) {
      const missing = await missingProof();
      if (missing) return missing;
      isProven = true;
    }
    const seconds = holdSeconds(context, { timeZone, departmentCode });
    const versions = {
      slotVersion: slot.version,
      candidateVersion: facts.candidate.version,
      rulesVersion: rules.version,
    };
    const outcome = await holdStore(context.database).hold(
      request,
      { slotId, ...versions, seconds, ...rushGuard(limits, now), departmentCode, isProven },
      now,
    );
    if (outcome !== "moved") context.loaders.slot.clear(slotId);
    return outcome;
  });
};
