import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { diceOf } from "../../demonstration/dice.js";
import { republishedAt } from "./republication.js";

/*
 * A cancel-and-rebook pair, played through: one gives a place back at 9:00 and tells an accomplice when. Twenty others look for a place
 * as well. Everybody looks six times in the six hours that follow, three minutes each time, at moments of their own; who is looking when
 * the place opens clicks one to five seconds later, and the accomplice, who knows when to be ready, at once. Otherwise the place goes to
 * whoever looks next.
 */
const NINE = Temporal.Instant.from("2027-03-02T08:00:00Z");
const LAST_MOMENT = Temporal.Instant.from("2027-04-02T00:00:00Z");
const HOURS = { from: 8, until: 21 };
const OTHERS = 20;
const LOOKS = 6;
const LOOK_MS = 180_000;
const WINDOW_MS = 6 * 3_600_000;
const ROUNDS = 1_500;
const SECONDS = 30_000;

type Dice = ReturnType<typeof diceOf>;
/** The moments, in milliseconds from 9:00, at which somebody begins to look. */
type Strategy = (dice: Dice) => number[];

const atRandom: Strategy = (dice) => Array.from({ length: LOOKS }, () => dice.between(0, WINDOW_MS - 1));
const fromTheStart: Strategy = () => Array.from({ length: LOOKS }, (_, look) => look * LOOK_MS);
const everyHour: Strategy = () => Array.from({ length: LOOKS }, (_, look) => (look * WINDOW_MS) / LOOKS);
const towardsTheEnd: Strategy = () => Array.from({ length: LOOKS }, (_, look) => WINDOW_MS - (look + 1) * LOOK_MS);

/** When somebody who looks at these moments would have a place that opens at `opensAt`; after the last look, never. */
const clickAt = (looks: readonly number[], opensAt: number, reaction: number): number =>
  Math.min(
    ...looks.map((look) => (look + LOOK_MS < opensAt ? Number.POSITIVE_INFINITY : Math.max(look, opensAt) + reaction)),
  );

/** The part of the rounds in which the accomplice has the place, and what each of the others has on average. */
const play = (strategy: Strategy, windowSeconds: number, seed: number) => {
  const dice = diceOf(seed);
  let wins = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const draw = dice.between(0, 999_999) / 1_000_000;
    const opens = republishedAt(NINE, LAST_MOMENT, "Europe/Paris", { windowSeconds, hours: HOURS }, draw);
    const opensAt = opens.epochMilliseconds - NINE.epochMilliseconds;
    const react = () => dice.between(1_000, 5_000);
    const own = clickAt(strategy(dice), opensAt, windowSeconds === 0 ? 0 : react());
    const others = Array.from({ length: OTHERS }, () => clickAt(atRandom(dice), opensAt, react()));
    if (own < Math.min(...others)) wins += 1;
  }
  const share = wins / ROUNDS;
  return { accomplice: share, anybodyElse: (1 - share) / OTHERS };
};

const FAIR = 1 / (OTHERS + 1);

describe.each([1, 2, 3])("one accomplice and twenty others, 1,500 rounds, seed %i", (seed) => {
  it(
    "opened at once, the place is the accomplice's",
    () => {
      expect(play(fromTheStart, 0, seed).accomplice).toBeGreaterThan(0.99);
    },
    SECONDS,
  );

  it.each<[string, Strategy]>([
    ["as anybody else does", atRandom],
    ["from the moment of the cancellation on", fromTheStart],
    ["once an hour", everyHour],
    ["towards the end of the window", towardsTheEnd],
  ])(
    "opened at an unknown moment, the accomplice has no more of it than anybody, who looks %s",
    (_how, strategy) => {
      const { accomplice, anybodyElse } = play(strategy, WINDOW_MS / 1_000, seed);
      // A fair share is 4.8 %, give or take 1.7 % in so many rounds (three standard deviations).
      expect(accomplice).toBeLessThan(FAIR + 0.017);
      expect(anybodyElse).toBeGreaterThan(FAIR - 0.001);
    },
    SECONDS,
  );
});
