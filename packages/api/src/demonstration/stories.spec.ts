import type { LicenceCategory } from "@creneau/schema";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it, test } from "vitest";
import { RULEBOOK } from "../../test/legal-values.js";
import { factsOf } from "../candidates/candidate-file.js";
import { judge, overallOn } from "../domain/regulation/eligibility.js";
import type { FactName, Question } from "../domain/regulation/facts.js";
import { FAMILIES } from "../domain/regulation/families.js";
import { hasTest } from "../domain/regulation/read-category.js";
import { freeCandidates, type InventedCandidate } from "./people.js";

const from = Temporal.PlainDate.from("2026-11-22");
const people = [...freeCandidates(1, from, ["93"])];
const FIRST_STORY = 4_989;
const dayAfter = (days: number, start = from) => start.add({ days }).toString();

const personOf = (id: number): InventedCandidate => {
  const person = people.find((one) => one.id === id);
  if (!person) throw new Error(`nobody has the id ${id}`);
  return person;
};

const hasPassedOffRoad = ({ results }: InventedCandidate, category: LicenceCategory): boolean =>
  results.some((result) => result.category === category && result.phase === "off_road" && result.outcome === "passed");

/** The practical test that is next in this category. */
const nextTest = (person: InventedCandidate, category: LicenceCategory): Question => ({
  category,
  phase: !hasTest(category, "off_road") || hasPassedOffRoad(person, category) ? "on_road" : "off_road",
});

const verdictOf = (person: InventedCandidate, question: Question, on: string) =>
  overallOn(judge(FAMILIES, factsOf(person), question, RULEBOOK, on), on);

describe("a free candidate without a story", () => {
  // The second day is one that most years do not have.
  test.each(["2026-11-22", "2028-02-29"])(
    "may sit the next practical test of each category of the file on each of the hundred days after %s",
    (date) => {
      const start = Temporal.PlainDate.from(date);
      const [firstDay, lastDay] = [dayAfter(1, start), dayAfter(100, start)];
      const ordinary = [...freeCandidates(1, start, ["93"])].slice(0, FIRST_STORY - 1);
      const asked = ordinary.flatMap((person) =>
        person.categories.map((category) => ({ person, question: nextTest(person, category) })),
      );
      // Both phases have somebody to take their places.
      const phases = Object.groupBy(
        asked,
        ({ question: { category, phase } }) => `${hasTest(category, "off_road")} ${phase}`,
      );
      expect(phases["true off_road"]?.length).toBeGreaterThan(300);
      expect(phases["true on_road"]?.length).toBeGreaterThan(300);
      // Satisfied on the first day and until the last: on every day between them.
      const refused = asked.filter(({ person, question }) => {
        const verdict = verdictOf(person, question, firstDay);
        return verdict.kind !== "Satisfied" || (verdict.until !== null && verdict.until < lastDay);
      });
      expect(refused.map(({ person, question }) => ({ id: person.id, ...question }))).toEqual([]);
    },
  );
});

const no = (earliestDate: string | null, never = false, missingFacts: readonly FactName[] = []) => ({
  kind: "Refused",
  earliestDate,
  never,
  missingFacts,
});
const yes = { kind: "Satisfied" };
const underReserve = { kind: "UnderReserve", follows: ["medical_letter"] };
const NEVER = no(null, true);
const ON_ROAD_B: Question = { category: "B", phase: "on_road" };

describe("a free candidate with a story", () => {
  test.each<[string, number, Question, number, object]>([
    ["is too young", 4989, ON_ROAD_B, 39, no(dayAfter(40))],
    ["is seventeen, with the parents' authorisation", 4989, ON_ROAD_B, 40, yes],
    ["failed with 18 points", 4990, ON_ROAD_B, 16, no(dayAfter(17))],
    ["failed with 18 points, twenty days ago", 4990, ON_ROAD_B, 17, yes],
    ["did not come", 4991, ON_ROAD_B, 29, no(dayAfter(30))],
    ["did not come, forty days ago", 4991, ON_ROAD_B, 30, yes],
    ["is on the last day of the theory test", 4992, ON_ROAD_B, 30, yes],
    ["is past the last day of the theory test", 4992, ON_ROAD_B, 31, NEVER],
    ["passed the theory test too long ago", 4993, ON_ROAD_B, 1, NEVER],
    ["has not passed the theory test", 4994, ON_ROAD_B, 1, NEVER],
    [
      "is a minor of whose parents nothing is known",
      4995,
      ON_ROAD_B,
      100,
      no("2027-08-14", false, ["parentalAuthorisation"]),
    ],
    ["has driven accompanied for less than a year", 4996, ON_ROAD_B, 29, no("2026-12-22")],
    ["has driven accompanied for a year", 4996, ON_ROAD_B, 30, yes],
    ["has a medical opinion of two years", 4997, { category: "C", phase: "on_road" }, 20, yes],
    ["has a medical opinion of two years and a day", 4997, { category: "C", phase: "on_road" }, 21, underReserve],
    [
      "brings a motorcycle of unknown gearbox",
      4998,
      { category: "A2", phase: "on_road" },
      1,
      no(null, false, ["automaticVehicle"]),
    ],
    ["needs no gearbox off the road", 4998, { category: "A2", phase: "off_road" }, 100, yes],
    ["passed the theory test yesterday", 4999, ON_ROAD_B, 0, no(dayAfter(1))],
    ["passed the theory test the day before yesterday", 4999, ON_ROAD_B, 1, yes],
    ["holds A1 and needs no theory test", 5000, ON_ROAD_B, 100, yes],
  ])("who %s (%i)", (_, id, question, days, expected) => {
    expect(verdictOf(personOf(id), question, dayAfter(days))).toMatchObject(expected);
  });

  it("has an e-mail address that can be told", () => {
    expect(people.slice(FIRST_STORY - 1).map(({ email }) => email)).toEqual(
      Array.from({ length: 12 }, (_, index) => `camille.martin.${FIRST_STORY + index}@exemple.fr`),
    );
  });
});
