import { describe, expect, it } from "vitest";
import { rulesAt } from "../../../../test/legal-values.js";
import { PERSONAL_REQUESTS, refusalToFile, refusalToSend, SCHOOL_REQUESTS, wayToFile } from "./request.js";

describe("ENR-1: a school files what the closed list names, and nothing else", () => {
  it.each(SCHOOL_REQUESTS)("%s is filed", (request) => {
    expect(refusalToFile(request)).toBeNull();
  });

  it.each(PERSONAL_REQUESTS)("%s is refused", (request) => {
    expect(refusalToFile(request)).toEqual({ kind: "NotForSchools", request, rule: "ENR-1" });
  });
});

describe("ENR-3: online only from 1 November 2017, duplicates of old paper files excepted", () => {
  it.each([
    ["request", "2017-10-31", "either"],
    ["request", "2017-11-01", "online"],
    ["request", "2017-11-02", "online"],
    ["paper_duplicate", "2017-10-31", "paper"],
    ["paper_duplicate", "2017-11-01", "paper"],
    ["paper_duplicate", "2017-11-02", "paper"],
  ] as const)("a %s of %s is filed: %s", (of, filedOn, way) => {
    expect(wayToFile(of, filedOn, rulesAt(filedOn))).toBe(way);
  });
});

describe("ENR-5: an online request is sent once its seven steps are filled in", () => {
  it.each([
    [0, { kind: "StepsLeft", left: 7, rule: "ENR-5" }],
    [6, { kind: "StepsLeft", left: 1, rule: "ENR-5" }],
    [7, null],
  ])("%i of them: %j", (filledIn, refusal) => {
    expect(refusalToSend(filledIn, rulesAt("2017-11-01"))).toEqual(refusal);
  });
});
