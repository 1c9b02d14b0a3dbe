import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyFacts, anyQuestion } from "../../../test/any-file.js";
import { LEGAL_VALUES, RULEBOOK } from "../../../test/legal-values.js";
import { addDays, type CivilDate } from "../civil-date.js";
import { eligibilityOn, judge, overallOn } from "./eligibility.js";
import type { CandidateFacts, Question } from "./facts.js";
import { FAMILIES } from "./families.js";
import { heaviest } from "./heaviest.js";
import { type DatedValue, rulebookOf, rulesOn } from "./rule-set.js";
import { judged, type Verdict, verdictOn } from "./verdict.js";

const FIRST = "2013-01-19";
const B: Question = { category: "B", phase: "on_road" };
const passedTheory = (on: CivilDate) => ({
  ...{ on, phase: "theory" as const, category: null, outcome: "passed" as const, points: null, automatic: false },
});
const ADULT: CandidateFacts = {
  birthDate: "2000-03-10",
  trainingPath: "traditional",
  medicalDeclaration: false,
  medicalOpinion: null,
  results: [passedTheory("2026-06-01")],
  lateCancellations: [],
  licences: [],
};

const ask = (facts: CandidateFacts, on: CivilDate, question = B, rulebook = RULEBOOK) =>
  eligibilityOn(judge(FAMILIES, facts, question, rulebook), rulebook, on);
const verdictFor = (facts: CandidateFacts, on: CivilDate, question = B, rulebook = RULEBOOK): Verdict =>
  overallOn(judge(FAMILIES, facts, question, rulebook), on);

/** The day as the set in force on that very day has it: no span, no chapter, no earliest date. */
const onThatDayAlone = (
  facts: CandidateFacts,
  question: Question,
  on: CivilDate,
  rulebook = RULEBOOK,
): Verdict["kind"] => {
  const rules = rulesOn(rulebook, on);
  return verdictOn(judged(FAMILIES.flatMap((family) => family(facts, question, rules))), on).kind;
};

describe("a whole file", () => {
  it.each([
    [
      "the day of the theory test",
      "2026-06-01",
      { kind: "Refused", earliestDate: "2026-06-03", latestDate: null, never: false, missingFacts: [] },
    ],
    [
      "the day after",
      "2026-06-02",
      { kind: "Refused", earliestDate: "2026-06-03", latestDate: null, never: false, missingFacts: [] },
    ],
    ["two days after", "2026-06-03", { kind: "Satisfied", since: "2026-06-03", until: "2031-06-01" }],
    ["the last day of five years", "2031-06-01", { kind: "Satisfied", since: "2026-06-03", until: "2031-06-01" }],
    [
      "the day after that",
      "2031-06-02",
      { kind: "Refused", earliestDate: null, latestDate: "2031-06-01", never: true, missingFacts: [] },
    ],
  ] as const)("%s", (_, on, verdict) => {
    expect(verdictFor(ADULT, on)).toEqual(verdict);
  });

  it("tells every rule that was looked at, once each, with its own verdict and its values", () => {
    const { rules } = ask(
      { ...ADULT, birthDate: "2010-03-10", parentalAuthorisation: true, emancipated: false },
      "2026-12-01",
    );
    expect(new Set(rules.map(({ rule }) => rule)).size).toBe(rules.length);
    expect(rules.find(({ rule }) => rule === "AGE-2")).toEqual({
      rule: "AGE-2",
      values: ["AGE-2.practical"],
      verdict: { kind: "Refused", earliestDate: "2027-03-10", latestDate: null, never: false, missingFacts: [] },
    });
    expect(rules.filter(({ verdict }) => verdict.kind === "Refused").map(({ rule }) => rule)).toEqual(["AGE-2"]);
  });

  it("names of several refusals the one that lasts longest", () => {
    const facts = {
      ...ADULT,
      birthDate: "2010-03-10",
      parentalAuthorisation: true,
      results: [passedTheory("2026-11-30")],
    };
    const judgement = judge(FAMILIES, facts, B, RULEBOOK);
    expect(heaviest(judgement, RULEBOOK, "2026-12-01")).toBe("AGE-2");
    const later = judge(FAMILIES, { ...facts, results: [passedTheory("2027-03-09")] }, B, RULEBOOK);
    expect(heaviest(later, RULEBOOK, "2027-03-09")).toBe("DEL-1");
  });

  it("a missing fact is named, and is no yes and no no", () => {
    const { medicalDeclaration: _, ...facts } = ADULT;
    expect(verdictFor(facts, "2026-12-01")).toEqual({
      ...{ kind: "Refused", earliestDate: null, latestDate: null, never: false, missingFacts: ["medicalDeclaration"] },
    });
  });

  it("does not ask for a fact that could not help", () => {
    const { medicalDeclaration: _, ...facts } = ADULT;
    expect(verdictFor({ ...facts, results: [] }, "2026-12-01")).toEqual({
      ...{ kind: "Refused", earliestDate: null, latestDate: null, never: true, missingFacts: [] },
    });
  });
});

