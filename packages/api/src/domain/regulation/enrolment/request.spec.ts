import { describe, expect, it } from "vitest";
import { rulesAt } from "../../../../test/legal-values.js";
import { PERSONAL_REQUESTS, refusalToFile, SCHOOL_REQUESTS, wayToFile } from "./request.js";

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
