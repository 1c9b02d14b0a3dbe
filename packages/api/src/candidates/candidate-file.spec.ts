import { ABSENT_FACTS } from "@creneau/schema";
import { describe, expect, test } from "vitest";
import type { HeldLicence, TestResult } from "../domain/regulation/facts.js";
import { type FileRow, factsOf } from "./candidate-file.js";

/** A file as it was registered: who it is, and nothing else. */
const BARE: FileRow = {
  birthDate: "2000-03-10",
  theoryPassedOn: null,
  trainingPath: null,
  emancipated: null,
  parentalAuthorisation: null,
  fimo: null,
  medicalDeclaration: null,
  automaticVehicle: null,
  medicalOpinionOn: null,
  fitUntil: null,
  preliminaryAppointmentOn: null,
  initialTrainingEndedOn: null,
  registeredOn: null,
  vocationalTheoryOn: null,
  vocationalTheoryValidated: false,
  declaredNone: [],
  historyComplete: false,
  licencesComplete: false,
  results: [],
  licences: [],
};
const NOTHING_KNOWN = { birthDate: "2000-03-10" };

const factsWith = (row: Partial<FileRow>) => factsOf({ ...BARE, ...row });

const FAILURE: TestResult = {
  ...{ on: "2026-11-20", phase: "on_road", category: "B", outcome: "failed", points: 12, automatic: false },
};
const THEORY: TestResult = {
  ...{ on: "2026-05-04", phase: "theory", category: null, outcome: "passed", points: null, automatic: false },
};
const LICENCE: HeldLicence = {
  ...{ category: "A1", obtainedOn: "2020-05-04", issuedBy: "FR", exchangedFrom: null },
  ...{ bySevenHourTraining: false, automaticOnly: false },
};

test("a file in which nothing was entered states the birth date, and leaves every other fact unknown", () => {
  expect(factsOf(BARE)).toEqual(NOTHING_KNOWN);
});

describe("a declaration is a fact once it is written, be it no", () => {
  test.each([
    ["trainingPath", "aac"],
    ["emancipated", true],
    ["emancipated", false],
    ["parentalAuthorisation", true],
    ["parentalAuthorisation", false],
    ["fimo", true],
    ["fimo", false],
    ["medicalDeclaration", true],
    ["medicalDeclaration", false],
    ["automaticVehicle", true],
    ["automaticVehicle", false],
    ["registeredOn", "2026-01-05"],
  ] as const)("%s: %s", (column, written) => {
    expect(factsWith({ [column]: written })).toEqual({ ...NOTHING_KNOWN, [column]: written });
  });

  test("an empty one stays unknown, whatever else is declared or complete", () => {
    const facts = factsWith({ declaredNone: ABSENT_FACTS, historyComplete: true, licencesComplete: true });
    expect(Object.keys(facts).toSorted()).toEqual(
      [
        ...["birthDate", "results", "lateCancellations", "licences"],
        ...["medicalOpinion", "vocationalTheory", "preliminaryAppointmentOn", "initialTrainingEndedOn"],
      ].toSorted(),
    );
  });
});

describe("what there may not be: empty is unknown, declared none is none, written is written", () => {
  test.each([
    [
      "medical_opinion",
      { medicalOpinionOn: "2026-01-05", fitUntil: "2027-01-05" },
      "medicalOpinion",
      { givenOn: "2026-01-05", fitUntil: "2027-01-05" },
    ],
    [
      "medical_opinion",
      { medicalOpinionOn: "2026-01-05" },
      "medicalOpinion",
      { givenOn: "2026-01-05", fitUntil: null },
    ],
    [
      "vocational_theory",
      { vocationalTheoryOn: "2026-01-05", vocationalTheoryValidated: true },
      "vocationalTheory",
      { passedOn: "2026-01-05", validatedByDelegate: true },
    ],
    ["preliminary_appointment", { preliminaryAppointmentOn: "2026-01-05" }, "preliminaryAppointmentOn", "2026-01-05"],
    ["initial_training_end", { initialTrainingEndedOn: "2026-01-05" }, "initialTrainingEndedOn", "2026-01-05"],
  ] as const)("%s: %j", (absent, written, fact, known) => {
    expect(factsWith({})).not.toHaveProperty(fact);
    expect(factsWith({ declaredNone: ABSENT_FACTS.filter((other) => other !== absent) })).not.toHaveProperty(fact);
    expect(factsWith({ declaredNone: [absent] })).toEqual({ ...NOTHING_KNOWN, [fact]: null });
    expect(factsWith(written)).toEqual({ ...NOTHING_KNOWN, [fact]: known });
    expect(factsWith({ ...written, declaredNone: [absent] })).toEqual({ ...NOTHING_KNOWN, [fact]: known });
  });
});

describe("a history counts once it is whole", () => {
  test("an empty one that is whole says that there was no test and no late cancellation", () => {
    expect(factsWith({ historyComplete: true })).toEqual({ ...NOTHING_KNOWN, results: [], lateCancellations: [] });
  });

  test("until then what it holds does not stand for all of it", () => {
    expect(factsWith({ results: [FAILURE], theoryPassedOn: "2026-05-04" })).toEqual(NOTHING_KNOWN);
  });

  test("the theory test of the file is one of the results", () => {
    expect(factsWith({ historyComplete: true, results: [FAILURE], theoryPassedOn: THEORY.on }).results).toEqual([
      THEORY,
      FAILURE,
    ]);
  });

  test("and the same one when the results name it as well", () => {
    const results = [FAILURE, THEORY];
    expect(factsWith({ historyComplete: true, results, theoryPassedOn: THEORY.on }).results).toEqual(results);
  });
});

describe("held licences count once they are all there", () => {
  test("an empty list that is whole says that there is none", () => {
    expect(factsWith({ licencesComplete: true })).toEqual({ ...NOTHING_KNOWN, licences: [] });
  });

  test("until then nobody knows", () => {
    expect(factsWith({ licences: [LICENCE] })).toEqual(NOTHING_KNOWN);
    expect(factsWith({ licences: [LICENCE], licencesComplete: true }).licences).toEqual([LICENCE]);
  });
});
