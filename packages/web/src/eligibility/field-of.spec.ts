import { describe, expect, test } from "vitest";
import { fieldOfFact, fieldOfProblem } from "./field-of";
import type { Answers } from "./questions";
import { statedFacts } from "./stated-facts";

const answers: Answers = {
  "code-date": "2025-06-01",
  "essai1-epreuve": "circulation",
  "essai1-issue": "echec",
  "essai1-date": "2025-07-01",
  "essai4-epreuve": "circulation",
  "essai4-issue": "absent",
  "essai4-date": "2025-08-01",
  essais: "oui",
  permis2: "B",
  "permis2-date": "2015-01-01",
};

test.each([
  ["birthDate", "naissance"],
  ["on", "date"],
  ["results[0].on", "code-date"],
  ["results[0].outcome", "code-date"],
  ["results[1].phase", "essai1-epreuve"],
  ["results[1].category", "essai1-categorie"],
  ["results[1].automatic", "essai1-boite"],
  ["results[2].on", "essai4-date"],
  ["results[2].outcome", "essai4-issue"],
  ["results[2].points", "essai4-points"],
  ["results[3].on", null],
  ["licences[0].category", "permis2"],
  ["licences[0].obtainedOn", "permis2-date"],
  ["licences[0].issuedBy", "permis2-pays"],
  ["licences[0].exchangedFrom", "permis2-echange"],
  ["licences[0].automaticOnly", "permis2-automatique"],
  ["licences[0].bySevenHourTraining", "permis2-formation"],
  ["licences[1].category", null],
  ["medicalOpinion.fitUntil", "avis-fin"],
  ["neph", null],
])("a problem with %s is shown at %s", (path, field) => {
  expect(fieldOfProblem(path, statedFacts(answers))).toBe(field);
});

const told = { code: "oui", "code-date": "2025-06-01" } as const;
const failed = {
  pratique: "oui",
  "essai1-epreuve": "circulation",
  "essai1-issue": "echec",
  "essai1-date": "2025-07-01",
} as const;

describe("a missing fact leads to the first question about it that has no answer", () => {
  test.each([
    ["BIRTH_DATE", {}, "naissance"],
    ["RESULTS", {}, "code"],
    ["RESULTS", { code: "oui" }, "code-date"],
    ["RESULTS", { code: "non" }, "pratique"],
    ["RESULTS", { code: "non", epreuve: "theorie" }, "code-echec"],
    ["RESULTS", { code: "non", epreuve: "theorie", "code-echec": "oui" }, "code-echec-date"],
    ["RESULTS", { code: "non", epreuve: "theorie", "code-echec": "non" }, "pratique"],
    ["RESULTS", { code: "oui", "code-date": "2025-06-01" }, "pratique"],
    ["RESULTS", { ...told, pratique: "oui" }, "essai1-epreuve"],
    ["RESULTS", { ...told, pratique: "oui", "essai1-date": "2025-07-01" }, "essai1-epreuve"],
    ["RESULTS", { ...told, ...failed, "essai2-epreuve": "circulation" }, "essai2-issue"],
    ["RESULTS", { ...told, ...failed }, "essais"],
    ["RESULTS", { ...told, ...failed, essais: "non" }, "essai2-epreuve"],
    ["RESULTS", { ...told, ...failed, essais: "oui" }, "essai1-points"],
    ["RESULTS", { ...told, ...failed, "essai1-issue": "reussite" }, "essai1-boite"],
    ["RESULTS", { ...told, ...failed, "essai1-points": "12", essais: "oui" }, "code"],
    ["LATE_CANCELLATIONS", {}, "pratique"],
    ["LATE_CANCELLATIONS", { pratique: "oui" }, "annulations"],
    ["LICENCES", { permis: "oui" }, "permis1"],
    ["MEDICAL_OPINION", { avis: "oui" }, "avis-date"],
  ] as const)("%s with %j: %s", (fact, said, field) => {
    expect(fieldOfFact(fact, said)).toBe(field);
  });
});
