import { describe, expect, test } from "vitest";
import { fieldOfFact, fieldOfProblem } from "./field-of";
import type { Answers } from "./questions";
import { statedFacts } from "./stated-facts";

const answers: Answers = {
  "code-date": "2025-06-01",
  "plateau-date": "2025-07-01",
  "essai-date": "2025-08-01",
  essai: "echec",
  permis2: "B",
  "permis2-date": "2015-01-01",
};

test.each([
  ["birthDate", "naissance"],
  ["on", "date"],
  ["results[0].on", "code-date"],
  ["results[1].phase", "plateau-date"],
  ["results[2].on", "essai-date"],
  ["results[2].points", "essai-points"],
  ["results[3].on", null],
  ["licences[0].category", "permis2"],
  ["licences[0].obtainedOn", "permis2-date"],
  ["medicalOpinion.fitUntil", "avis-fin"],
  ["neph", null],
])("a problem with %s is shown at %s", (path, field) => {
  expect(fieldOfProblem(path, statedFacts(answers))).toBe(field);
});

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
    ["RESULTS", { code: "oui", "code-date": "2025-06-01", pratique: "oui" }, "essai-date"],
    ["LATE_CANCELLATIONS", {}, "pratique"],
    ["LATE_CANCELLATIONS", { pratique: "oui" }, "annulations"],
    ["LICENCES", { permis: "oui" }, "permis1"],
    ["MEDICAL_OPINION", { avis: "oui" }, "avis-date"],
  ] as const)("%s with %j: %s", (fact, said, field) => {
    expect(fieldOfFact(fact, said)).toBe(field);
  });
});
