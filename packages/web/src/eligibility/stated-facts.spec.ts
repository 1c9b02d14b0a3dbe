import { describe, expect, test } from "vitest";
import type { Answers } from "./questions";
import { statedFacts } from "./stated-facts";

const input = (answers: Answers) => statedFacts(answers).input;
const all = { essais: "oui" } as const;
const passedAnyhow = {
  categorie: "A2",
  "code-date": "2025-06-01",
  "essai1-epreuve": "plateau",
  "essai1-issue": "reussite",
  "essai1-date": "2025-09-01",
} as const satisfies Answers;
const offRoad = { ...passedAnyhow, "essai1-boite": "manuelle" } as const satisfies Answers;
const failedOn = (row: 2 | 3 | 9, on: string): Answers => ({
  ...{ [`essai${row}-epreuve`]: "circulation", [`essai${row}-issue`]: "echec", [`essai${row}-date`]: on },
});
const passedOffRoad = { phase: "OFF_ROAD", category: "A2", on: "2025-09-01", outcome: "PASSED", automatic: false };
const onRoad = (on: string, points?: number) => ({
  ...{ phase: "ON_ROAD", category: "A2", on, outcome: "FAILED", ...(points && { points }) },
});
const theory = { phase: "THEORY", on: "2025-06-01", outcome: "PASSED" };

test("what was not answered is left out: nothing is sent as no", () => {
  const { category, phase, none, ...facts } = input({});
  expect({ category, phase, none }).toEqual({ category: "B", phase: "ON_ROAD", none: [] });
  expect(Object.values(facts).filter((fact) => fact !== undefined)).toEqual([]);
});

describe("the results are known", () => {
  test.each<[string, Answers, unknown]>([
    ["not while the theory test is open", { pratique: "non" }, undefined],
    ["not while its date is", { code: "oui", pratique: "non" }, undefined],
    ["not while the practical tests are open", { "code-date": "2025-06-01" }, undefined],
    ["not while the details are", { "code-date": "2025-06-01", pratique: "oui" }, undefined],
    ["not while it is open how one of them ended", { ...offRoad, "essai2-epreuve": "circulation", ...all }, undefined],
    ["not while it is open which test one of them was", { ...offRoad, "essai2-date": "2025-10-01", ...all }, undefined],
    ["not while it is open with which gearbox one was passed", { ...passedAnyhow, ...all }, undefined],
    ["not while it is open whether that is all", offRoad, undefined],
    ["not when it is not all", { ...offRoad, essais: "non" }, undefined],
    [
      "not by saying that it is all, when nothing is told",
      { "code-date": "2025-06-01", pratique: "oui", ...all },
      undefined,
    ],
    ["as none", { code: "non", pratique: "non" }, []],
    [
      "as the theory test alone when all else was cancelled",
      { "code-date": "2025-06-01", pratique: "oui", "annulation-date": "2025-10-01", ...all },
      [theory],
    ],
    ["as the theory test alone", { "code-date": "2025-06-01", pratique: "non" }, [theory]],
    [
      "with every test, in the order told",
      { ...offRoad, ...failedOn(2, "2025-10-01"), "essai2-points": "18,5", ...failedOn(3, "2025-11-01"), ...all },
      [theory, passedOffRoad, onRoad("2025-10-01", 18.5), onRoad("2025-11-01")],
    ],
    [
      "with rows left empty in between",
      { ...offRoad, ...failedOn(9, "2025-10-01"), ...all },
      [theory, passedOffRoad, onRoad("2025-10-01")],
    ],
    [
      "with a test of another category and an earlier theory test",
      {
        ...{ "code-date": "2025-06-01", "essai1-epreuve": "circulation", "essai1-issue": "absent" },
        ...{ "essai1-date": "2024-10-01", "essai1-categorie": "C1" },
        ...{ "essai2-epreuve": "theorie", "essai2-issue": "reussite", "essai2-date": "2018-01-01", ...all },
      },
      [
        theory,
        { phase: "ON_ROAD", category: "C1", on: "2024-10-01", outcome: "ABSENT_NOT_EXCUSED" },
        { ...theory, on: "2018-01-01" },
      ],
    ],
    [
      "with an off-road test passed on an automatic gearbox",
      { ...offRoad, "essai1-boite": "automatique", ...all },
      [theory, { ...passedOffRoad, automatic: true }],
    ],
    [
      "not for the theory test while it is open whether it was failed before",
      { epreuve: "theorie", code: "non", pratique: "non" },
      undefined,
    ],
    [
      "not for the theory test while it is open when it was failed",
      { epreuve: "theorie", code: "non", "code-echec": "oui", pratique: "non" },
      undefined,
    ],
    ["as none for the theory test", { epreuve: "theorie", code: "non", "code-echec": "non", pratique: "non" }, []],
    [
      "with the last theory test failed",
      { epreuve: "theorie", code: "non", "code-echec-date": "2025-05-01", pratique: "non" },
      [{ phase: "THEORY", on: "2025-05-01", outcome: "FAILED" }],
    ],
  ])("%s", (_name, answers, results) => {
    expect(input(answers).results).toEqual(results);
  });
});

