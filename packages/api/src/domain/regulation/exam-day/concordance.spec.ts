import { describe, expect, it } from "vitest";
import { nominativeConcordance, numericConcordance } from "./concordance.js";

describe("BRD-1 BRD-2 BRD-3: the number of candidates is held against the places of the school", () => {
  it.each([
    [0, { kind: "Concordant", unhonouredUnits: 3, rule: "BRD-2" }],
    [2, { kind: "Concordant", unhonouredUnits: 1, rule: "BRD-2" }],
    [3, { kind: "Concordant", unhonouredUnits: 0, rule: "BRD-1" }],
    [4, { kind: "TooManyCandidates", excess: 1, rule: "BRD-3" }],
  ])("%i candidates for 3 places", (count, concordance) => {
    const candidates = Array.from({ length: count }, (_, position) => `${position}`);
    expect(numericConcordance(candidates, 3)).toEqual(concordance);
  });
});

describe("BRD-4: the names on the list are held against the files handed over", () => {
  it.each([
    ["the same names", ["1", "2"], { kind: "Concordant", rule: "BRD-4" }],
    ["in another order", ["2", "1"], { kind: "Concordant", rule: "BRD-4" }],
    ["a file is missing", ["1"], { kind: "NamesDiffer", withoutFile: ["2"], notListed: [], rule: "BRD-4" }],
    ["a file too many", ["1", "2", "3"], { kind: "NamesDiffer", withoutFile: [], notListed: ["3"], rule: "BRD-4" }],
    ["one for another", ["1", "3"], { kind: "NamesDiffer", withoutFile: ["2"], notListed: ["3"], rule: "BRD-4" }],
  ])("%s", (_case, files, concordance) => {
    expect(nominativeConcordance(["1", "2"], files)).toEqual(concordance);
  });
});
