import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { outcomeChain, type Recorded } from "./outcome-chain.js";

const chainOf = (length: number): Recorded[] =>
  Array.from({ length }, (_, index) => ({ key: `k${index}`, strikes: index === 0 ? null : `k${index - 1}` }));

describe("RES-11: what stands of a candidate's outcomes", () => {
  it("is nothing as long as nothing was written", () => {
    expect(outcomeChain([])).toEqual({ standing: null, struck: [], pending: [] });
  });

  it("is the last correction, whatever the order in which they arrived", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 7 }).chain((length) => fc.shuffledSubarray(chainOf(length), { minLength: length })),
        (arrived) => {
          const whole = chainOf(arrived.length);
          expect(outcomeChain(arrived)).toEqual({ standing: whole.at(-1), struck: whole.slice(0, -1), pending: [] });
        },
      ),
    );
  });

  it("waits for a link that is missing: what comes after it counts only once it is there", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 7 }), fc.nat(), (length, seed) => {
        const whole = chainOf(length);
        const lost = seed % length;
        const { standing, struck, pending } = outcomeChain(whole.filter((_, index) => index !== lost));
        expect(standing).toEqual(whole[lost - 1] ?? null);
        expect(struck).toEqual(whole.slice(0, Math.max(0, lost - 1)));
        expect(pending).toEqual(whole.slice(lost + 1));
      }),
    );
  });

  it("is not led into a circle by corrections of each other", () => {
    const circle = [
      { key: "a", strikes: "b" },
      { key: "b", strikes: "a" },
    ];
    expect(outcomeChain(circle)).toEqual({ standing: null, struck: [], pending: circle });
  });
});
