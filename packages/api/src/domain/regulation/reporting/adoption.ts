import { type Share, share } from "./share.js";

/** Open professional accounts among the approvals of the register. Source: docs/rules.md#REP-1. */
export const adoption = (accounts: number, approvals: number): Share => share(accounts, approvals);

/** Schools by the number of requests they made. */
export type DemandHistogram = {
  readonly from1To4: number;
  readonly from5To10: number;
  readonly above10: number;
  /** Schools with at least one request: the sum of the three. */
  readonly schools: number;
};

/**
 * `demands`: one number for each school, those that made none are not counted. The requests of individuals (REP-3) are another
 * counter, and neither is derived from the other. Source: docs/rules.md#REP-2.
 */
export const demandHistogram = (demands: readonly number[]): DemandHistogram => {
  const count = (least: number, most: number) => demands.filter((made) => made >= least && made <= most).length;
  const [from1To4, from5To10, above10] = [count(1, 4), count(5, 10), count(11, Number.POSITIVE_INFINITY)];
  return { from1To4, from5To10, above10, schools: from1To4 + from5To10 + above10 };
};
