import { describe, expect, it } from "vitest";
import { rulesAt } from "../../../../test/legal-values.js";
import { type EarlierFile, specialCase } from "../transition.js";
import {
  type AdmissibleTest,
  admitsOnRoad,
  type Choice,
  fileOfNextResult,
  papersAfter,
  transitionOnTheDay,
} from "./transition.js";

const lorry: EarlierFile = {
  ...{ category: "C", registeredOn: "2012-09-01", birthDate: "1994-01-10" },
  ...{ theoryUntil: "2015-06-01", offRoadUntil: null },
};
const passedOffRoad: EarlierFile = { ...lorry, offRoadUntil: "2014-01-15" };
const coach: EarlierFile = { ...passedOffRoad, category: "D", birthDate: "1991-01-10" };
const accepts = (vehicle: "old_category" | "new_category", signed = true): Choice => ({
  ...{ kind: "downgrade", signed, vehicle },
});
const undertakes = (signed = true): Choice => ({ kind: "fimo_undertaking", signed });
const day = (file: EarlierFile, choice: Choice, on = "2013-02-04") => {
  const special = specialCase(file, on, rulesAt(on));
  return special && transitionOnTheDay(special, choice, on);
};

describe("TRA-1 TRA-2: an old file alone, without an off-road test, is not receivable", () => {
  it.each<[string, EarlierFile, Choice, string]>([
    ["nothing passed", { ...lorry, theoryUntil: null }, accepts("new_category"), "TRA-1"],
    ["theory passed", lorry, accepts("new_category"), "TRA-2"],
    ["theory passed, in D with an undertaking", { ...coach, offRoadUntil: null }, undertakes(), "TRA-2"],
    ["theory passed, refusing", lorry, { kind: "refuses" }, "TRA-2"],
  ])("%s", (_what, file, choice, rule) => {
    expect(day(file, choice)).toEqual({ kind: "not_receivable", rule });
  });
});

describe("TRA-3: from C to C1 with an off-road test that counts", () => {
  const sits = { kind: "sits", rule: "TRA-3", category: "C1", note: { kind: "new_category", category: "C1" } };
  const no = { kind: "not_receivable", rule: "TRA-3" };

  it.each([
    ["29 December 2013", "2013-12-29", sits],
    ["30 December 2013", "2013-12-30", sits],
    ["31 December 2013", "2013-12-31", no],
  ])("a vehicle of C on %s", (_when, on, expected) => {
    expect(day(passedOffRoad, accepts("old_category"), on)).toEqual(expected);
  });

  it("takes a vehicle of C1 after that too", () => {
    expect(day(passedOffRoad, accepts("new_category"), "2013-12-31")).toEqual(sits);
  });
  it("wants the change signed", () => {
    expect(day(passedOffRoad, accepts("new_category", false))).toEqual(no);
  });
  it("knows no FIMO in C", () => {
    expect(day(passedOffRoad, undertakes())).toEqual(no);
  });
  it("excuses who refuses the new category", () => {
    expect(day(passedOffRoad, { kind: "refuses" })).toEqual({ kind: "excused", rule: "TRA-3" });
  });
});

describe("TRA-4: D at 22 with an off-road test that counts", () => {
  it("becomes D1 without an undertaking, on a vehicle of D", () => {
    expect(day(coach, accepts("old_category"))).toEqual({
      ...{ kind: "sits", rule: "TRA-4", category: "D1", note: { kind: "new_category", category: "D1" } },
    });
  });
  it("stays D with the undertaking, written by hand and signed", () => {
    expect(day(coach, undertakes())).toEqual({
      ...{ kind: "sits", rule: "TRA-4", category: "D", note: { kind: "fimo_undertaking" } },
    });
    expect(day(coach, undertakes(false))).toEqual({ kind: "not_receivable", rule: "TRA-4" });
  });
  it("excuses who wants neither", () => {
    expect(day(coach, { kind: "refuses" })).toEqual({ kind: "excused", rule: "TRA-4" });
  });
});

describe("TRA-3 TRA-4: where the papers go", () => {
  it.each([
    ["new_category", "passed", "title_service", "candidate"],
    ["new_category", "failed", "registration_service", "candidate"],
    ["fimo_undertaking", "passed", "title_service", "title_service"],
    ["fimo_undertaking", "failed", "registration_service", "candidate"],
  ] as const)("%s, %s", (note, outcome, file, certificate) => {
    expect(papersAfter(note, outcome)).toEqual({ file, certificate });
  });
});

describe("TRA-5: results go on in the boxes of the earlier file, then in the new one", () => {
  it.each([
    [2, "earlier_file"],
    [1, "earlier_file"],
    [0, "new_file"],
  ])("%d boxes free: %s", (freeBoxes, expected) => {
    expect(fileOfNextResult(freeBoxes)).toBe(expected);
  });
});

describe("TRA-6: 16 or 17 points before 19 January 2013 open one on-road test", () => {
  const test: AdmissibleTest = { category: "C", on: "2012-11-20", points: 16, until: "2013-11-20", attempts: 0 };

  it.each<[string, Partial<AdmissibleTest>, boolean]>([
    ["15 points", { points: 15 }, false],
    ["16 points", { points: 16 }, true],
    ["17 points", { points: 17 }, true],
    ["18 points, which is a pass", { points: 18 }, false],
    ["the day before the new categories", { on: "2013-01-18" }, true],
    ["the day of the new categories", { on: "2013-01-19" }, false],
    ["the day after", { on: "2013-01-20" }, false],
    ["one attempt made", { attempts: 1 }, false],
    ["CE", { category: "CE" }, true],
    ["D", { category: "D" }, true],
    ["DE", { category: "DE" }, true],
    ["C1, which is new", { category: "C1" }, false],
    ["A", { category: "A" }, false],
  ])("%s", (_what, facts, admitted) => {
    expect(admitsOnRoad({ ...test, ...facts }, "2013-02-04", rulesAt("2013-02-04"))).toBe(admitted);
  });

  it.each([
    ["2013-11-19", true],
    ["2013-11-20", true],
    ["2013-11-21", false],
  ])("as long as the off-road test counts: on %s", (on, admitted) => {
    expect(admitsOnRoad(test, on, rulesAt(on))).toBe(admitted);
  });
});
