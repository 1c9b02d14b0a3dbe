import { sql } from "drizzle-orm";
import fc from "fast-check";
import { expect, it } from "vitest";
import { fromGlobalId } from "../../src/contract/global-id.js";
import { endExpiredHolds } from "../../src/holds/end-expired-holds.js";
import { book, cancel } from "../booking-calls.js";
import { brokenPromises, NO_BROKEN_PROMISE } from "../booking-invariants.js";
import { confirm, extend, hold, move, release } from "../hold-calls.js";
import { useApi } from "../use-api.js";
import type { SignedInCandidate } from "../world.js";

const PEOPLE = 6;
const ROUNDS = 15;

const { world, api } = await useApi({
  sweeps: false,
  // How often one may change is another spec's.
  prepare: ({ db }) => db.execute(sql`update policy_values set number = 0 where key like 'changes.%'`),
});

/** What one candidate has, as far as the answers they were given tell. */
type Model = {
  candidate: SignedInCandidate;
  booking: string | null;
  hold: string | null;
  extended: boolean;
  until: string;
};

const ACTIONS = ["hold", "book", "confirm", "release", "extend", "move", "cancel", "expire", "sweep"] as const;
type Step = { action: (typeof ACTIONS)[number]; place: number };

const slotsOf = async () =>
  // Too near to be given back freely, and further away on both sides of a penalty.
  (
    await Promise.all([
      world.slots(3, { daysAhead: 3 }),
      world.slots(3, { daysAhead: 10 }),
      world.slots(3, { daysAhead: 60 }),
    ])
  ).flat();

const keyOf = (id: string | null) => (id ? (fromGlobalId(id)?.key ?? "") : null);

/** The time of this hold is over, by the clock of the database. */
const expire = (id: string) =>
  world.db.execute(sql`update holds set held_from = now() - interval '2 hours', held_until = now() - interval '1 hour'
    where id = ${keyOf(id)}::uuid and state = 'live'`);

/** Does one thing and writes down what the answer says. Whatever is refused changes nothing. */
const act = async (model: Model, { action, place }: Step, slots: readonly { id: number }[]): Promise<void> => {
  const { candidate } = model;
  const slot = slots[place % slots.length] ?? { id: 0 };
  const done = (answer: { __typename: string }) => answer.__typename.endsWith("Success");
  if (action === "hold") {
    const answer = await hold(api, candidate, slot, model.booking ? { moving: model.booking } : {});
    if (answer.__typename === "HoldSlotSuccess") Object.assign(model, { hold: answer.hold?.id, extended: false });
  } else if (action === "book") {
    const answer = await book(api, candidate, slot);
    if (done(answer)) model.booking = answer.booking?.id ?? null;
  } else if (action === "move" && model.booking) {
    const answer = await move(api, candidate, model.booking, slot);
    expect(["MoveBookingSuccess", "SlotTaken", "SlotHeld", "SameSlot", "NotEligible", "Busy"]).toContain(
      answer.__typename,
    );
    // Moving to the place that one holds uses the hold up.
    const { rows } = await world.db.execute(
      sql`select from holds where id = ${keyOf(model.hold)}::uuid and state = 'confirmed'`,
    );
    if (rows.length > 0) model.hold = null;
  } else if (action === "cancel" && model.booking) {
    expect(done(await cancel(api, candidate, model.booking))).toBe(true);
    model.booking = null;
  } else if (action === "confirm" && model.hold) {
    const answer = await confirm(api, candidate, model.hold);
    expect(["ConfirmHoldSuccess", "AlreadyBooked", "NotEligible"]).toContain(answer.__typename);
    if (done(answer)) Object.assign(model, { booking: answer.booking?.id, hold: null });
  } else if (action === "release" && model.hold) {
    expect(done(await release(api, candidate, model.hold))).toBe(true);
    model.hold = null;
  } else if (action === "extend" && model.hold) {
    const answer = await extend(api, candidate, model.hold);
    expect(answer.__typename).toBe(model.extended ? "HoldAlreadyExtended" : "ExtendHoldSuccess");
    model.extended = true;
  } else if (action === "expire" && model.hold) {
    await expire(model.hold);
    expect((await confirm(api, candidate, model.hold)).__typename).toBe("HoldEnded");
    model.hold = null;
  } else if (action === "sweep") await endExpiredHolds(world.db);
};

/** The database says of each candidate what the answers said, and no penalty has become shorter. */
const agrees = async (models: readonly Model[]): Promise<void> => {
  for (const model of models) {
    const { rows } = await world.db.execute<{ bookings: string[]; holds: string[]; until: string }>(sql`select
      array(select id::text from bookings where candidate_id = ${model.candidate.id} and state = 'live') as bookings,
      array(select id::text from holds where candidate_id = ${model.candidate.id} and state = 'live') as holds,
      coalesce((select max(until)::text from penalties where candidate_id = ${model.candidate.id}), '') as until`);
    expect(rows[0]?.bookings).toEqual(model.booking ? [keyOf(model.booking)] : []);
    expect(rows[0]?.holds).toEqual(model.hold ? [keyOf(model.hold)] : []);
    const until = rows[0]?.until ?? "";
    expect(until >= model.until).toBe(true);
    model.until = until;
  }
  expect(await brokenPromises(world)).toEqual(NO_BROKEN_PROMISE);
};

it("whatever people do at the same time, each has what they were told: one place through all moves, no hold beyond its time, no shorter penalty", async () => {
  const step = fc.record({ action: fc.constantFrom(...ACTIONS), place: fc.nat(8) });
  const round = fc.array(step, { minLength: PEOPLE, maxLength: PEOPLE });
  await fc.assert(
    fc.asyncProperty(fc.array(round, { minLength: ROUNDS, maxLength: ROUNDS }), async (rounds) => {
      const [slots, people] = [await slotsOf(), await world.candidates(PEOPLE)];
      const models: Model[] = people.map((candidate) => ({
        candidate,
        booking: null,
        hold: null,
        extended: false,
        until: "",
      }));
      for (const steps of rounds) {
        await Promise.all(models.map((model, seat) => act(model, steps[seat] as Step, slots)));
        await agrees(models);
      }
    }),
    { numRuns: 6, interruptAfterTimeLimit: 40_000 },
  );
  // Nothing of this was idle.
  const { rows } = await world.db.execute(sql`select
    exists (select from audit_log where action = 'move') as moved, exists (select from penalties) as penalised,
    exists (select from holds where state = 'expired') as expired, exists (select from holds where state = 'confirmed') as confirmed`);
  expect(rows).toEqual([{ moved: true, penalised: true, expired: true, confirmed: true }]);
}, 90_000);
