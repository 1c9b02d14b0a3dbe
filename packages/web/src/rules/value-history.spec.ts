import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { hasMoved, isValueName, unchangedSince, valueHistories } from "./value-history";

const value = (key: string, text: string, validFrom: string, validTo: string | null, inForce = true) => ({
  ...{ key, text, validFrom, validTo, inForce },
  ...{ evidence: inForce ? ("DOCUMENT" as const) : ("UNVERIFIED" as const), source: "A.1.b" },
});

const AGE = [
  value("AGE-2.practical", "18 ans", "2013-01-19", "2024-01-01"),
  value("AGE-2.practical", "17 ans", "2024-01-01", null),
];

describe("the history of a value", () => {
  test.each([
    ["2013-01-19", [true, false]],
    ["2023-12-31", [true, false]],
    ["2024-01-01", [false, true]],
    ["2030-01-01", [false, true]],
  ])("on %s, %j of its lines count", (on, counting) => {
    expect(valueHistories(AGE, on)[0]?.lines.map(({ counts }) => counts)).toEqual(counting);
  });

  test("a value that is not confirmed never counts", () => {
    const [history] = valueHistories([value("DEL-6.notice", "6 jours", "2023-05-01", null, false)], "2026-01-01");
    expect(history?.lines.map(({ counts }) => counts)).toEqual([false]);
  });

  test("members of a list that came together are one line, one that ended has its own", () => {
    const list = [
      value("MED-2.categories", "BE", "2013-01-19", "2016-06-03"),
      value("MED-2.categories", "C1", "2013-01-19", null),
      value("MED-2.categories", "C", "2013-01-19", null),
    ];
    const [history] = valueHistories(list, "2020-01-01");
    expect(history?.lines.map(({ text, counts }) => [text, counts])).toEqual([
      ["BE", false],
      ["C1, C", true],
    ]);
  });

  test("each name has its own, in the order of a candidate’s way", () => {
    const names = valueHistories(
      [value("AGE-2.other", "1", "2024-01-01", null), ...AGE, value("AGE-2.theory", "16 ans", "2024-01-01", null)],
      "2026-01-01",
    );
    expect(names.map(({ name }) => name)).toEqual(["theory", "practical", "other"]);
  });
});

test.each([
  ["one value that counts", [value("DEL-1.wait", "2 jours", "2013-01-19", null)], false],
  ["a value that changed", AGE, true],
  ["a value that does not count yet", [value("DEL-7.wait", "40 jours", "2027-01-01", null)], true],
  ["no value", [], false],
])("%s has moved: %s", (_, history, moved) => {
  expect(hasMoved(valueHistories(history, "2026-01-01"))).toBe(moved);
});

test.each([
  ["one value, out of the source of the rule", [value("DEL-1.wait", "2 jours", "2013-01-19", null)], "2013-01-19"],
  [
    "two values of one day",
    [value("CAP-5.speed", "60", "2013-01-19", null), value("CAP-5.checks", "2", "2013-01-19", null)],
    "2013-01-19",
  ],
  ["a value out of another source", [{ ...value("DEL-1.wait", "2 jours", "2013-01-19", null), source: "B.2" }], null],
  [
    "values of different days",
    [value("AGE-3.theory", "15 ans", "2014-11-02", null), value("AGE-3.practical", "18 ans", "2013-01-19", null)],
    null,
  ],
  ["a value that changed", AGE, null],
  ["no value", [], null],
])("%s", (_, history, since) => {
  expect(unchangedSince({ source: "A.1.b" }, valueHistories(history, "2026-01-01"))).toBe(since);
});

test("every value of a rule that has several has words of its own", () => {
  // The page of the rules is emitted from the values of the migrations.
  const page = readFileSync(new URL("../../../../docs/rules.md", import.meta.url), "utf8");
  const names = page.split(/^### /m).map((rule) => {
    const keys = [...rule.matchAll(/^\| `[A-Z]+-\d+\.(\w+)`/gm)].map(([, name = ""]) => name);
    return [...new Set(keys)];
  });
  const told = names.filter((ofRule) => ofRule.length > 1).flat();
  expect(told).toContain("categories");
  expect(told.filter((name) => !isValueName(name))).toEqual([]);
});