describe("an amendment counts from its date, at the exam's date", () => {
  // Seventeen and a half on that day: too young until the law changed.
  const seventeen: CandidateFacts = {
    ...ADULT,
    ...{ birthDate: "2006-06-10", parentalAuthorisation: true, results: [passedTheory("2023-08-01")] },
  };
  it.each([
    [
      "the day before",
      "2023-12-31",
      { kind: "Refused", earliestDate: "2024-01-01", latestDate: null, never: false, missingFacts: [] },
    ],
    ["the day", "2024-01-01", { kind: "Satisfied", since: "2024-01-01", until: "2028-08-01" }],
    ["the day after", "2024-01-02", { kind: "Satisfied", since: "2024-01-01", until: "2028-08-01" }],
  ] as const)("%s that the age for B became 17", (_, on, verdict) => {
    expect(verdictFor(seventeen, on)).toEqual(verdict);
  });

  it("changes nothing before its date", () => {
    fc.assert(
      fc.property(
        anyFacts,
        anyQuestion,
        fc.integer({ min: 0, max: 5000 }),
        fc.integer({ min: 1, max: 400 }),
        (facts, question, days, months) => {
          const from = "2026-06-01";
          const amended: DatedValue[] = [
            ...LEGAL_VALUES,
            { key: "AGE-2.practical", validFrom: from, validTo: null, value: months, inForce: true },
            { key: "DEL-1.wait", validFrom: from, validTo: null, value: months, inForce: true },
            { key: "VAL-1.validity", validFrom: from, validTo: null, value: months, inForce: true },
          ];
          const on = addDays(FIRST, days);
          if (on >= from) return;
          const kind = verdictFor(facts, on, question, rulebookOf(amended)).kind;
          expect(kind).toBe(verdictFor(facts, on, question).kind);
        },
      ),
    );
  });
});

