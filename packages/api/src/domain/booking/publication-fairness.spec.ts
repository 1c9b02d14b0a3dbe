import { describe, expect, it } from "vitest";
import { diceOf } from "../../demonstration/dice.js";
import { addDays } from "../civil-date.js";
import { turnOf, type Waves } from "./publication.js";

/*
 * What the waves promise, played through: 1,200 candidates, 200 in each of six groups, reach for 500 places published at noon.
 * Half of them are quick: one to five seconds after the opening of their window. The others look at their telephone once within
 * fifty minutes of it.
 */
const NOON = { category: "B" as const, publishedAt: Date.UTC(2026, 11, 1, 11), timeZone: "Europe/Paris" };
const GROUPS = 6;
const CANDIDATES_A_GROUP = 200;
const PLACES = 500;
const WIDTH_DAYS = 15;

type Player = { group: number; isQuick: boolean; clicksAt: number };
type Share = { quick: number; slow: number };

const play = (waves: Waves, seed: number): Player[] => {
  const dice = diceOf(seed);
  const players = Array.from({ length: GROUPS * CANDIDATES_A_GROUP }, (_, index): Player => {
    const group = 1 + (index % GROUPS);
    const isQuick = Math.floor(index / GROUPS) % 2 === 0;
    const waited = (GROUPS - group) * WIDTH_DAYS + dice.between(0, WIDTH_DAYS - 1);
    const turn = turnOf(NOON, { registeredOn: addDays("2026-12-01", -waited) }, waves);
    const opensAt = turn?.opensAt.epochMilliseconds ?? NOON.publishedAt;
    const reaction = isQuick ? dice.between(1_000, 5_000) : dice.between(10_000, 50 * 60_000);
    return { group, isQuick, clicksAt: opensAt + reaction };
  });
  return players.sort((a, b) => a.clicksAt - b.clicksAt).slice(0, PLACES);
};

/** Of the candidates of each group and speed, the part that got a place. */
const sharesOf = (waves: Waves, seed: number): Share[] => {
  const served = play(waves, seed);
  const share = (group: number, isQuick: boolean) =>
    served.filter((player) => player.group === group && player.isQuick === isQuick).length / (CANDIDATES_A_GROUP / 2);
  return Array.from({ length: GROUPS }, (_, index) => ({
    quick: share(index + 1, true),
    slow: share(index + 1, false),
  }));
};

const waves = (groups: number, minutesBetween: number): Waves => ({ groups, minutesBetween, daysBetween: WIDTH_DAYS });
const differences = (shares: readonly Share[]) => shares.map(({ quick, slow }) => Math.abs(quick - slow));

describe.each([1, 2, 3, 4, 5])("1,200 candidates reach for 500 places, played with seed %i", (seed) => {
  it("without groups, the quick have nearly all of them, whoever has waited longest", () => {
    const shares = sharesOf(waves(0, 60), seed);
    for (const { quick, slow } of shares) {
      expect(quick).toBeGreaterThan(0.7);
      expect(slow).toBe(0);
    }
  });

  it("with the groups and the interval of the policy, whether one is quick makes no difference in any group but one", () => {
    const shares = sharesOf(waves(6, 60), seed);
    // Places for all of groups 1 and 2, for half of group 3, for nobody else: by seniority alone.
    expect(shares.map(({ quick, slow }) => (quick + slow) / 2)).toEqual([1, 1, 0.5, 0, 0, 0]);
    // What remains: within the one group that the places do not suffice for, the first to come is the first to be served.
    expect(differences(shares)).toEqual([0, 0, 1, 0, 0, 0]);
  });

  it("with ten minutes between groups, the quick of a later group overtake the slow of an earlier one", () => {
    const shares = sharesOf(waves(6, 10), seed);
    expect(shares[0]?.slow).toBeLessThan(0.9);
    expect(shares[3]?.quick).toBeGreaterThan(0.5);
  });
});
