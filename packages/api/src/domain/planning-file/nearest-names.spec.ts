import { expect, it } from "vitest";
import { nearestNames } from "./nearest-names.js";

const NAMES = ["Bobigny", "Noisy-le-Grand", "Rosny-sous-Bois", "Villepinte"];

it.each([
  ["Bobigni", ["Bobigny"]],
  ["NOISY LE GRAN", ["Noisy-le-Grand"]],
  ["rosny s/ bois", ["Rosny-sous-Bois"]],
  ["Marseille", []],
  ["", []],
])("%j could be %j", (written, names) => {
  expect(nearestNames(written, NAMES)).toEqual(names);
});

it("names the nearest first, and no more than three", () => {
  expect(nearestNames("Massy", ["Massy 4", "Massy 22", "Massy 333", "Massy"])).toEqual([
    "Massy",
    "Massy 4",
    "Massy 22",
  ]);
});
