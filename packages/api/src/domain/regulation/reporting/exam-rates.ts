import type { TestOutcome } from "@creneau/schema";
import { type Share, share } from "./share.js";

const shareOf = (
  outcomes: readonly TestOutcome[],
  part: readonly TestOutcome[],
  whole: readonly TestOutcome[],
): Share => {
  const count = (kept: readonly TestOutcome[]) => outcomes.filter((outcome) => kept.includes(outcome)).length;
  return share(count(part), count(whole));
};

const ABSENT = ["absent_excused", "absent_not_excused"] as const satisfies readonly TestOutcome[];
const EXAMINED = ["passed", "failed"] as const satisfies readonly TestOutcome[];

/**
 * Absent candidates among those convened. *Our reading*: an excused absence is one, the place is lost all the same; who came and
 * could not be examined is present. Source: docs/rules.md#REP-4.
 */
export const noShowRate = (outcomes: readonly TestOutcome[]): Share =>
  shareOf(outcomes, ABSENT, [...EXAMINED, ...ABSENT, "not_examined"]);

/** Successes among the candidates examined. Source: docs/rules.md#REP-6. */
export const successRate = (outcomes: readonly TestOutcome[]): Share => shareOf(outcomes, ["passed"], EXAMINED);
