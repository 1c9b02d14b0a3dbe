import { expect, test } from "vitest";
import { grouped } from "./rule-parts";

test("what decides on a booking comes first, rules keep their order, and empty subjects are left out", () => {
  const rules = [
    { id: "REP-1", subject: "REPORTING" },
    { id: "ID-1", subject: "IDENTITY" },
    { id: "AGE-1", subject: "AGE" },
    { id: "AGE-2", subject: "AGE" },
  ] as const;
  const told = grouped(rules).map(({ part, subjects }) => [
    part,
    subjects.map(({ subject, rules }) => [subject, rules.map(({ id }) => id)]),
  ]);
  expect(told).toEqual([
    ["booking", [["AGE", ["AGE-1", "AGE-2"]]]],
    ["day", [["IDENTITY", ["ID-1"]]]],
    ["organisation", [["REPORTING", ["REP-1"]]]],
  ]);
});
