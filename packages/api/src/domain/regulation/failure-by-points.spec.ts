import { describe, expect, it } from "vitest";
import { LEGAL_VALUES, rulesAt } from "../../../test/legal-values.js";
import { addDays } from "../civil-date.js";
import { between, EVERY_DAY, except, NO_DAY } from "./days.js";
import type { TestResult } from "./facts.js";
import { failureByPoints } from "./failure-by-points.js";
import type { RuleSet } from "./rule-set.js";

const inForceFrom = LEGAL_VALUES.find(({ key, inForce }) => key === "DEL-5.above25" && inForce)?.validFrom ?? "";

/** A scale with another wait for every band, so that no two can be taken for each other. */
const scale: RuleSet = {
  ...rulesAt(inForceFrom),
  numbers: {
    ...rulesAt(inForceFrom).numbers,
    ...{ "DEL-5.above25": 2, "DEL-5.from21": 10, "DEL-5.from16": 20, "DEL-5.from11": 30, "DEL-5.upTo10": 45 },
  },
};

const failed = (points: number | null, on = "2024-01-01"): TestResult => ({
  ...{ on, points },
  ...{ outcome: "failed", phase: "on_road", category: "B", automatic: false },
});
const said = (failures: readonly TestResult[], rules = scale) => failureByPoints(failures, rules);
/** Every day but those of a wait, which ends the day before `first`. */
const waitsUntil = (first: string, on = "2024-01-01") => except(between(on, addDays(first, -1)));

describe("DEL-5: after a failure on the road in B, the wait depends on the points", () => {
  it.each([
    [31, "2024-01-03", "DEL-5.above25"],
    [26, "2024-01-03", "DEL-5.above25"],
    [25.5, "2024-01-03", "DEL-5.above25"],
    [25, "2024-01-11", "DEL-5.from21"],
    [21, "2024-01-11", "DEL-5.from21"],
    [20.5, "2024-01-11", "DEL-5.from21"],
    [20, "2024-01-21", "DEL-5.from16"],
    [16, "2024-01-21", "DEL-5.from16"],
    [15.5, "2024-01-21", "DEL-5.from16"],
    [15, "2024-01-31", "DEL-5.from11"],
    [11, "2024-01-31", "DEL-5.from11"],
    [10.5, "2024-01-31", "DEL-5.from11"],
    [10, "2024-02-15", "DEL-5.upTo10"],
    [0, "2024-02-15", "DEL-5.upTo10"],
  ] as const)("%d points: from %s", (points, first, key) => {
    expect(said([failed(points)])).toEqual({ rule: "DEL-5", values: [key], satisfied: waitsUntil(first) });
  });

  it.each([
    [26, 2],
    [25, 10],
    [20, 20],
  ])("with the numbers in force, %d points make one wait %d days", (points, days) => {
    const answer = said([failed(points)], rulesAt(inForceFrom));
    expect(answer.satisfied).toEqual(waitsUntil(addDays("2024-01-01", days)));
  });

  it("lets the wait that ends last decide, which need not be that of the last failure", () => {
    const answer = said([failed(26, "2024-02-01"), failed(10, "2024-01-01")]);
    expect(answer).toEqual({
      rule: "DEL-5",
      values: ["DEL-5.above25", "DEL-5.upTo10"],
      satisfied: waitsUntil("2024-02-15"),
    });
  });

  it("makes nobody wait who has not failed", () => {
    expect(said([])).toEqual({ rule: "DEL-5", values: [], satisfied: EVERY_DAY });
  });

  it("asks for points that are not known between the shortest and the longest wait", () => {
    const answer = said([failed(null)]);
    expect(answer).toMatchObject({
      satisfied: waitsUntil("2024-02-15"),
      missing: { days: [{ from: "2024-01-03", to: "2024-02-14" }], fact: "results" },
    });
  });

  it("does not ask for them when a known wait lasts longer anyway", () => {
    const answer = said([failed(null, "2023-12-31"), failed(10, "2024-01-02")]);
    expect(answer.missing).toBeUndefined();
    expect(answer.satisfied).toEqual(waitsUntil("2024-02-16", "2023-12-31"));
  });

  it("asks for results that are not known at all", () => {
    expect(failureByPoints(undefined, scale)).toMatchObject({
      ...{ rule: "DEL-5", satisfied: NO_DAY, missing: { days: EVERY_DAY, fact: "results" } },
      values: ["DEL-5.above25", "DEL-5.from21", "DEL-5.from16", "DEL-5.from11", "DEL-5.upTo10"],
    });
  });

  it("leaves the week of the guide to a band that no text in force mentions", () => {
    const partial = { ...scale, numbers: { ...scale.numbers, "DEL-5.above25": undefined } };
    expect(said([failed(26)], partial)).toEqual({
      ...{ rule: "DEL-5", values: ["DEL-2.wait"], satisfied: waitsUntil("2024-01-08") },
    });
  });

  it("takes the limits of the bands from the law in force too", () => {
    const other = { ...scale, numbers: { ...scale.numbers, "DEL-5.limit25": 27, "DEL-5.limit20": 22 } };
    expect([27, 27.5, 22, 22.5].map((points) => said([failed(points)], other).values)).toEqual([
      ...[["DEL-5.from21"], ["DEL-5.above25"], ["DEL-5.from16"], ["DEL-5.from21"]],
    ]);
  });
});
