import { describe, expect, it } from "vitest";
import { rulesAt } from "../../../../test/legal-values.js";
import { visionTest, visionTestDue } from "./vision-test.js";

const rules = rulesAt("2013-02-04");

describe("VIS-1: the plate is read at every exam, but by who was medically checked", () => {
  it.each([
    ["was not checked", false, { kind: "Due", distanceMetres: 20, rule: "VIS-1" }],
    ["was checked", true, { kind: "NotDue", rule: "VIS-1" }],
    ["is not known", undefined, { kind: "Missing", fact: "medicallyChecked", rule: "VIS-1" }],
  ])("%s", (_case, medicallyChecked, due) => {
    expect(visionTestDue(medicallyChecked, rules)).toEqual(due);
  });
});

describe("VIS-2: two tries, then a medical check is asked for", () => {
  it.each([
    ["nobody tried yet", [], { kind: "Pending", triesLeft: 2, rule: "VIS-2" }],
    ["the first failed", [false], { kind: "Pending", triesLeft: 1, rule: "VIS-2" }],
    ["both failed", [false, false], { kind: "MedicalCheckNeeded", rule: "VIS-2" }],
    ["a third try", [false, false, true], { kind: "TooManyTries", allowed: 2, rule: "VIS-2" }],
    ["a try after a success", [true, false], { kind: "TooManyTries", allowed: 2, rule: "VIS-2" }],
  ])("%s", (_case, tries, expected) => {
    expect(visionTest(tries, rules)).toMatchObject(expected);
  });
});

describe("VIS-3: what was done is written on the file", () => {
  it.each([
    [[true], ["TVF"]],
    [[false, true], ["TVF"]],
    [
      [false, false],
      ["TVF", "demande de contrôle médical"],
    ],
  ])("%j", (tries, marks) => {
    expect(visionTest(tries, rules)).toMatchObject({ marks });
  });

  it("and then the test is done", () => {
    expect(visionTest([true], rules)).toEqual({ kind: "Done", marks: ["TVF"], rule: "VIS-3" });
  });

  it("nothing before it is done", () => {
    expect(visionTest([false], rules)).not.toHaveProperty("marks");
  });
});
