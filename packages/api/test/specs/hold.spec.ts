import { randomUUID } from "node:crypto";
import { examSlots, holds } from "@creneau/schema";
import { eq } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { toGlobalId } from "../../src/contract/global-id.js";
import { endExpiredHolds } from "../../src/holds/end-expired-holds.js";
import { book, slotOn, tally } from "../booking-calls.js";
import { brokenPromises, NO_BROKEN_PROMISE } from "../booking-invariants.js";
import { confirm, extend, hold, letTimePass, release } from "../hold-calls.js";
import { useApi } from "../use-api.js";

/** 1 December 2026, noon in Paris. Nobody sweeps here: what is over is over all the same. */
const clock = { now: () => Temporal.Instant.from("2026-12-01T11:00:00Z") };
const { world, api } = await useApi({ clock, sweeps: false });

const stateOf = async ({ id }: { id: number }) => {
  const [row] = await world.db.select().from(examSlots).where(eq(examSlots.id, id));
  return row?.state;
};

/** A candidate who holds a place of 24 December. */
const holding = async () => {
  const [slot, candidate] = [await slotOn(world, "2026-12-24"), await world.candidate()];
  const result = await hold(api, candidate, slot);
  if (!result.hold) throw new Error(`the place could not be held: ${JSON.stringify(result)}`);
  return { slot, candidate, holdId: result.hold.id, result };
};

describe("BOK-7: a place that one chooses is kept for a few minutes", () => {
  it("the candidate sees how much time is left, and nobody else gets the place", async () => {
    const { slot, candidate, result } = await holding();

    expect(result.hold).toMatchObject({ state: "LIVE", extended: false, slot: { state: "HELD" } });
    expect(result.hold?.secondsLeft).toBeGreaterThan(290);
    expect(result.hold?.secondsLeft).toBeLessThanOrEqual(300);
    const [sam, before] = [await world.candidate(), await world.db.$count(holds)];
    expect(await book(api, sam, slot)).toMatchObject({ __typename: "SlotHeld", rule: "BOK-7", code: "SLOT_HELD" });
    expect(await hold(api, sam, slot)).toMatchObject({ __typename: "SlotHeld", ownHold: null, cause: "CONFIRMATION" });
    expect(await world.db.$count(holds)).toBe(before);
    expect(await hold(api, candidate, slot)).toMatchObject({
      __typename: "SlotHeld",
      ownHold: { id: result.hold?.id },
    });
  });

  it("is theirs alone to see", async () => {
    const { candidate, holdId } = await holding();
    const ask = (token?: string) =>
      api.query(
        "query($id: ID!) { node(id: $id) { __typename } viewer { candidate { hold { id } } } }",
        { id: holdId },
        token ? { token } : {},
      );
    const sam = await world.candidate();
    expect(await ask(candidate.token)).toEqual({
      node: { __typename: "Hold" },
      viewer: { candidate: { hold: { id: holdId } } },
    });
    expect(await ask(sam.token)).toEqual({ node: null, viewer: { candidate: { hold: null } } });
    expect(await ask()).toEqual({ node: null, viewer: null });
    expect(await release(api, sam, holdId)).toMatchObject({ __typename: "HoldNotFound" });
    expect(await extend(api, sam, holdId)).toMatchObject({ __typename: "HoldNotFound" });
    expect(await confirm(api, sam, holdId)).toMatchObject({ __typename: "HoldNotFound" });
  });

  it("one place at a time", async () => {
    const { candidate, holdId } = await holding();
    const other = await slotOn(world, "2026-12-28");
    expect(await hold(api, candidate, other)).toMatchObject({ __typename: "AlreadyHolding", hold: { id: holdId } });
    expect(await stateOf(other)).toBe("open");
  });

  it("given back, it is open at once; the same key is answered with the first answer", async () => {
    const { slot, candidate, holdId } = await holding();
    const key = randomUUID();
    const first = await release(api, candidate, holdId, key);
    expect(first).toMatchObject({ __typename: "ReleaseHoldSuccess", hold: { state: "RELEASED", secondsLeft: 0 } });
    expect(await release(api, candidate, holdId, key)).toEqual(first);
    expect(await release(api, candidate, holdId)).toMatchObject({ __typename: "HoldEnded", how: "RELEASED" });
    expect(await stateOf(slot)).toBe("open");
    expect((await book(api, await world.candidate(), slot)).__typename).toBe("BookSlotSuccess");
  });

  it("has its time a second time, and not a third; the same key asks once", async () => {
    const { candidate, holdId } = await holding();
    const key = randomUUID();
    const longer = await extend(api, candidate, holdId, key);
    expect(longer).toMatchObject({ __typename: "ExtendHoldSuccess", hold: { extended: true } });
    expect(longer.hold?.secondsLeft).toBeGreaterThan(590);
    expect(await extend(api, candidate, holdId, key)).toMatchObject({ hold: { heldUntil: longer.hold?.heldUntil } });
    expect(await extend(api, candidate, holdId)).toMatchObject({ __typename: "HoldAlreadyExtended", rule: "BOK-7" });
  });

  it("two tabs that ask for more time at once get it once", async () => {
    const { candidate, holdId } = await holding();
    const results = await Promise.all([extend(api, candidate, holdId), extend(api, candidate, holdId)]);
    expect(tally(results)).toEqual({ ExtendHoldSuccess: 1, HoldAlreadyExtended: 1 });
  });

  it.each([
    ["too near", "2026-12-03", "TooLateToBook"],
    ["too far", "2027-03-04", "TooEarlyToBook"],
  ])("a place %s is not held either", async (_what, date, refusal) => {
    const slot = await slotOn(world, date);
    expect(await hold(api, await world.candidate(), slot)).toMatchObject({ __typename: refusal });
    expect(await stateOf(slot)).toBe("open");
  });

  it("nor one that the candidate could not book: another category, a booking already, the regulation, no place", async () => {
    const slot = await slotOn(world, "2026-12-24");
    expect((await hold(api, await world.candidate({ categories: ["A1"] }), slot)).__typename).toBe("CategoryMismatch");
    expect((await hold(api, await world.candidate({ birthDate: "2015-01-01" }), slot)).__typename).toBe("NotEligible");
    const camille = await world.candidate();
    await book(api, camille, await slotOn(world, "2026-12-28"));
    expect((await hold(api, camille, slot)).__typename).toBe("AlreadyBooked");
    expect((await hold(api, camille, toGlobalId("ExamSlot", 99_999_999))).__typename).toBe("SlotNotFound");
    expect((await hold(api, {}, slot)).__typename).toBe("NotSignedIn");
    expect((await hold(api, camille, await world.slot({ state: "withdrawn" }))).__typename).toBe("SlotNotOpen");
    expect(await stateOf(slot)).toBe("open");
  });

  it("a retry with the same key holds once; the key serves no other place", async () => {
    const [slot, other, candidate, key] = [
      await slotOn(world, "2026-12-24"),
      await slotOn(world, "2026-12-28"),
      await world.candidate(),
      randomUUID(),
    ];
    const first = await hold(api, candidate, slot, { key });
    expect((await hold(api, candidate, slot, { key })).hold?.id).toBe(first.hold?.id);
    expect((await hold(api, candidate, other, { key })).__typename).toBe("IdempotencyKeyReused");
  });
});

