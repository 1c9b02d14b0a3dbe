import { describe, expect, it } from "vitest";
import { type Answer, holds, holdsOn, lacks } from "./answer.js";
import { between, EVERY_DAY, except, from } from "./days.js";
import { judged, verdictOn, within } from "./verdict.js";

const on = "2026-12-10";
const verdict = (...answers: Answer[]) => verdictOn(judged(answers), on);

describe("a yes tells how long it lasts", () => {
  it.each([
    ["for ever, both ways", EVERY_DAY, null, null],
    ["from a day on", from("2026-12-01"), "2026-12-01", null],
    ["until a day", between("0001-01-01", "2026-12-31"), null, "2026-12-31"],
    ["on that day alone", between(on, on), on, on],
  ])("%s", (_how, days, since, until) => {
    expect(verdict(holdsOn("DEL-2", days))).toEqual({ kind: "Satisfied", since, until });
  });
});

describe("a no names the facts that could bring the yes nearer, and no others", () => {
  const waits = holdsOn("DEL-2", between("2026-12-20", "2026-12-20"));
  const asks = (first: string, last: string): Answer => {
    const days = between(first, last);
    return { ...holdsOn("MED-1", except(days)), missing: { days, fact: "medicalOpinion" } };
  };
  const refused = { kind: "Refused", never: false };

  it("not one that matters after the first yes only", () => {
    const later: Answer = { ...waits, missing: { days: from("2026-12-21"), fact: "results" } };
    expect(verdict(later)).toMatchObject({ ...refused, earliestDate: "2026-12-20", missingFacts: [] });
  });

  it("not one that matters on days that another rule refuses", () => {
    expect(verdict(waits, asks("2026-12-01", "2026-12-19"))).toMatchObject({
      ...{ ...refused, earliestDate: "2026-12-20", missingFacts: [] },
    });
  });

  it("one that matters on the only day that the others allow, and then it is not never", () => {
    expect(verdict(waits, asks("2026-12-01", "2026-12-20"))).toMatchObject({
      ...{ ...refused, earliestDate: null, missingFacts: ["medicalOpinion"] },
    });
  });
});

describe("what a rule says counts on the days of its rule set", () => {
  const days = between("2026-01-01", "2026-12-31");

  it.each<[string, Answer, Answer]>([
    ["its yes", holds("DEL-2"), holdsOn("DEL-2", days)],
    [
      "its reserve",
      { ...holdsOn("MED-5", []), reserve: { days: from("2026-06-01"), follows: "medical_letter" } },
      {
        ...holdsOn("MED-5", []),
        reserve: { days: between("2026-06-01", "2026-12-31"), follows: "medical_letter" },
      },
    ],
    [
      "what it asks for",
      lacks("MED-1", "medicalOpinion"),
      { ...holdsOn("MED-1", []), missing: { days, fact: "medicalOpinion" } },
    ],
  ])("%s", (_what, answer, expected) => {
    expect(within(days, answer)).toEqual(expected);
  });
});
