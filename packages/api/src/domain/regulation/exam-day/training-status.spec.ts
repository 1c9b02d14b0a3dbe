import { describe, expect, it } from "vitest";
import { trainingStatus } from "./training-status.js";

describe("RES-15: the training recorded on the day gives the AAC mention, or takes it away", () => {
  it.each([
    ["aac", true, true],
    ["aac", false, false],
    ["traditional", false, false],
    ["traditional", true, false],
    ["supervised", true, false],
    ["vocational", true, false],
  ] as const)("%s, may bear it: %s", (path, mayBearMention, aacMention) => {
    expect(trainingStatus({ path, mayBearMention })).toEqual({ kind: "Recorded", path, aacMention, rule: "RES-15" });
  });

  it("says nothing before the training is known", () => {
    expect(trainingStatus({ path: undefined, mayBearMention: true })).toEqual({
      kind: "Missing",
      fact: "trainingPath",
      rule: "RES-15",
    });
  });
});
