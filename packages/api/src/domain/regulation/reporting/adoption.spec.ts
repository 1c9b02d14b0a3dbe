import { describe, expect, it } from "vitest";
import { adoption, demandHistogram } from "./adoption.js";

describe("REP-1: the adoption rate is exact, and cut after one decimal to be shown", () => {
  it("259 accounts for 365 approvals are 70.9 per cent, as printed, and not 71.0", () => {
    expect(adoption(259, 365)).toEqual({ part: 259, whole: 365, ratio: 259 / 365, shownPercent: 70.9 });
  });

  it("without any approval there is no rate", () => {
    expect(adoption(0, 0).ratio).toBeNull();
  });
});

describe("REP-2: schools by number of requests, 1 to 4, 5 to 10, more than 10", () => {
  const schools = (count: number, demands: number) => Array<number>(count).fill(demands);

  it.each([
    [0, { from1To4: 0, from5To10: 0, above10: 0, schools: 0 }],
    [1, { from1To4: 1, from5To10: 0, above10: 0, schools: 1 }],
    [4, { from1To4: 1, from5To10: 0, above10: 0, schools: 1 }],
    [5, { from1To4: 0, from5To10: 1, above10: 0, schools: 1 }],
    [10, { from1To4: 0, from5To10: 1, above10: 0, schools: 1 }],
    [11, { from1To4: 0, from5To10: 0, above10: 1, schools: 1 }],
    [12, { from1To4: 0, from5To10: 0, above10: 1, schools: 1 }],
  ])("a school with %i requests", (demands, histogram) => {
    expect(demandHistogram([demands])).toEqual(histogram);
  });

  // The most that this histogram can hold with 12 requests at most: the 632 on the same slide count something else.
  it("the 94 schools of 11 October 2017, whose requests cannot be the 632 of the same slide", () => {
    const demands = [...schools(63, 4), ...schools(27, 10), ...schools(4, 12), ...schools(271, 0)];
    expect(demandHistogram(demands)).toEqual({ from1To4: 63, from5To10: 27, above10: 4, schools: 94 });
    expect(demands.reduce((sum, made) => sum + made, 0)).toBe(570);
  });
});
