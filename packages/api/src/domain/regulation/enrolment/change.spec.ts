import { describe, expect, it } from "vitest";
import { EFFECT_OF_CHANGE, needsNewRequest } from "./change.js";

describe("ENR-20: another category is a new request, another training type is none", () => {
  it.each([
    [[], false],
    [["category"], true],
    [["training_path"], false],
    [["training_path", "category"], true],
  ] as const)("%j: a new request %s", (changes, needed) => {
    expect(needsNewRequest(changes)).toBe(needed);
  });

  it("the training type is validated with the request for the title", () => {
    expect(EFFECT_OF_CHANGE.training_path).toEqual({ effect: "with_title", rule: "ENR-20" });
  });
});

describe("ENR-21: a new address is taken with the request for the title", () => {
  it("and needs nothing before", () => {
    expect(EFFECT_OF_CHANGE.address).toEqual({ effect: "with_title", rule: "ENR-21" });
    expect(needsNewRequest(["address", "training_path"])).toBe(false);
  });
});
