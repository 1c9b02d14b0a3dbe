import { describe, expect, it } from "vitest";
import { compareStandings, type Standing, type WaitingFacts, waitingSince } from "./rank.js";

const none: WaitingFacts = { registeredOn: null, theoryPassedOn: null, lastExamOn: null };

describe("a candidate waits since the last thing that had to happen first", () => {
  it.each<[string, Partial<WaitingFacts>, string | null, string | null]>([
    ["registered, theory test to come", { registeredOn: "2026-01-10" }, "2026-01-10", "registeredOn"],
    [
      "theory test after the registration",
      { registeredOn: "2026-01-10", theoryPassedOn: "2026-04-02" },
      "2026-04-02",
      "theoryPassedOn",
    ],
    [
      "theory test kept from before",
      { registeredOn: "2026-01-10", theoryPassedOn: "2024-04-02" },
      "2026-01-10",
      "registeredOn",
    ],
    [
      "sat the exam and waits for the next",
      { registeredOn: "2026-01-10", theoryPassedOn: "2026-04-02", lastExamOn: "2026-09-01" },
      "2026-09-01",
      "lastExamOn",
    ],
    ["nothing is known", {}, null, null],
  ])("%s", (_what, facts, date, fact) => {
    expect(waitingSince({ ...none, ...facts })).toEqual(date && { date, fact });
  });
});

describe("who has waited longer comes first", () => {
  const standing = (since: string | null, neph: string): Standing => ({ since, neph });
  it.each([
    ["an earlier day", standing("2026-01-01", "9300"), standing("2026-01-02", "9200")],
    ["of the same day the lower file number", standing("2026-01-01", "9200"), standing("2026-01-01", "9300")],
    ["a known day before an unknown one", standing("2026-01-01", "9300"), standing(null, "9200")],
    ["of two unknown days the lower file number", standing(null, "9200"), standing(null, "9300")],
  ])("%s", (_what, ahead, behind) => {
    expect(compareStandings(ahead, behind)).toBeLessThan(0);
    expect(compareStandings(behind, ahead)).toBeGreaterThan(0);
  });

  it("nobody is ahead of themselves", () => {
    expect(compareStandings(standing("2026-01-01", "9300"), standing("2026-01-01", "9300"))).toBe(0);
  });
});
