import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CompetenceLine, competenceBalance, computedPoints, type Mark } from "./competence-balance.js";

const LINES: readonly CompetenceLine[] = [
  { competence: "s’installer", concerns: ["B", "A2"] },
  { competence: "regarder", concerns: ["B", "A2"] },
  { competence: "partager la route", concerns: ["B"] },
  { competence: "atteler", concerns: ["BE"] },
];
const marked = (...levels: readonly number[]): readonly Mark[] =>
  ["s’installer", "regarder", "partager la route"].flatMap((competence, position) => {
    const level = levels[position];
    return level === undefined ? [] : [{ competence, level }];
  });

describe("CEP-2: lines that do not concern the category are struck, every other one is marked", () => {
  it("strikes the lines of other categories", () => {
    expect(competenceBalance("B", LINES, marked(3, 2, 3))).toEqual({
      kind: "Balance",
      lines: [
        { competence: "s’installer", written: 3 },
        { competence: "regarder", written: 2 },
        { competence: "partager la route", written: 3 },
        { competence: "atteler", written: "struck" },
      ],
      eliminatory: false,
      subtotals: [
        { level: 2, points: 2 },
        { level: 3, points: 6 },
      ],
      total: 8,
    });
  });

  it.each<[string, "A2" | "B", readonly Mark[], object]>([
    ["a mark on a struck line", "A2", marked(3, 2, 3), { kind: "LineStruck", competence: "partager la route" }],
    ["a line without a mark", "B", marked(3, 2), { kind: "LineNotMarked", competence: "partager la route" }],
    ["two marks on a line", "A2", [...marked(3, 2), ...marked(1)], { kind: "MarkedTwice", competence: "s’installer" }],
    ["a level below nought", "A2", marked(3, -1), { kind: "NotALevel", competence: "regarder" }],
    ["a level that is no number", "A2", marked(Number.NaN, 1), { kind: "NotALevel", competence: "s’installer" }],
  ])("refuses %s", (_case, category, marks, refusal) => {
    expect(competenceBalance(category, LINES, marks)).toEqual({ ...refusal, rule: "CEP-2" });
  });
});

describe("CEP-3: an eliminatory error is an E, and leaves the subtotals and the total empty", () => {
  const marks: readonly Mark[] = [...marked(3, 2), { competence: "partager la route", eliminatory: true }];

  it("prints E and no sum", () => {
    expect(competenceBalance("B", LINES, marks)).toEqual({
      kind: "Balance",
      lines: [
        { competence: "s’installer", written: 3 },
        { competence: "regarder", written: 2 },
        { competence: "partager la route", written: "E" },
        { competence: "atteler", written: "struck" },
      ],
      eliminatory: true,
      subtotals: null,
      total: null,
    });
  });

  it("leaves the points computed, which the certificate does not print", () => {
    expect(computedPoints(marks)).toBe(5);
  });
});

it("the total is the sum of the subtotals and of the marks, whatever they are", () => {
  fc.assert(
    fc.property(fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3)), (levels) => {
      const sum = levels.reduce((total, level) => total + level, 0);
      const balance = competenceBalance("B", LINES, marked(...levels));
      expect(balance).toMatchObject({ total: sum });
      if (balance.kind === "Balance" && !balance.eliminatory)
        expect(balance.subtotals.reduce((total, { points }) => total + points, 0)).toBe(sum);
    }),
  );
});
