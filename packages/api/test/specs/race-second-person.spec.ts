import { bookings } from "@creneau/schema";
import { and, eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { approve, refuse } from "../approval-calls.js";
import { assign } from "../assignment-calls.js";
import { book } from "../booking-calls.js";
import { brokenPromises, NO_BROKEN_PROMISE } from "../booking-invariants.js";
import { soon } from "../graphql-socket.js";
import { useApi } from "../use-api.js";
import { stateOf, withdrawSlot } from "../withdrawal-calls.js";
import type { World } from "../world.js";

type Story = Awaited<ReturnType<typeof useApi>>;

const takesTwo = async (world: World) => {
  await world.policy("second-person.assign_places", 1);
  await world.policy("second-person.withdraw_places", 1);
};

/** Requests forget what became of them, and slots that they were changed. */
const switchGuardsOff = async (world: World) => {
  await takesTwo(world);
  await world.db.execute(sql`
    create function keep_asked() returns trigger language plpgsql as
      'begin new.state := old.state; new.decided_at := old.decided_at; new.answer := old.answer; return new; end';
    create trigger keep_asked before update on approvals for each row execute function keep_asked();
    create function keep_version() returns trigger language plpgsql as 'begin new.version := old.version; return new; end';
    create trigger keep_version before update on exam_slots for each row execute function keep_version()`);
};

const unprotected = await useApi({ prepare: switchGuardsOff, sweeps: false });
const service = await useApi({ prepare: takesTwo, sweeps: false });

const waitsThat = (world: World, writes: string) => async (): Promise<number> => {
  const { rows } = await world.db.execute(
    sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
      and query like ${`%insert into "${writes}"%`}`,
  );
  return rows.length;
};

/** One officer approves and waits for the candidate's row; another one refuses; then the first goes on. */
const refusedWhileApprovalWaits = async ({ world, api }: Story) => {
  const [asker, second, third] = [await world.officer(), await world.officer(), await world.officer()];
  const [candidate, slot] = [await world.candidate(), await world.slot({ daysAhead: 1 })];
  const { approvalId = "" } = await assign(api, asker, candidate, slot, { overruling: ["BOK-2"] });
  const { yes, no } = await world.db.transaction(async (lock) => {
    await lock.execute(sql`select from candidates where id = ${candidate.id} for update`);
    const approving = approve(api, second.token, approvalId);
    await soon(waitsThat(world, "bookings")).toBe(1);
    // Not the promise alone: the lock would wait for the call.
    return { yes: { answer: approving }, no: await refuse(api, third.token, approvalId) };
  });
  const live = and(eq(bookings.candidateId, candidate.id), eq(bookings.state, "live"));
  return {
    answers: [(await yes.answer).__typename, no.__typename],
    booked: await world.db.$count(bookings, live),
  };
};

describe("a request is refused while somebody approves it", () => {
  it("with the end of requests forgotten, the harness sees a place that was given and refused", async () => {
    expect(await refusedWhileApprovalWaits(unprotected)).toEqual({
      ...{ answers: ["ApproveSuccess", "RefuseApprovalSuccess"], booked: 1 },
    });
  });

  it("one of the two decides, and both know", async () => {
    expect(await refusedWhileApprovalWaits(service)).toEqual({
      ...{ answers: ["ApprovalOver", "RefuseApprovalSuccess"], booked: 0 },
    });
  });
});

/** A free place is withdrawn by one officer alone, and somebody books it while the withdrawal waits for the place. */
const bookedWhileWithdrawalWaits = async ({ world, api }: Story) => {
  const [slot, candidate, officer] = [
    await world.slot({ daysAhead: 20 }),
    await world.candidate(),
    await world.officer(),
  ];
  const { results } = await world.db.transaction(async (lock) => {
    await lock.execute(sql`select from candidates where id = ${candidate.id} for update`);
    const booking = book(api, candidate, slot);
    await soon(waitsThat(world, "bookings")).toBe(1);
    const withdrawal = withdrawSlot(api, officer, slot);
    await soon(waitsThat(world, "withdrawals")).toBe(1);
    return { results: Promise.all([booking, withdrawal]) };
  });
  const answers = (await results).map(({ __typename }) => __typename);
  return { answers, state: await stateOf(world, slot) };
};

describe("a place is booked while one officer withdraws it alone", () => {
  it("with the versions of slots forgotten, the harness sees a booked place withdrawn without a second person", async () => {
    expect(await bookedWhileWithdrawalWaits(unprotected)).toEqual({
      ...{ answers: ["BookSlotSuccess", "WithdrawSuccess"], state: "withdrawn" },
    });
  });

  it("a second person is asked for, and the booking stays", async () => {
    expect(await bookedWhileWithdrawalWaits(service)).toEqual({
      ...{ answers: ["BookSlotSuccess", "ApprovalAsked"], state: "booked" },
    });
    expect(await brokenPromises(service.world)).toEqual(NO_BROKEN_PROMISE);
  });
});

it("an approval and the candidate's own booking of the place at once: one booking, and both know", async () => {
  const { world, api } = service;
  const [asker, second] = [await world.officer(), await world.officer()];
  for (let round = 0; round < 6; round++) {
    // A file that is not complete keeps the one out until an officer overrules that; the other may book the place.
    const [candidate, rival, slot] = [
      await world.candidate({ historyComplete: false }),
      await world.candidate(),
      await world.slot(),
    ];
    const refused = await assign(api, asker, candidate, slot);
    const { approvalId = "" } = await assign(api, asker, candidate, slot, { overruling: [refused.rule ?? ""] });
    const [approval, booking] = await Promise.all([approve(api, second.token, approvalId), book(api, rival, slot)]);
    const pair = `${approval.__typename} ${booking.__typename}`;
    expect(["ApproveSuccess SlotTaken", "SlotTaken BookSlotSuccess"]).toContain(pair);
    const live = and(eq(bookings.slotId, slot.id), eq(bookings.state, "live"));
    expect(await world.db.$count(bookings, live)).toBe(1);
  }
  expect(await brokenPromises(world)).toEqual(NO_BROKEN_PROMISE);
});
