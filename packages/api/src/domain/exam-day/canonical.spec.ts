import { describe, expect, it } from "vitest";
import { canonical } from "./canonical.js";

describe("the canonical spelling of a paper", () => {
  it("does not depend on the order of names, at any depth", () => {
    expect(canonical({ b: 1, a: { d: [true, null], c: "x" } })).toBe('{"a":{"c":"x","d":[true,null]},"b":1}');
    expect(canonical({ a: { c: "x", d: [true, null] }, b: 1 })).toBe(
      canonical({ b: 1, a: { d: [true, null], c: "x" } }),
    );
  });

  it("does not depend on how an accent was typed", () => {
    expect(canonical({ name: "Rene\u0301e" })).toBe(canonical({ name: "Ren\u00e9e" }));
  });

  it("tells a list from the same one in another order, and a number from its digits", () => {
    expect(canonical({ lines: [1, 2] })).not.toBe(canonical({ lines: [2, 1] }));
    expect(canonical({ points: 20 })).not.toBe(canonical({ points: "20" }));
  });
});