describe("for any file, question and day", () => {
  const anyDay = fc.integer({ min: 0, max: 6000 }).map((days) => addDays(FIRST, days));

  it("the answer is the one that the rules of that very day give", () => {
    fc.assert(
      fc.property(anyFacts, anyQuestion, anyDay, (facts, question, on) => {
        expect(verdictFor(facts, on, question).kind).toBe(onThatDayAlone(facts, question, on));
      }),
      { numRuns: 500 },
    );
  });

  it("the earliest date is the first yes that a search day by day finds", () => {
    fc.assert(
      fc.property(anyFacts, anyQuestion, anyDay, (facts, question, on) => {
        const verdict = verdictFor(facts, on, question);
        if (verdict.kind !== "Refused") return;
        const days = 2500;
        let found: CivilDate | null = null;
        for (let day = 1; day <= days && !found; day++)
          if (onThatDayAlone(facts, question, addDays(on, day)) !== "Refused") found = addDays(on, day);
        if (found) expect(verdict.earliestDate).toBe(found);
        else expect(verdict.earliestDate ?? "9999").toSatisfy((date: string) => date > addDays(on, days));
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it("the latest date is the last yes before that day", () => {
    fc.assert(
      fc.property(anyFacts, anyQuestion, anyDay, (facts, question, on) => {
        const verdict = verdictFor(facts, on, question);
        if (verdict.kind !== "Refused" || !verdict.latestDate) return;
        const { latestDate } = verdict;
        expect(latestDate < on).toBe(true);
        if (latestDate < FIRST) return;
        expect(onThatDayAlone(facts, question, latestDate)).not.toBe("Refused");
        expect(onThatDayAlone(facts, question, addDays(latestDate, 1))).toBe("Refused");
      }),
      { numRuns: 500 },
    );
  });

  it("a yes lasts from `since` to `until`, and not a day longer", () => {
    fc.assert(
      fc.property(anyFacts, anyQuestion, anyDay, (facts, question, on) => {
        const verdict = verdictFor(facts, on, question);
        if (verdict.kind !== "Satisfied") return;
        const { since, until } = verdict;
        const kindOn = (day: CivilDate) => onThatDayAlone(facts, question, day);
        if (until)
          expect([kindOn(until), kindOn(addDays(until, 1))]).toEqual([
            "Satisfied",
            expect.not.stringMatching("Satisfied"),
          ]);
        if (since && since > FIRST)
          expect([kindOn(since), kindOn(addDays(since, -1))]).toEqual([
            "Satisfied",
            expect.not.stringMatching("Satisfied"),
          ]);
      }),
      { numRuns: 500 },
    );
  });

  it("waiting turns a yes into a no only where a rule comes to its end, or a new one begins", () => {
    fc.assert(
      fc.property(anyFacts, anyQuestion, anyDay, fc.integer({ min: 1, max: 3000 }), (facts, question, on, wait) => {
        const later = addDays(on, wait);
        const before = ask(facts, on, question);
        if (before.verdict.kind === "Refused" || verdictFor(facts, later, question).kind !== "Refused") return;
        const sameRules = rulesOn(RULEBOOK, on) === rulesOn(RULEBOOK, later);
        const ended = before.rules.filter(
          ({ verdict }) => verdict.kind === "Satisfied" && verdict.until && verdict.until < later,
        );
        expect(!sameRules || ended.length > 0).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("the order of the families makes no difference", () => {
    fc.assert(
      fc.property(
        anyFacts,
        anyQuestion,
        anyDay,
        fc.shuffledSubarray([...FAMILIES], { minLength: FAMILIES.length }),
        (facts, question, on, families) => {
          const byRule = (asked: typeof FAMILIES) =>
            eligibilityOn(judge(asked, facts, question, RULEBOOK), RULEBOOK, on).rules.toSorted((one, other) =>
              one.rule < other.rule ? -1 : 1,
            );
          expect(byRule(families)).toEqual(byRule(FAMILIES));
          const { missingFacts: some = [], ...one } = {
            missingFacts: [],
            ...overallOn(judge(families, facts, question, RULEBOOK), on),
          };
          const { missingFacts: others = [], ...other } = { missingFacts: [], ...verdictFor(facts, on, question) };
          expect(one).toEqual(other);
          expect(some.toSorted()).toEqual(others.toSorted());
        },
      ),
    );
  });

  it("nothing that is given is changed, and the same question has the same answer", () => {
    fc.assert(
      fc.property(anyFacts, anyQuestion, anyDay, (facts, question, on) => {
        const before = structuredClone(facts);
        const first = ask(facts, on, question);
        expect(ask(facts, on, question)).toEqual(first);
        expect(facts).toEqual(before);
      }),
    );
  });

  it("a rule is told once, and no day of an answer is two things", () => {
    fc.assert(
      fc.property(anyFacts, anyQuestion, anyDay, (facts, question, on) => {
        const answers = FAMILIES.flatMap((family) => family(facts, question, rulesOn(RULEBOOK, on)));
        const told = ask(facts, on, question).rules.map(({ rule }) => rule);
        expect(told.toSorted()).toEqual([...new Set(answers.map(({ rule }) => rule))].toSorted());
        for (const { satisfied, reserve, missing } of answers) {
          const days = [satisfied, reserve?.days ?? [], missing?.days ?? []];
          const held = days.filter((spans) => spans.some(({ from, to }) => from <= on && on <= to));
          expect(held.length).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("judged from a later day on, the answers from that day on are the same", () => {
    fc.assert(
      fc.property(anyFacts, anyQuestion, anyDay, (facts, question, on) => {
        const { kind } = overallOn(judge(FAMILIES, facts, question, RULEBOOK, on), on);
        expect(kind).toBe(verdictFor(facts, on, question).kind);
      }),
    );
  });
});
