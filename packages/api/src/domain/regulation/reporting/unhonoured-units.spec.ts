import { describe, expect, it } from "vitest";
import { unhonouredUnits } from "./unhonoured-units.js";

const session = (schoolId: string, attributed: number, presented: number) => ({ schoolId, attributed, presented });

describe("REP-6: unhonoured units are the places attributed for which the school presented nobody", () => {
  it.each([
    [8, 7, 1],
    [8, 8, 0],
    [8, 9, 0],
    [8, 0, 8],
  ])("%i attributed, %i presented: %i", (attributed, presented, units) => {
    expect(unhonouredUnits([session("s1", attributed, presented)])).toEqual(new Map([["s1", units]]));
  });

  it("they add up by school, and an excess makes up for nothing", () => {
    const sessions = [session("s1", 8, 6), session("s2", 4, 4), session("s1", 8, 10), session("s1", 3, 2)];
    expect(unhonouredUnits(sessions)).toEqual(
      new Map([
        ["s1", 3],
        ["s2", 0],
      ]),
    );
  });
});
