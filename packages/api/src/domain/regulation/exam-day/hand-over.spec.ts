import { describe, expect, it } from "vitest";
import { type ExamTaken, handOver, whenReserveLifted } from "./hand-over.js";

const taken = (facts: Partial<ExamTaken> = {}): ExamTaken => ({
  category: "B",
  phase: "on_road",
  outcome: "passed",
  reserves: [],
  fimoDerogation: false,
  medicalCheckNeeded: false,
  ...facts,
});

it("without a reserve every paper goes to the candidate", () => {
  expect(handOver(taken())).toEqual({ certificate: "candidate", file: "candidate", medicalLetter: null, rules: [] });
});

describe("MED-7: after a medical reserve letter T and the file go to the exam service, whatever the result", () => {
  it.each([
    ["passed", "exam_service", ["MED-7"]],
    ["failed", "candidate", ["MED-7", "CEP-8"]],
  ] as const)("%s: the certificate goes to %s", (outcome, certificate, rules) => {
    expect(handOver(taken({ outcome, reserves: ["medical"] }))).toEqual({
      certificate,
      file: "exam_service",
      medicalLetter: "exam_service",
      rules,
    });
  });
});

describe("MED-8: after the reserve on the photo the file goes to the registration service", () => {
  it.each([
    ["passed", "registration_service", ["MED-8"]],
    ["failed", "candidate", ["MED-8", "CEP-8"]],
  ] as const)("%s: the certificate goes to %s", (outcome, certificate, rules) => {
    expect(handOver(taken({ outcome, reserves: ["administrative"] }))).toEqual({
      certificate,
      file: "registration_service",
      medicalLetter: null,
      rules,
    });
  });

  it("comes after a medical reserve when there are both", () => {
    expect(handOver(taken({ reserves: ["administrative", "medical"] }))).toMatchObject({
      certificate: "exam_service",
      file: "exam_service",
    });
  });
});

describe("MED-9: once the reserve is lifted the file goes back", () => {
  it.each([
    [true, "school"],
    [false, "candidate"],
  ])("presented by a school: %s", (presentedBySchool, fileTo) => {
    expect(whenReserveLifted(presentedBySchool)).toEqual({ fileTo, rule: "MED-9" });
  });
});

describe("VIS-2: a plate that was not read gives letter T and changes nothing else", () => {
  it.each([
    ["passed", ["VIS-2"]],
    ["failed", ["VIS-2", "CEP-8"]],
  ] as const)("%s", (outcome, rules) => {
    expect(handOver(taken({ outcome, medicalCheckNeeded: true }))).toEqual({
      certificate: "candidate",
      file: "candidate",
      medicalLetter: "exam_service",
      rules,
    });
  });
});

describe("CEP-7: no favourable certificate is handed to who owes the FIMO, in D and DE", () => {
  it.each([
    ["D", "on_road", "passed", true, "exam_service"],
    ["DE", "on_road", "passed", true, "exam_service"],
    ["D", "on_road", "passed", false, "candidate"],
    ["D", "on_road", "failed", true, "candidate"],
    ["D", "off_road", "passed", true, "candidate"],
    ["D1", "on_road", "passed", true, "candidate"],
    ["C", "on_road", "passed", true, "candidate"],
  ] as const)("%s %s %s, derogation: %s", (category, phase, outcome, fimoDerogation, recipient) => {
    expect(handOver(taken({ category, phase, outcome, fimoDerogation }))).toMatchObject({
      certificate: recipient,
      file: recipient,
    });
  });

  it("nor when the photo has to be stamped as well", () => {
    expect(handOver(taken({ category: "D", fimoDerogation: true, reserves: ["administrative"] }))).toMatchObject({
      certificate: "exam_service",
      file: "exam_service",
      rules: ["MED-8", "CEP-7"],
    });
  });
});

describe("CEP-8: the certificate of a failure is the candidate's, whatever else there is", () => {
  it.each([[[]], [["medical"]], [["administrative"]], [["medical", "administrative"]]] as const)("%j", (reserves) => {
    const { certificate, rules } = handOver(taken({ outcome: "failed", reserves }));
    expect(certificate).toBe("candidate");
    expect(rules).toContain("CEP-8");
  });
});
