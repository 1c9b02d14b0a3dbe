import { ABSENT_FACTS, type AbsentFact } from "@creneau/schema";
import { describe, expect, it } from "vitest";
import { factsOf, problemsOf, read, TODAY } from "../../../test/stated.js";
import type { CandidateFacts } from "./facts.js";
import type { StatedFacts } from "./stated-facts.js";

describe("what is not stated is not known", () => {
  it("nothing stated leaves nothing known", () => {
    expect(read({})).toEqual({ facts: {}, question: { category: "B", phase: "on_road" }, on: TODAY });
  });

  it("null says no more than nothing, and leaves no key", () => {
    const fields = ["on", "neph", "registeredOn", "birthDate", "emancipated", "parentalAuthorisation", "trainingPath"];
    const others = ["fimo", "medicalDeclaration", "automaticVehicle", "results", "lateCancellations", "licences"];
    const more = ["medicalOpinion", "vocationalTheory", "preliminaryAppointmentOn", "initialTrainingEndedOn", "none"];
    const nothing = Object.fromEntries([...fields, ...others, ...more].map((field) => [field, null]));
    expect(Object.keys(factsOf(nothing))).toEqual([]);
  });

  it("false is known", () => {
    const known = {
      emancipated: false,
      parentalAuthorisation: false,
      fimo: false,
      medicalDeclaration: false,
      automaticVehicle: false,
    };
    expect(factsOf(known)).toEqual(known);
  });
});

it("every fact is read", () => {
  const facts = {
    birthDate: "2000-03-10",
    emancipated: true,
    parentalAuthorisation: true,
    trainingPath: "aac",
    fimo: true,
    lateCancellations: ["2026-12-01"],
    medicalDeclaration: true,
    preliminaryAppointmentOn: "2018-01-02",
    initialTrainingEndedOn: "2017-12-30",
    registeredOn: "2017-06-01",
    automaticVehicle: true,
  } as const;
  const opinion = { givenOn: "2026-01-02" };
  const theory = { passedOn: "2018-05-04" };
  expect(factsOf({ ...facts, medicalOpinion: opinion, vocationalTheory: theory })).toEqual({
    ...facts,
    medicalOpinion: { ...opinion, fitUntil: null },
    vocationalTheory: { ...theory, validatedByDelegate: false },
  });
});

describe("what a candidate surely does not have is known to be none", () => {
  it.each<[AbsentFact, keyof CandidateFacts & keyof StatedFacts, Partial<StatedFacts>]>([
    ["medical_opinion", "medicalOpinion", { medicalOpinion: { givenOn: "2026-01-02" } }],
    ["vocational_theory", "vocationalTheory", { vocationalTheory: { passedOn: "2026-01-02" } }],
    ["preliminary_appointment", "preliminaryAppointmentOn", { preliminaryAppointmentOn: "2026-01-02" }],
    ["initial_training_end", "initialTrainingEndedOn", { initialTrainingEndedOn: "2026-01-02" }],
  ])("%s", (item, field, stated) => {
    expect(factsOf({ none: [item] })).toEqual({ [field]: null });
    expect(factsOf({ none: [item, item], [field]: null })).toEqual({ [field]: null });
    expect(problemsOf({ none: [item], ...stated })).toEqual([`${field}: STATED_AND_NONE`]);
    expect(problemsOf(stated)).toEqual([]);
  });

  it("all four may be", () => {
    expect(Object.values(factsOf({ none: ABSENT_FACTS }))).toEqual([null, null, null, null]);
    expect(problemsOf({ none: [...ABSENT_FACTS, "medical_opinion"] })).toEqual(["none: LIST_TOO_LONG"]);
  });
});

describe("a temporary aptitude does not end before it was given", () => {
  it.each([
    ["the day before", "2026-01-01", ["medicalOpinion.fitUntil: FIT_UNTIL_BEFORE_GIVEN"]],
    ["that day", "2026-01-02", []],
    ["the day after", "2026-01-03", []],
    ["in years to come", "2031-01-02", []],
    ["on no day", "2026-02-30", ["medicalOpinion.fitUntil: NOT_A_DATE"]],
  ])("%s", (_when, fitUntil, problems) => {
    expect(problemsOf({ medicalOpinion: { givenOn: "2026-01-02", fitUntil } })).toEqual(problems);
  });
});

describe("DT-13: a NEPH is 10 to 19 digits, leading zeros among them", () => {
  it.each(["0000000001", "012345678901", "1234567890123456789"])("%s", (neph) => {
    expect(problemsOf({ neph })).toEqual([]);
  });

  it.each([
    "",
    "123456789",
    "12345678901234567890",
    "0123 4567 8901",
    " 0123456789",
    "01234567890A",
    "０123456789",
    "0123456789\n",
  ])("%j is none", (neph) => {
    expect(problemsOf({ neph })).toEqual(["neph: NOT_A_NEPH"]);
  });
});

it("all problems are told at once", () => {
  const stated = {
    category: "AM",
    phase: "plateau",
    on: "2012-01-01",
    neph: "12",
    birthDate: "2027-01-01",
    registeredOn: "2027-01-01",
    trainingPath: "alone",
    lateCancellations: ["soon"],
    licences: [{ category: "Z", obtainedOn: "x", issuedBy: "1", exchangedFrom: "2" }],
    results: [{ on: "x", phase: "theory", category: "B", outcome: "passed", points: 1 }],
    medicalOpinion: { givenOn: "x", fitUntil: "y" },
    none: ["nothing"],
  } as unknown as StatedFacts;
  expect([...problemsOf(stated)].sort()).toEqual([
    "birthDate: DATE_IN_FUTURE",
    "category: CATEGORY_NEVER_EXAMINED",
    "lateCancellations[0]: NOT_A_DATE",
    "licences[0].category: UNKNOWN_CATEGORY",
    "licences[0].exchangedFrom: NOT_A_COUNTRY",
    "licences[0].issuedBy: NOT_A_COUNTRY",
    "licences[0].obtainedOn: NOT_A_DATE",
    "medicalOpinion.fitUntil: NOT_A_DATE",
    "medicalOpinion.givenOn: NOT_A_DATE",
    "neph: NOT_A_NEPH",
    "none[0]: UNKNOWN_WORD",
    "on: BEFORE_FIRST_RULES",
    "phase: UNKNOWN_WORD",
    "registeredOn: DATE_IN_FUTURE",
    "results[0].category: THEORY_WITH_CATEGORY",
    "results[0].on: NOT_A_DATE",
    "results[0].points: POINTS_OF_ANOTHER_TEST",
    "trainingPath: UNKNOWN_WORD",
  ]);
});
