import { expect, test } from "vitest";
import { plainSpelling } from "./plain-spelling.js";

test.each([
  ["Évry-Courcouronnes", "evry courcouronnes"],
  ["L'Haÿ-les-Roses", "l hay les roses"],
  ["L’HAŸ LES ROSES", "l hay les roses"],
  ["  Saint -  Denis ", "saint denis"],
  ["Œuilly", "oeuilly"],
  ["Ærsted", "aersted"],
  ["Kani-Kéli", "kani keli"],
  ["2A", "2a"],
  ["%_\\", ""],
  ["", ""],
])("%j is searched as %j", (name, expected) => {
  expect(plainSpelling(name)).toBe(expected);
});
