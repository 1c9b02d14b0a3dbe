import { describe, expect, it } from "vitest";
import type { Check } from "./check.js";
import { motivesOf, returnedFile, stillToLift } from "./motives.js";
import type { FileCheck } from "./receivability.js";

const session = { examiner: "DUPONT", centre: "Paris", on: "2013-03-22" };
const noStamp: FileCheck = { kind: "not_receivable", rule: "REC-4", point: "stamp" };
const noNumber: FileCheck = { kind: "not_receivable", rule: "REC-4", point: "neph" };
const noIdentity: Check = { kind: "not_receivable", rule: "ID-1" };
const noLicence: Check = { kind: "not_receivable", rule: "LIC-1" };

describe("REC-6: any breach closes the exam, and its motive goes with the file and on the list", () => {
  it.each<[string, Check]>([
    ["what is satisfied", { kind: "satisfied", rule: "ID-1" }],
    ["a reserve", { kind: "under_reserve", rule: "ID-1", follows: "medical_letter" }],
    ["an excuse", { kind: "excused", rule: "AAC-4" }],
    ["a fact not recorded", { kind: "missing", rule: "ID-1", fact: "identityProof" }],
  ])("does not give a file back for %s", (_what, check) => {
    expect(returnedFile([check], session)).toBeNull();
  });

  it("gives the session and every motive, each once, in order", () => {
    const checks = [noStamp, noNumber, { kind: "satisfied", rule: "LIC-1" } as const, noIdentity, noStamp];
    expect(returnedFile(checks, session)).toEqual({
      session,
      motives: [
        { rule: "REC-4", point: "stamp" },
        { rule: "REC-4", point: "neph" },
        { rule: "ID-1", point: null },
      ],
    });
  });

  it("gives the motives of a file that is not receivable for two points of one rule", () => {
    expect(motivesOf([noStamp, noNumber])).toHaveLength(2);
  });

  it("takes two rules for two motives, neither being about a point of the file", () => {
    expect(motivesOf([noIdentity, noLicence])).toEqual([
      { rule: "ID-1", point: null },
      { rule: "LIC-1", point: null },
    ]);
  });

  it("lifts the motive of that rule alone, and under reserve too", () => {
    const given = { motives: motivesOf([noIdentity, noLicence]) };
    const reserve: Check = { kind: "under_reserve", rule: "LIC-1", follows: "photo_to_stamp" };
    expect(stillToLift(given, [reserve])).toEqual([{ rule: "ID-1", point: null }]);
  });

  it("keeps a motive until a check lifts it", () => {
    const given = { motives: motivesOf([noStamp, noIdentity]) };
    expect(stillToLift(given, [])).toEqual(given.motives);
    expect(stillToLift(given, [noStamp, { kind: "missing", rule: "ID-1", fact: "identityProof" }])).toEqual(
      given.motives,
    );
    const stamped: FileCheck = { kind: "satisfied", rule: "REC-4", point: "stamp" };
    expect(stillToLift(given, [stamped])).toEqual([{ rule: "ID-1", point: null }]);
    expect(stillToLift(given, [stamped, { kind: "satisfied", rule: "ID-1" }])).toEqual([]);
  });
});