describe("when its time is over, by the clock of the database and before anybody swept", () => {
  it("its owner can neither extend, give back nor confirm it", async () => {
    const { slot, candidate, holdId } = await holding();
    await letTimePass(world);
    for (const use of [extend, release, confirm])
      expect(await use(api, candidate, holdId)).toMatchObject({
        __typename: "HoldEnded",
        how: "EXPIRED",
        rule: "BOK-7",
      });
    expect(await stateOf(slot)).toBe("open");
  });

  it("a reader sees it as it is", async () => {
    const { candidate, holdId } = await holding();
    await letTimePass(world);
    const seen = await api.query(
      "query($id: ID!) { node(id: $id) { ... on Hold { state secondsLeft } } viewer { candidate { hold { id } } } }",
      { id: holdId },
      candidate,
    );
    expect(seen).toEqual({ node: { state: "EXPIRED", secondsLeft: 0 }, viewer: { candidate: { hold: null } } });
  });

  it("somebody else books the place at once", async () => {
    const { slot } = await holding();
    await letTimePass(world);
    expect((await book(api, await world.candidate(), slot)).__typename).toBe("BookSlotSuccess");
  });

  it("or holds it", async () => {
    const { slot } = await holding();
    await letTimePass(world);
    expect((await hold(api, await world.candidate(), slot)).__typename).toBe("HoldSlotSuccess");
  });

  it("and its owner holds another, while the old place is open again", async () => {
    const { slot, candidate } = await holding();
    await letTimePass(world);
    expect((await hold(api, candidate, await slotOn(world, "2026-12-28"))).__typename).toBe("HoldSlotSuccess");
    expect(await stateOf(slot)).toBe("open");
  });

  it("a place withdrawn meanwhile stays withdrawn", async () => {
    const { slot } = await holding();
    await world.db.update(examSlots).set({ state: "withdrawn" }).where(eq(examSlots.id, slot.id));
    await letTimePass(world);
    await endExpiredHolds(world.db);
    expect(await stateOf(slot)).toBe("withdrawn");
  });

  it("the sweeper opens every such place and no other", async () => {
    await letTimePass(world);
    await endExpiredHolds(world.db);
    const [over, alive] = [await holding(), await holding()];
    await world.db
      .update(holds)
      .set({ heldFrom: new Date(0), heldUntil: new Date(1) })
      .where(eq(holds.slotId, over.slot.id));
    expect(await endExpiredHolds(world.db)).toBe(1);
    expect([await stateOf(over.slot), await stateOf(alive.slot)]).toEqual(["open", "held"]);
    expect(await endExpiredHolds(world.db)).toBe(0);
  });

  it("a hold of a candidate whose account is gone ends all the same", async () => {
    const { slot, candidate } = await holding();
    await world.db.update(holds).set({ candidateId: null }).where(eq(holds.candidateId, candidate.id));
    await letTimePass(world);
    expect((await book(api, await world.candidate(), slot)).__typename).toBe("BookSlotSuccess");
  });
});

it("after all of this, no promise is broken", async () => {
  expect(await brokenPromises(world)).toEqual(NO_BROKEN_PROMISE);
});
