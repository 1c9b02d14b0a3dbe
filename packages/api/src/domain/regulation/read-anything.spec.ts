import {
  ABSENT_FACTS,
  EXAM_PHASES,
  type ExamPhase,
  LICENCE_CATEGORIES,
  TEST_OUTCOMES,
  TRAINING_PATHS,
} from "@creneau/schema";
import fc from "fast-check";
import { expect, it } from "vitest";
import { FIRST_RULES, read } from "../../../test/stated.js";
import { PROBLEM_CODES, type StatedFacts, type StatedLicence, type StatedResult } from "./stated-facts.js";

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const anyText = fc.string({ unit: "binary", maxLength: 12 });

const between = (first: string, last: string) =>
  fc
    .date({ min: new Date(first), max: new Date(last), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

const wrongDate = fc.oneof(fc.stringMatching(/^\d{4}-\d{2}-\d{2}$/), between("1850-01-01", "2050-01-01"), anyText);

/** Words and dates; of a hundred, `garbage` are not what they should be. */
const pieces = (garbage: number) => {
  const mostly = <Word extends string>(word: fc.Arbitrary<Word>, wrong: fc.Arbitrary<string> = anyText) =>
    fc.oneof({ weight: 100 - garbage, arbitrary: word }, { weight: garbage, arbitrary: wrong as fc.Arbitrary<Word> });
  const categories: fc.Arbitrary<string> = fc.constantFrom(...LICENCE_CATEGORIES, "b", " EC", "e(d)");
  return {
    mostly,
    word: <Word extends string>(...words: readonly Word[]) => mostly(fc.constantFrom(...words)),
    date: (first: string, last: string) => mostly(between(first, last), wrongDate),
    past: mostly(between("2008-01-01", "2026-11-23"), wrongDate),
    category: mostly(categories, fc.oneof(fc.constant("AM"), anyText)),
    country: mostly(fc.constantFrom("FR", "de", "UK")),
    points: garbage === 0 ? fc.constant(null) : maybe(fc.double()),
  };
};
type Pieces = ReturnType<typeof pieces>;

const result = ({ past, category, points, word }: Pieces): fc.Arbitrary<StatedResult> => {
  const outcome = word(...TEST_OUTCOMES);
  const phase = word<ExamPhase>("on_road", "off_road");
  return fc.oneof(
    fc.record({ on: past, phase, outcome, category, points, automatic: maybe(fc.boolean()) }),
    fc.record({ on: past, phase: word<ExamPhase>("theory"), outcome }),
  );
};

const licence = ({ past, category, country }: Pieces): fc.Arbitrary<StatedLicence> =>
  fc.record(
    { category, obtainedOn: past, issuedBy: maybe(country), exchangedFrom: maybe(country) },
    { requiredKeys: ["category", "obtainedOn"] },
  );

const statedFacts = (garbage: number): fc.Arbitrary<StatedFacts> => {
  const all = pieces(garbage);
  const { word, date, past, mostly } = all;
  return fc.record(
    {
      category: all.category,
      phase: word(...EXAM_PHASES),
      on: maybe(date(FIRST_RULES, "2036-11-23")),
      neph: maybe(mostly(fc.stringMatching(/^[0-9]{10,19}$/))),
      birthDate: maybe(date("1970-01-01", "2007-12-31")),
      registeredOn: maybe(past),
      trainingPath: maybe(word(...TRAINING_PATHS)),
      emancipated: maybe(fc.boolean()),
      results: maybe(fc.array(result(all), { maxLength: 4 })),
      lateCancellations: maybe(fc.array(past, { maxLength: 3 })),
      licences: maybe(fc.array(licence(all), { maxLength: 2 })),
      medicalOpinion: maybe(fc.record({ givenOn: past, fitUntil: maybe(past) })),
      vocationalTheory: maybe(fc.record({ passedOn: past, validatedByDelegate: maybe(fc.boolean()) })),
      preliminaryAppointmentOn: maybe(past),
      none: maybe(fc.array(word(...ABSENT_FACTS), { maxLength: 2 })),
    },
    { requiredKeys: ["category", "phase"] },
  );
};

const anything = fc.oneof(statedFacts(0), statedFacts(2), statedFacts(50));

const everyDate = (value: unknown): readonly string[] =>
  (JSON.stringify(value).match(/"\d{4}-\d{2}-\d{2}"/g) ?? []).map((quoted) => quoted.slice(1, -1));

const expectWellFormed = (whole: Extract<ReturnType<typeof read>, { facts: unknown }>, stated: StatedFacts) => {
  const { facts, on, question } = whole;
  expect(on >= FIRST_RULES).toBe(true);
  expect(LICENCE_CATEGORIES).toContain(question.category);
  expect(Object.values(facts)).not.toContain(undefined);
  expect(facts.results?.length).toBe(stated.results?.length);
  expect(facts.licences?.length).toBe(stated.licences?.length);
  for (const date of everyDate(whole)) expect(new Date(date).toISOString().slice(0, 10)).toBe(date);
  for (const { issuedBy } of facts.licences ?? []) expect(issuedBy).toMatch(/^[A-Z]{2}$/);
  for (const { phase, category } of facts.results ?? []) expect(category === null).toBe(phase === "theory");
};

it("whatever is stated is read whole, or its problems are told", () => {
  fc.assert(
    fc.property(anything, (stated) => {
      const outcome = read(stated);
      if ("facts" in outcome) return expectWellFormed(outcome, stated);
      expect(outcome.problems.length).toBeGreaterThan(0);
      for (const { code, field } of outcome.problems) {
        expect(PROBLEM_CODES).toContain(code);
        expect(Object.keys(stated)).toContain(field.split(/[.[]/)[0]);
      }
    }),
    { numRuns: 2000 },
  );
});

it("neither of the two is what always happens", () => {
  // A sample and not the runs of the property: those may be cut short by the time they take.
  const whole = fc.sample(anything, 200).filter((stated) => "facts" in read(stated));
  expect(whole.length).toBeGreaterThan(10);
  expect(whole.length).toBeLessThan(190);
});

it("what was read, stated again, reads the same", () => {
  fc.assert(
    fc.property(statedFacts(0), (stated) => {
      const once = read(stated);
      if ("problems" in once) return;
      const { medicalOpinion, vocationalTheory, preliminaryAppointmentOn, initialTrainingEndedOn } = once.facts;
      // In the order of the items of which there may be none.
      const facts = [medicalOpinion, vocationalTheory, preliminaryAppointmentOn, initialTrainingEndedOn];
      const none = ABSENT_FACTS.filter((_, index) => facts[index] === null);
      expect(read({ ...once.facts, ...once.question, on: once.on, none })).toEqual(once);
    }),
    { numRuns: 1000 },
  );
});