describe("the licences are known", () => {
  test.each<[string, Answers, unknown]>([
    ["not without an answer", {}, undefined],
    ["not by yes alone", { permis: "oui" }, undefined],
    ["not while one is half told", { permis1: "B", "permis1-date": "2015-01-01", permis2: "A2" }, undefined],
    ["as none", { permis: "non" }, []],
    ["one by one", { permis1: "B", "permis1-date": "2015-01-01" }, [{ category: "B", obtainedOn: "2015-01-01" }]],
    ["not by what it bears alone", { "permis1-automatique": "oui" }, undefined],
    [
      "with what they bear",
      {
        ...{ permis1: "B", "permis1-date": "2015-01-01", "permis1-automatique": "oui", "permis1-echange": "DE" },
        ...{ permis2: "A1", "permis2-date": "2016-01-01", "permis2-formation": "oui", "permis2-automatique": "non" },
        ...{ permis3: "C", "permis3-date": "2017-01-01", "permis3-pays": "BE" },
      },
      [
        { category: "B", obtainedOn: "2015-01-01", automaticOnly: true, exchangedFrom: "DE" },
        { category: "A1", obtainedOn: "2016-01-01", bySevenHourTraining: true, automaticOnly: false },
        { category: "C", obtainedOn: "2017-01-01", issuedBy: "BE" },
      ],
    ],
  ])("%s", (_name, answers, licences) => {
    expect(input(answers).licences).toEqual(licences);
  });
});

test("a no where the contract has a name for it is what the candidate surely does not have", () => {
  expect(input({ avis: "non", rdv: "non", formation: "non", encadree: "non" }).none).toEqual([
    "MEDICAL_OPINION",
    "PRELIMINARY_APPOINTMENT",
    "INITIAL_TRAINING_END",
    "VOCATIONAL_THEORY",
  ]);
});

test.each<[keyof ReturnType<typeof input>, Answers, unknown]>([
  ["medicalDeclaration", { sante: "oui" }, true],
  ["medicalDeclaration", { sante: "non" }, false],
  ["automaticVehicle", { boite: "automatique" }, true],
  ["automaticVehicle", { boite: "manuelle" }, false],
  ["trainingPath", { filiere: "aac" }, "AAC"],
  ["lateCancellations", { annulations: "oui" }, undefined],
  ["lateCancellations", { annulations: "non" }, []],
  ["lateCancellations", { pratique: "non" }, []],
  ["lateCancellations", { pratique: "oui" }, undefined],
  ["lateCancellations", { "annulation-date": "2025-01-01" }, ["2025-01-01"]],
  ["medicalOpinion", { "avis-date": "2025-01-01" }, { givenOn: "2025-01-01", fitUntil: undefined }],
])("%s of %j is %j", (fact, answers, stated) => {
  expect(input(answers)[fact]).toEqual(stated);
});
