import { describe, expect, it } from "vitest";
import { diceOf } from "./dice.js";

const throws = (seed: number) => {
  const dice = diceOf(seed);
  return Array.from({ length: 12 }, () => dice.between(1, 6));
};

describe("dice", () => {
  it("fall the same way for the same seed, on every machine", () => {
    expect(throws(1)).toEqual(throws(1));
    expect(throws(1)).not.toEqual(throws(2));
    expect(throws(42)).toEqual([2, 4, 6, 5, 3, 1, 5, 4, 4, 6, 6, 4]);
  });

  it("know certainty and impossibility", () => {
    const dice = diceOf(7);
    for (let i = 0; i < 1_000; i++) {
      expect(dice.chance(1)).toBe(true);
      expect(dice.chance(0)).toBe(false);
    }
  });

  it("pick every item sooner or later", () => {
    const dice = diceOf(7);
    expect(new Set(Array.from({ length: 100 }, () => dice.pick(["a", "b", "c"])))).toEqual(new Set(["a", "b", "c"]));
  });
});
