import { describe, expect, test } from "vitest";
import type { Answers } from "./questions";
import { statedFacts } from "./stated-facts";

const input = (answers: Answers) => statedFacts(answers).input;
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
    [
      "not while it is open how the last test ended",
      { "code-date": "2025-06-01", "plateau-date": "2025-09-01", "essai-date": "2025-10-01" },
      undefined,
    ],
    ["as none", { code: "non", pratique: "non" }, []],
    [
      "as the theory test alone when all else was cancelled",
      { "code-date": "2025-06-01", pratique: "oui", "annulation-date": "2025-10-01" },
      [theory],
    ],
    ["as the theory test alone", { "code-date": "2025-06-01", pratique: "non" }, [theory]],
    [
      "with the last test failed",
      {
        "code-date": "2025-06-01",
        pratique: "oui",
        "essai-date": "2025-10-01",
        essai: "echec",
        "essai-points": "18,5",
      },
      [theory, { phase: "ON_ROAD", category: "B", on: "2025-10-01", outcome: "FAILED", points: 18.5 }],
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
    [
      "with the off-road test passed",
      { categorie: "A2", "code-date": "2025-06-01", "plateau-date": "2025-09-01" },
      [theory, { phase: "OFF_ROAD", category: "A2", on: "2025-09-01", outcome: "PASSED" }],
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
