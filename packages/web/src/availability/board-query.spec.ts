import { expect, test } from "vitest";
import { boardFilter, ofCentre, ofDay } from "./board-query";

const period = { from: "2026-12-04", to: "2027-03-01" };
const whenever = { weekdays: null, startsFrom: null, startsBefore: null };
const near = { latitude: 48.8, longitude: 2.13 };
const scope = { kind: "near", near, placeName: "Versailles", withinKm: 20, departmentCode: null } as const;

test("a board without particulars asks for none", () => {
  const asked = { ...whenever, category: "B", scope: { kind: "department", code: "93", near: null } } as const;
  expect(boardFilter(asked, period, [])).toEqual({ departmentCode: "93", category: "B", ...period });
});

test("around a point with a distance, the API decides which centres; without one, the nearest are named", () => {
  const asked = { ...whenever, category: "B", scope } as const;
  const centres = [{ id: "a" }, { id: "b" }];
  expect(boardFilter(asked, period, centres)).toEqual({ near, withinKm: 20, category: "B", ...period });
  expect(boardFilter({ ...asked, scope: { ...scope, withinKm: null } }, period, centres)).toEqual({
    ...{ centreIds: ["a", "b"], category: "B", ...period },
  });
});

test("around a point and within a department: both conditions, or the nearest centres of it", () => {
  const asked = { ...whenever, category: "B", scope: { ...scope, departmentCode: "92" } } as const;
  expect(boardFilter(asked, period, [{ id: "a" }])).toMatchObject({ near, withinKm: 20, departmentCode: "92" });
  const nearest = { ...asked, scope: { ...asked.scope, withinKm: null } };
  expect(boardFilter(nearest, period, [{ id: "a" }])).toEqual({ centreIds: ["a"], category: "B", ...period });
});

test("days of the week and hours go with every question of the board: of a centre, of a day", () => {
  const particulars = { weekdays: ["MONDAY"], startsFrom: "08:00", startsBefore: "12:00" } as const;
  const filter = boardFilter({ ...particulars, category: "B", scope }, period, []);
  expect(ofDay(ofCentre(filter, "a"), "2026-12-07")).toEqual({
    ...{ ...particulars, near, withinKm: 20, category: "B", centreIds: ["a"] },
    ...{ from: "2026-12-07", to: "2026-12-07" },
  });
});
