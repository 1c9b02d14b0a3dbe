import { describe, expect, it } from "vitest";
import { FEWEST_TOLD, toldPart, toldPeople } from "./told-people.js";

describe("a number of people", () => {
  it("is told from five on", () => expect(FEWEST_TOLD).toBe(5));

  it.each([
    [0, null],
    [1, null],
    [4, null],
    [5, 5],
    [6, 6],
  ])("%i is told as %s", (count, told) => expect(toldPeople(count)).toBe(told));

  it.each([
    ["few", 4, 100, null],
    ["enough, and enough others", 5, 10, 5],
    ["enough, but few others", 6, 10, null],
    ["everybody", 10, 10, null],
  ])("a part: %s", (_, part, whole, told) => expect(toldPart(part, whole)).toBe(told));
});
