import { sql } from "drizzle-orm";
import fc from "fast-check";
import { afterEach, beforeEach, expect, it } from "vitest";
import { fromGlobalId } from "../../src/contract/global-id.js";
import { type Api, startApi } from "../client.js";
import { ACTS, type Act, PENALTY_DAYS, type Person, type Place, type Stage } from "../model/person.js";
import { whatIsBroken } from "../model/promises.js";
import { switchProtectionOff } from "../race-harness.js";
import { createWorld, type World } from "../world.js";

const PEOPLE = 6;

let world: World;
let api: Api;
beforeEach(async () => {
  world = await createWorld();
  // How often one may change is another spec's.
  for (const key of ["changes.day", "changes.month"] as const) await world.policy(key, 0);
  await world.policy("cancellation.free_days", 7);
  for (const key of ["penalty.late_cancellation", "penalty.failure"] as const) await world.policy(key, PENALTY_DAYS);
  api = await startApi(world, { sweeps: false });
});
afterEach(async () => {
  await api.close();
  await world.close();
});

type Model = { readonly people: Person[] };
type Step = { readonly acts: readonly Act[]; readonly place: number };

const keyOf = (id: string | undefined) => (id ? [fromGlobalId(id)?.key ?? ""] : []);

/** The database says of each candidate what the answers said, no wait is shorter or longer than what they did brings, and nothing is broken. */
const agrees = async ({ people }: Model, stage: Stage): Promise<void> => {
  await ACTS.sweep(stage);
  await ACTS.judge(stage);
  for (const { candidate, booking, hold, until } of people) {
    const { rows } = await stage.world.db.execute(sql`select
      array(select id::text from bookings where candidate_id = ${candidate.id} and state = 'live') as bookings,
      array(select id::text from holds where candidate_id = ${candidate.id} and state = 'live' and returned_place_id is null)
        as holds,
      coalesce((select max(until)::text from penalties where candidate_id = ${candidate.id}), '') as until`);
    expect(rows).toEqual([{ bookings: keyOf(booking?.id), holds: keyOf(hold?.id), until }]);
  }
  expect(await whatIsBroken(stage.world)).toEqual({});
};

/** Everybody does one thing, all at the same time. */
class AtOnce implements fc.AsyncCommand<Model, Stage> {
  constructor(private readonly steps: readonly Step[]) {}
  check = () => true;
  run = async (model: Model, stage: Stage) => {
    const places = stage.places;
    await Promise.all(
      model.people.map(async (person, seat) => {
        const { acts, place } = this.steps[seat] as Step;
        for (const act of acts) await ACTS[act](stage, person, places[place % places.length] as Place);
      }),
    );
    await agrees(model, stage);
  };
  toString = () => this.steps.map(({ acts, place }) => `${acts.join()}(${place})`).join(" | ");
}

/** What comes about seldom when everybody does anything: settling and accepting, and what takes two steps of one person. */
const OFTEN: readonly (readonly Act[])[] = [
  ...Array.from({ length: 4 }, () => ["accept"] as const),
  ...Array.from({ length: 2 }, () => ["settle"] as const),
  ...Array.from({ length: 3 }, () => ["move"] as const),
  ["cancel"],
  ["hold", "confirm"],
  ["hold", "confirm"],
  ["hold", "extend"],
  ["wish", "cancel"],
];
const ONCE = (Object.keys(ACTS) as Act[]).map((act) => [act]);
/** Only there one may move late: beyond the penalty that it brings. */
const FAR = fc.integer({ min: 6, max: 8 });
const step = fc.record({ acts: fc.constantFrom(...ONCE, ...OFTEN), place: fc.oneof(fc.nat(8), FAR) });
const round = fc.array(step, { minLength: PEOPLE, maxLength: PEOPLE }).map((steps) => new AtOnce(steps));

/**
 * A centre and people of their own, with places too near to be given back freely, and further away on both sides of a penalty. Half of
 * the people begin with a booking that they would swap.
 */
