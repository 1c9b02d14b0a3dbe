import { WEEKDAYS } from "@creneau/schema";
import { describe, expect, test } from "vitest";
import type { CentreId } from "../id.js";
import { filterOf } from "./filter.js";

type Asked = Parameters<typeof filterOf>[0];
const asked = (facts: Partial<Omit<Asked, "centreIds">> & { centreIds?: number[] } = {}): Asked => ({
  ...{ category: "B", from: null, to: null },
  ...facts,
  centreIds: (facts.centreIds as CentreId[] | undefined) ?? null,
});
const keyOf = (facts: Parameters<typeof asked>[0]) => filterOf(asked(facts), () => 0).key;

describe("readers of one filter share their work", () => {
  test("whatever the order in which centres are named, and however often", () => {
    expect(keyOf({ centreIds: [10, 9, 2, 9] })).toBe(keyOf({ centreIds: [2, 9, 10] }));
  });

  test("whatever the order of the days of the week, and all seven are no condition", () => {
    expect(keyOf({ weekdays: ["friday", "monday", "friday"] })).toBe(keyOf({ weekdays: ["monday", "friday"] }));
    expect(keyOf({ weekdays: WEEKDAYS })).toBe(keyOf({}));
  });

  test("and readers of two do not", () => {
    const filters = [
      {},
      { category: "A1" },
      { centreIds: [] },
      { centreIds: [1] },
      { centreIds: [1, 2] },
      { centreIds: [12] },
      { from: "2026-12-01" },
      { to: "2026-12-01" },
      { from: "2026-12-01", to: "2026-12-01" },
      { from: "2026-12-01", to: "2026-12-02" },
      { weekdays: ["monday"] },
      { weekdays: ["monday", "tuesday"] },
      { startsFrom: 480 },
      { startsBefore: 480 },
      { startsFrom: 0 },
      { startsFrom: 480, startsBefore: 720 },
    ] as const;
    const keys = filters.map((facts) => keyOf(facts as Parameters<typeof keyOf>[0]));
    expect(new Set(keys).size).toBe(filters.length);
  });
});
