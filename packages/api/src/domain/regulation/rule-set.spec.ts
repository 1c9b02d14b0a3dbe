import { describe, expect, it } from "vitest";
import { LEGAL_VALUES } from "../../../test/legal-values.js";
import { LAST_DATE } from "../civil-date.js";
import { type DatedValue, IncompleteRules, rulebookOf, rulesOn } from "./rule-set.js";

/** The legal values, without those of `key`, and these instead. */
const withValues = (key: string, ...own: readonly Partial<DatedValue>[]): DatedValue[] => [
  ...LEGAL_VALUES.filter((value) => value.key !== key),
  ...own.map((value) => ({ key, value: null, validFrom: "2013-01-19", validTo: null, inForce: true, ...value })),
];
const numberOn = (key: "DEL-1.wait" | "VAL-2.tests" | "DEL-7.wait", values: readonly DatedValue[], date: string) =>
  rulesOn(rulebookOf(values), date).numbers[key];

describe("of several values that count on a day, the one that came last does", () => {
  const amended = withValues("DEL-1.wait", { value: 2 }, { value: 4, validFrom: "2020-07-01" });

  it.each([
    ["long before the first", "1999-01-01", 2],
    ["the day before", "2020-06-30", 2],
    ["the day", "2020-07-01", 4],
    ["the day after", "2020-07-02", 4],
  ])("an amendment, %s", (_when, date, expected) => {
    expect(numberOn("DEL-1.wait", amended, date)).toBe(expected);
    expect(numberOn("DEL-1.wait", amended.toReversed(), date)).toBe(expected);
  });

  const exception = withValues(
    "DEL-1.wait",
    { value: 2 },
    { value: 9, validFrom: "2020-03-17", validTo: "2020-06-22" },
  );

  it.each([
    ["the day before", "2020-03-16", 2],
    ["its first day", "2020-03-17", 9],
    ["its last day", "2020-06-21", 9],
    ["the day it ends", "2020-06-22", 2],
  ])("an exception gives way to the rule again, %s", (_when, date, expected) => {
    expect(numberOn("DEL-1.wait", exception, date)).toBe(expected);
  });

  it("an amendment within an exception ends with neither", () => {
    const values = [
      ...exception,
      { key: "DEL-1.wait", value: 5, validFrom: "2020-05-01", validTo: null, inForce: true },
    ];
    expect(["2020-04-30", "2020-05-01", "2020-06-22"].map((date) => numberOn("DEL-1.wait", values, date))).toEqual([
      9, 5, 5,
    ]);
  });

  it("what is not in force decides nothing, and begins no set", () => {
    const hearsay = withValues("DEL-1.wait", { value: 2 }, { value: 9, validFrom: "2020-07-03", inForce: false });
    expect(numberOn("DEL-1.wait", hearsay, "2020-07-03")).toBe(2);
    expect(rulebookOf(hearsay).sets.map(({ from }) => from)).not.toContain("2020-07-03");
  });
});

describe("a number may have no limit", () => {
  it("from the day a text lifts it", () => {
    const lifted = withValues("VAL-2.tests", { value: 5 }, { value: null, validFrom: "2022-12-03" });
    expect(["2022-12-02", "2022-12-03"].map((date) => numberOn("VAL-2.tests", lifted, date))).toEqual([5, undefined]);
  });

  it("while no text says anything", () => {
    const later = withValues("DEL-7.wait", { value: 40, validFrom: "2023-05-01" });
    expect(["2023-04-30", "2023-05-01"].map((date) => numberOn("DEL-7.wait", later, date))).toEqual([undefined, 40]);
  });
});

describe("values that make no rule set are named, with the date", () => {
  it.each<[string, DatedValue[], string]>([
    ["a number that is missing", withValues("DEL-1.wait"), "DEL-1.wait has no number on 2013-01-19"],
    [
      "a number that comes too late",
      withValues("DEL-1.wait", { value: 2, validFrom: "2014-08-01" }),
      "DEL-1.wait has no number on 2013-01-19",
    ],
    [
      "a number that ends",
      withValues("DEL-1.wait", { value: 2, validTo: "2020-07-01" }),
      "DEL-1.wait has no number on 2020-07-01",
    ],
    ["no limit where one is needed", withValues("DEL-1.wait", {}), "DEL-1.wait has no number on 2013-01-19"],
    [
      "a date for a number",
      withValues("DEL-1.wait", { value: "2013-01-19" }),
      "DEL-1.wait has no number on 2013-01-19",
    ],
    ["a date that is missing", withValues("REC-2.newForm"), "REC-2.newForm has no string on 2013-01-19"],
    ["a number for a date", withValues("REC-2.newForm", { value: 3 }), "REC-2.newForm has no string on 2013-01-19"],
  ])("%s", (_what, values, message) => {
    expect(() => rulebookOf(values)).toThrow(new IncompleteRules(message));
  });

  it("no value at all", () => {
    expect(() => rulebookOf([])).toThrow(new IncompleteRules("there is no value at all"));
  });
});

describe("a rulebook has a set for every date", () => {
  const { sets } = rulebookOf(LEGAL_VALUES);

  it("begins a set on each day on which a value begins or ends, and on no other", () => {
    const changes = LEGAL_VALUES.filter(({ inForce }) => inForce).flatMap(({ validFrom, validTo }) =>
      validTo === null ? [validFrom] : [validFrom, validTo],
    );
    expect(sets.map(({ from }) => from)).toEqual([...new Set(changes)].sort());
  });

  it("without a gap, to the end of the calendar", () => {
    for (const [index, { to }] of sets.entries()) {
      const next = sets[index + 1];
      expect(rulesOn({ sets }, to)).toBe(sets[index]);
      if (next) expect(to < next.from).toBe(true);
      else expect(to).toBe(LAST_DATE);
    }
  });

  it("the first one stands for every date before it", () => {
    expect(rulesOn({ sets }, "0001-01-01")).toBe(sets[0]);
  });

  it("the members of a list count one by one", () => {
    const countries = (date: string) => rulesOn({ sets }, date).lists["ETG-2.countries"];
    expect(["2013-06-30", "2013-07-01"].map((date) => countries(date).has("HR"))).toEqual([false, true]);
    expect(["2020-12-31", "2021-01-01"].map((date) => countries(date).has("UK"))).toEqual([true, false]);
    expect([countries("2013-02-04").has("FR"), countries("2026-11-22").has("FR")]).toEqual([false, false]);
  });
});
