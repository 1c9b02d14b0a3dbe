import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** Chance that can be repeated: the same seed gives the same throws in the same order. */
export type Dice = {
  /** A whole number, both ends included. */
  between(least: number, most: number): number;
  /** True with this probability (0 to 1, in steps of a millionth). */
  chance(probability: number): boolean;
  pick<Item>(items: readonly [Item, ...Item[]]): Item;
};

const MILLION = 1_000_000;

export const diceOf = (seed: number): Dice => {
  const generator = xoroshiro128plus(seed);
  const between = (least: number, most: number) => uniformInt(generator, least, most);
  return {
    between,
    chance: (probability) => between(1, MILLION) <= probability * MILLION,
    pick: (items) => items[between(0, items.length - 1)] ?? items[0],
  };
};
