import { expect, test } from "vitest";
import type { Stretch } from "./own-days";
import { withPenalties } from "./with-penalties";

const stretch = (from: string, to: string, mark: Stretch["mark"] = null): Stretch => ({
  ...{ phase: "ON_ROAD", from, to, mark, message: mark ?? "yes", rules: [] },
});
const penalty = (until: string) => ({ until, message: `until ${until}`, rule: "BOK-10" });
const told = (stretches: readonly Stretch[]) =>
  stretches.map(({ from, to, mark, message }) => [from, to, mark, message]);

const ALL = [stretch("2026-12-04", "2027-02-28")];

test.each([
  ["without a penalty nothing changes", ALL, [], [["2026-12-04", "2027-02-28", null, "yes"]]],
  [
    "the days before its end are refused, that day is not",
    ALL,
    [penalty("2027-01-10")],
    [
      ["2026-12-04", "2027-01-09", "early", "until 2027-01-10"],
      ["2027-01-10", "2027-02-28", null, "yes"],
    ],
  ],
  [
    "one that lasts beyond the board refuses all of it",
    ALL,
    [penalty("2027-06-01")],
    [["2026-12-04", "2027-02-28", "early", "until 2027-06-01"]],
  ],
  [
    "one that ends on the first day of the board refuses nothing",
    ALL,
    [penalty("2026-12-04")],
    [["2026-12-04", "2027-02-28", null, "yes"]],
  ],
  [
    "of two the longer one counts",
    ALL,
    [penalty("2026-12-20"), penalty("2027-01-10")],
    [
      ["2026-12-04", "2027-01-09", "early", "until 2027-01-10"],
      ["2027-01-10", "2027-02-28", null, "yes"],
    ],
  ],
  [
    "what the regulation refuses keeps its reason",
    [stretch("2026-12-04", "2026-12-31", "early"), stretch("2027-01-01", "2027-02-28")],
    [penalty("2027-01-10")],
    [
      ["2026-12-04", "2026-12-31", "early", "early"],
      ["2027-01-01", "2027-01-09", "early", "until 2027-01-10"],
      ["2027-01-10", "2027-02-28", null, "yes"],
    ],
  ],
] as const)("%s", (_, stretches, penalties, expected) => {
  expect(told(withPenalties(stretches, penalties))).toEqual(expected);
});
