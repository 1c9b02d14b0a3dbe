import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { distanceKm } from "../domain/great-circle.js";
import { plainSpelling } from "../domain/plain-spelling.js";
import { COMMUNES } from "./commune-register.js";
import { searchCommunes } from "./search-communes.js";

describe("towns found by name", () => {
  test.each([
    ["Evry", "91228"],
    ["éVRY", "91228"],
    ["l'hay", "94038"],
    ["Paris", "75056"],
    ["lyon", "69123"],
    ["Marseille", "13055"],
    ["ajaccio", "2A004"],
    ["mamoudzou", "97611"],
    ["Kani keli", "97609"],
    ["93000", "93008"],
    ["st-denis", "97411"],
    ["Ste-Foy-les-Lyon", "69202"],
    ["strasb", "67482"],
  ])("%j finds %s first", (search, code) => {
    expect(searchCommunes(search, 8)[0]?.code).toBe(code);
  });

  it("tells homonyms apart, the most populous first", () => {
    expect(searchCommunes("saint-denis", 2).map(({ code }) => code)).toEqual(["97411", "93066"]);
  });

  it("has exact names before beginnings, and beginnings before other words", () => {
    const names = searchCommunes("nice", 50).map(({ spelling }) => spelling);
    expect(names[0]).toBe("nice");
    const ranks = names.map((name) => (name === "nice" ? 0 : name.startsWith("nice") ? 1 : 2));
    expect(ranks).toEqual([...ranks].sort());
  });

  it("finds nothing for signs alone, and never more than asked for", () => {
    expect(searchCommunes("%_'\\", 8)).toEqual([]);
    expect(searchCommunes("", 8)).toEqual([]);
    expect(searchCommunes("s", 3)).toHaveLength(3);
    expect(searchCommunes("s", 0)).toEqual([]);
  });

  it("only ever answers names that hold what was typed", () => {
    fc.assert(
      fc.property(fc.constantFrom(...COMMUNES), fc.integer({ min: 1, max: 6 }), ({ name }, length) => {
        const typed = name.slice(0, length);
        for (const found of searchCommunes(typed, 8)) expect(found.spelling).toContain(plainSpelling(typed));
      }),
    );
  });
});

describe("the register of communes", () => {
  it("knows every town of some size at most once", () => {
    expect(COMMUNES.length).toBeGreaterThan(8_500);
    expect(new Set(COMMUNES.map(({ code }) => code)).size).toBe(COMMUNES.length);
  });

  test.each([
    ["75056", 48.8566, 2.3522],
    ["13055", 43.2965, 5.3698],
    ["97411", -20.8789, 55.4481],
    ["97611", -12.7806, 45.2278],
    ["2B033", 42.7028, 9.4503],
  ])("%s lies where the map says", (code, latitude, longitude) => {
    const commune = COMMUNES.find((one) => one.code === code);
    if (!commune) throw new Error(`${code} is missing`);
    expect(distanceKm(commune, { latitude, longitude })).toBeLessThan(5);
  });
});
