import { describe, expect, test, vi } from "vitest";
import type { OwnDayFragment } from "../graphql/generated/graphql";
import { dayMark, type Mark, type Stretch, stretchesOf, stretchOn } from "./own-days";

const PERIOD = { from: "2026-12-01", to: "2027-02-28" };

type Verdict = OwnDayFragment["verdict"];
const yes = (until: string | null): Verdict => ({ __typename: "Satisfied", until });
const notBefore = (earliestDate: string | null, missingFacts: "BIRTH_DATE"[] = []): Verdict => ({
  ...{ __typename: "Refused", earliestDate, missingFacts, never: false },
});
const never: Verdict = { __typename: "Refused", earliestDate: null, missingFacts: [], never: true };
const reserve: Verdict = { __typename: "UnderReserve", follows: ["MEDICAL_LETTER"] };

type Rules = readonly (readonly [id: string, verdict: Verdict])[];

/** An API that gives these answers from these days on. */
const api = (answers: Readonly<Record<string, Verdict>>, rules: Rules = [], decisive?: string) =>
  vi.fn(async (on: string): Promise<OwnDayFragment | null> => {
    const day = Object.keys(answers).findLast((from) => from <= on);
    const verdict = day && answers[day];
    const told = rules.map(([id, own]) => ({ verdict: own, rule: { id, text: `text of ${id}` } }));
    const decisiveRule = decisive ? { id: decisive, text: `text of ${decisive}` } : null;
    return verdict ? { on, message: `answer of ${day}`, verdict, decisiveRule, rules: told } : null;
  });

const marks = (stretches: readonly Stretch[]) => stretches.map(({ from, to, mark }) => [from, to, mark]);

describe("the days of a candidate", () => {
  test.each<[string, Readonly<Record<string, Verdict>>, readonly [string, string, Mark | null][]]>([
    ["who may always sit", { "2026-12-01": yes(null) }, [["2026-12-01", "2027-02-28", null]]],
    [
      "who is too young at first",
      { "2026-12-01": notBefore("2027-01-02"), "2027-01-02": yes(null) },
      [
        ["2026-12-01", "2027-01-01", "early"],
        ["2027-01-02", "2027-02-28", null],
      ],
    ],
    [
      "whose theory test ends",
      { "2026-12-01": yes("2026-12-22"), "2026-12-23": never },
      [
        ["2026-12-01", "2026-12-22", null],
        ["2026-12-23", "2027-02-28", "late"],
      ],
    ],
    ["who has no theory test", { "2026-12-01": never }, [["2026-12-01", "2027-02-28", "never"]]],
    [
      "of whom a fact is missing until a date",
      { "2026-12-01": notBefore("2027-02-01", ["BIRTH_DATE"]), "2027-02-01": yes(null) },
      [
        ["2026-12-01", "2027-01-31", "unknown"],
        ["2027-02-01", "2027-02-28", null],
      ],
    ],
    [
      "who is too young for all of them",
      { "2026-12-01": notBefore("2028-01-01") },
      [["2026-12-01", "2027-02-28", "early"]],
    ],
  ])("%s are told stretch by stretch", async (_, answers, told) => {
    expect(marks(await stretchesOf("ON_ROAD", PERIOD, api(answers)))).toEqual(told);
  });

  test("are asked for once for each answer, and for four at most", async () => {
    const once = api({ "2026-12-01": yes(null) });
    await stretchesOf("ON_ROAD", PERIOD, once);
    expect(once.mock.calls).toEqual([["2026-12-01"]]);
    const restless = vi.fn(async (on: string) => ({
      on,
      message: "",
      verdict: yes(on),
      decisiveRule: null,
      rules: [],
    }));
    await stretchesOf("ON_ROAD", PERIOD, restless);
    expect(restless.mock.calls.map(([on]) => on)).toEqual(["2026-12-01", "2026-12-02", "2026-12-03", "2026-12-04"]);
  });

  test("under reserve end with the first rule that ends", async () => {
    const answers = { "2026-12-01": reserve, "2027-01-11": never };
    const rules: Rules = [
      ["ETG-1", yes("2027-01-10")],
      ["VAL-1", yes("2027-02-10")],
    ];
    expect(marks(await stretchesOf("ON_ROAD", PERIOD, api(answers, rules)))).toEqual([
      ["2026-12-01", "2027-01-10", null],
      ["2027-01-11", "2027-02-28", "late"],
    ]);
  });

  test("are told of nobody when nobody is signed in any more", async () => {
    expect(await stretchesOf("ON_ROAD", PERIOD, async () => null)).toEqual([]);
  });

  test("name the rule first that the API names, even when it does not refuse yet, and then the others that do", async () => {
    const rules: Rules = [
      ["AGE-2", notBefore("2027-01-02")],
      ["DEL-1", yes(null)],
      ["ETG-1", yes("2027-01-01")],
      ["DEL-2", notBefore("2026-12-05")],
    ];
    const named = async (decisive: string) => {
      const [stretch] = await stretchesOf("ON_ROAD", PERIOD, api({ "2026-12-01": never }, rules, decisive));
      return stretch?.rules.map(({ id }) => id);
    };
    expect(await named("ETG-1")).toEqual(["ETG-1", "AGE-2", "DEL-2"]);
    expect(await named("DEL-2")).toEqual(["DEL-2", "AGE-2"]);
  });
});

const stretch = (phase: Stretch["phase"], from: string, to: string, mark: Mark | null): Stretch => ({
  ...{ phase, from, to, mark, message: "", rules: [] },
});

describe("the mark of a day", () => {
  const differing = [
    stretch("OFF_ROAD", "2026-12-01", "2027-02-28", null),
    stretch("ON_ROAD", "2026-12-01", "2026-12-31", "early"),
    stretch("ON_ROAD", "2027-01-01", "2027-02-28", null),
  ];

  test.each([
    ["2026-11-30", null],
    ["2026-12-01", "partly"],
    ["2026-12-31", "partly"],
    ["2027-01-01", null],
  ])("on which the tests differ is partly one: %s is %s", (day, mark) => {
    expect(dayMark(differing, day)).toBe(mark);
  });

  test("on which no test is possible says so, whatever the reason of each", () => {
    const both = [
      stretch("OFF_ROAD", "2026-12-01", "2027-02-28", "never"),
      stretch("ON_ROAD", "2026-12-01", "2027-02-28", "unknown"),
    ];
    expect(dayMark(both, "2026-12-10")).toBe("never");
  });

  test("is that of its own test for a time", () => {
    expect(stretchOn(differing, "2026-12-10", "ON_ROAD")?.mark).toBe("early");
    expect(stretchOn(differing, "2026-12-10", "OFF_ROAD")?.mark).toBeNull();
  });
});
