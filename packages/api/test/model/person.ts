import { policyValues } from "@creneau/schema";
import { sql } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { expect } from "vitest";
import { fromGlobalId } from "../../src/contract/global-id.js";
import { policybookOf } from "../../src/domain/policy/policy.js";
import { endExpiredHolds } from "../../src/holds/end-expired-holds.js";
import { judgeResults } from "../../src/penalties/judge-results.js";
import { readRulebook } from "../../src/regulation/rulebook.js";
import { book, cancel, type Result } from "../booking-calls.js";
import type { Api } from "../client.js";
import { confirm, extend, hold, move, release } from "../hold-calls.js";
import { anywhereAt, letOffersPass, ownOffer, saveWish, settlePlaces } from "../wish-calls.js";
import type { SignedInCandidate, World } from "../world.js";

/** What one candidate has, as far as the answers they were given tell. */
export type Person = {
  candidate: SignedInCandidate;
  booking: { id: string; date: string } | null;
  hold: { id: string; slot: Place } | null;
  extended: boolean;
  failed: boolean;
  /** No exam before that day, by the penalties that follow from what they did. */
  until: string;
};

export type Place = { id: number; civilDate: string };
export type Stage = { world: World; api: Api; centre: { id: number }; places: readonly Place[] };

/** Days that a penalty lasts here, whatever it is for. */
export const PENALTY_DAYS = 45;

const later = (date: string, days: number) => Temporal.PlainDate.from(date).add({ days }).toString();
const max = (one: string, other: string) => (one > other ? one : other);
const done = ({ __typename }: Result) => __typename.endsWith("Success");

/** Given back later than a week before: the penalty that follows, which lasts beyond none that there was. */
const penaliseLate = ({ world }: Stage, person: Person, date: string) => {
  if (date < world.day(7)) person.until = max(person.until, later(date, PENALTY_DAYS));
};

/** A place that they have now instead of the one of before, if any. */
const has = (stage: Stage, person: Person, answer: Result, place: Place) => {
  if (!done(answer)) return;
  if (person.booking) penaliseLate(stage, person, person.booking.date);
  person.booking = { id: answer.booking?.id ?? "", date: place.civilDate };
};

const takeOffer = async (stage: Stage, person: Person) => {
  const { api, places } = stage;
  const offer = await ownOffer(api, person.candidate);
  if (!offer) return;
  const place = places.find(({ id }) => String(id) === fromGlobalId(offer.hold.slot.id)?.key) as Place;
  // Whoever has a booking swaps it: they are never without a place.
  const answer = offer.replaces
    ? await move(api, person.candidate, offer.replaces.id, offer.hold.slot.id)
    : await confirm(api, person.candidate, offer.hold.id);
  has(stage, person, answer, place);
};

/** What a candidate can do, and what befalls them; each writes down what the answer says. What is refused changes nothing. */
export const ACTS = {
  hold: async ({ api }, person, place) => {
    const answer = await hold(api, person.candidate, place, person.booking ? { moving: person.booking.id } : {});
    if (answer.__typename === "HoldSlotSuccess" && answer.hold)
      Object.assign(person, { hold: { id: answer.hold.id, slot: place }, extended: false });
  },
  confirm: async (stage, person) => {
    if (!person.hold) return;
    const answer = await confirm(stage.api, person.candidate, person.hold.id);
    expect(["ConfirmHoldSuccess", "AlreadyBooked", "NotEligible", "Penalised", "Busy"]).toContain(answer.__typename);
    if (!done(answer)) return;
    has(stage, person, answer, person.hold.slot);
    person.hold = null;
  },
  release: async ({ api }, person) => {
    if (!person.hold) return;
    expect(done(await release(api, person.candidate, person.hold.id))).toBe(true);
    person.hold = null;
  },
  extend: async ({ api }, person) => {
    if (!person.hold) return;
    const answer = await extend(api, person.candidate, person.hold.id);
    expect(answer.__typename).toBe(person.extended ? "HoldAlreadyExtended" : "ExtendHoldSuccess");
    person.extended = true;
  },
  expire: async ({ world, api }, person) => {
    if (!person.hold) return;
    await world.db.execute(sql`update holds set held_from = now() - interval '62 minutes', held_until = now() - interval '1 hour'
      where id = ${fromGlobalId(person.hold.id)?.key ?? ""}::uuid`);
    expect((await confirm(api, person.candidate, person.hold.id)).__typename).toBe("HoldEnded");
    person.hold = null;
  },
  book: async (stage, person, place) => has(stage, person, await book(stage.api, person.candidate, place), place),
  move: async (stage, person, place) => {
    if (!person.booking) return;
    const answer = await move(stage.api, person.candidate, person.booking.id, place);
    has(stage, person, answer, place);
    // Moving to the place that one holds uses the hold up.
    if (done(answer) && person.hold?.slot.id === place.id) person.hold = null;
  },
  cancel: async (stage, person) => {
    if (!person.booking) return;
    expect(done(await cancel(stage.api, person.candidate, person.booking.id))).toBe(true);
    penaliseLate(stage, person, person.booking.date);
    person.booking = null;
  },
  wish: ({ api, centre }, person) => saveWish(api, person.candidate, anywhereAt(centre)),
  accept: takeOffer,
  decline: async ({ api }, person) => {
    const offer = await ownOffer(api, person.candidate);
    if (offer) await release(api, person.candidate, offer.hold.id);
  },
  fail: async ({ world }, person) => {
    // One exam a day at the most.
    if (person.failed) return;
    person.failed = true;
    await world.results(person.candidate, {
      ...{ phase: "on_road", category: "B", outcome: "failed", takenOn: world.day(-1), points: 23 },
    });
    person.until = max(person.until, world.day(PENALTY_DAYS - 1));
  },
  judge: async ({ world }) => {
    const policybook = policybookOf(await world.db.select().from(policyValues));
    await judgeResults(world.db, { rulebook: await readRulebook(world.db), policybook }, Temporal.Now.instant());
  },
  settle: ({ world }) => settlePlaces(world),
  letPass: async ({ world }) => {
    await letOffersPass(world);
    await endExpiredHolds(world.db);
  },
  sweep: ({ world }) => endExpiredHolds(world.db),
} as const satisfies Record<string, (stage: Stage, person: Person, place: Place) => Promise<unknown>>;
export type Act = keyof typeof ACTS;
