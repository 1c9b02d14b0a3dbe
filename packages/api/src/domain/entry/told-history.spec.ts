import { expect, it } from "vitest";
import { toldHistory } from "./told-history.js";

const on = "2026-01-10";
const failed = { on, phase: "on_road", category: "B", outcome: "failed", points: null, automatic: false };

it.each([
  ["no failure", { failures: 0, lastNonSuccess: null }, [], true],
  ["one failure", { failures: 1, lastNonSuccess: { on, what: "failed" } }, [failed], true],
  ["two failures, of which one is told", { failures: 2, lastNonSuccess: { on, what: "failed" } }, [failed], false],
  ["a failure that is not told", { failures: 1, lastNonSuccess: null }, [], false],
  ["nothing said of failures", { failures: null, lastNonSuccess: null }, [], false],
  [
    "an absence",
    { failures: 0, lastNonSuccess: { on, what: "absent" } },
    [{ ...failed, outcome: "absent_not_excused" }],
    false,
  ],
  [
    "who came and could not be examined",
    { failures: 0, lastNonSuccess: { on, what: "not_receivable" } },
    [{ ...failed, outcome: "not_examined" }],
    false,
  ],
  ["a cancellation is no test", { failures: 0, lastNonSuccess: { on, what: "cancelled" } }, [], false],
] as const)("%s", (_what, told, results, complete) => {
  expect(toldHistory({ theoryPassedOn: "2024-05-10", ...told })).toEqual({ results, complete });
});