const setUp = async () => {
  const centre = await world.centre();
  const days = [3, 20, 60].map((daysAhead) => world.slots(3, { centre, daysAhead }));
  const places = (await Promise.all(days)).flat();
  const people = await world.candidates(PEOPLE);
  const nothing = { booking: null, hold: null, extended: false, failed: false, until: "" };
  const real: Stage = { world, api, centre, places };
  const model: Model = { people: people.map((candidate) => ({ candidate, ...nothing })) };
  for (const [seat, person] of model.people.slice(0, PEOPLE / 2).entries())
    for (const act of ["book", "wish"] as const) await ACTS[act](real, person, places[3 + seat] as Place);
  // And two with a booking that it is late to leave.
  for (const [seat, person] of model.people.slice(-2).entries()) await ACTS.book(real, person, places[seat] as Place);
  return { model, real };
};

const everybodyHasWhatTheyWereTold = fc.asyncProperty(
  fc.commands([round], { maxCommands: 25, size: "max" }),
  async (commands) => {
    const scene = await setUp();
    await fc.asyncModelRun(() => scene, commands);
  },
);

it("whatever people do at the same time, each has what they were told: one place through every swap, nothing kept beyond its time, no wait shorter than it was, each change with its message", async () => {
  await fc.assert(everybodyHasWhatTheyWereTold, { numRuns: 20, endOnFailure: true });
  // Nothing of this was idle.
  const { rows } = await world.db.execute(sql`select
    exists (select from audit_log where action = 'move') as moved,
    exists (select from holds where state = 'expired' and returned_place_id is null) as expired,
    exists (select from holds where state = 'confirmed' and returned_place_id is null) as confirmed,
    exists (select from holds where state = 'confirmed' and returned_place_id is not null) as accepted,
    exists (select from holds h join audit_log a on a.action = 'move' and a.slot_id = h.slot_id
      and a.candidate_id = h.candidate_id where h.returned_place_id is not null) as swapped,
    exists (select from penalties p join bookings b on b.id = p.booking_id and b.state = 'cancelled') as late,
    exists (select from penalties p join bookings b on b.id = p.booking_id and b.state = 'live') as moved_late,
    exists (select from penalties where kind = 'failure') as failed`);
  expect(rows).toEqual([
    {
      moved: true,
      expired: true,
      confirmed: true,
      accepted: true,
      swapped: true,
      late: true,
      moved_late: true,
      failed: true,
    },
  ]);
}, 240_000);

/** Rows that are written to this table, and of which that is true, are not: the database forgets them. */
const forget = (table: string, event: "insert" | "update", which: string) => (world: World) =>
  world.db.execute(
    sql.raw(`create function forget() returns trigger language plpgsql as 'begin return null; end';
      create trigger forget before ${event} on ${table} for each row when (${which}) execute function forget()`),
  );

/** What the database is made to do wrong, and by what the model sees it. */
const SABOTAGE: readonly (readonly [what: string, sabotage: (world: World) => Promise<unknown>, seenBy: RegExp])[] = [
  ["the guards are off", switchProtectionOff, /expected/],
  ["offers are not told", forget("messages", "insert", "new.kind = 'slot_offered'"), /offersWithoutTheirMessage/],
  ["penalties are not told", forget("messages", "insert", "new.kind = 'penalty'"), /penaltiesWithoutTheirMessage/],
  ["moves are not told", forget("messages", "insert", "new.kind = 'booking_moved'"), /changesNotToldOrTheOtherWay/],
  ["penalties are forgotten", forget("penalties", "insert", "true"), /to deeply equal/],
  ["holds do not end", forget("holds", "update", "new.state = 'expired'"), /keptAfterItsTime|HoldEnded/],
];

it.each(SABOTAGE)(
  "the same people and the same model see it when %s",
  async (_what, sabotage, seenBy) => {
    await sabotage(world);
    const run = await fc.check(everybodyHasWhatTheyWereTold, { numRuns: 20, endOnFailure: true });
    expect(run.failed).toBe(true);
    // By what the model looks for, and not because something fell over.
    expect((run.errorInstance as Error).message).toMatch(seenBy);
  },
  120_000,
);
