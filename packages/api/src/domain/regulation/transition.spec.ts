import type { LicenceCategory } from "@creneau/schema";
import { describe, expect, it } from "vitest";
import { rulesAt } from "../../../test/legal-values.js";
import { type EarlierFile, specialCase } from "./transition.js";

const on = "2013-02-04";
const file = (facts: Partial<EarlierFile>): EarlierFile => ({
  category: "C",
  registeredOn: "2012-09-01",
  birthDate: "1994-01-10",
  theoryUntil: null,
  offRoadUntil: null,
  ...facts,
});
const special = (facts: Partial<EarlierFile>, day = on) => specialCase(file(facts), day, rulesAt(day));
const ways = (facts: Partial<EarlierFile>, day = on) => special(facts, day)?.ways;

describe("TRA-1: nothing passed", () => {
  it("lets a candidate of 19 in C wait for 21, or ask for C1", () => {
    expect(special({ birthDate: "1994-01-10" })).toEqual({
      rule: "TRA-1",
      category: "C",
      ways: [
        { kind: "wait", until: "2015-01-10" },
        { kind: "new_file", category: "C1" },
      ],
    });
  });

  it("lets a candidate in D or DE also file anew with the FIMO", () => {
    expect(ways({ category: "D", birthDate: "1991-01-10" })).toEqual([
      { kind: "wait", until: "2015-01-10" },
      { kind: "new_file", category: "D1" },
      { kind: "new_file_with_fimo", category: "D" },
    ]);
  });

  it.each<[LicenceCategory, string, string]>([
    ["A", "A2", "1989-02-05"],
    ["C", "C1", "1992-02-05"],
    ["CE", "C1E", "1992-02-05"],
    ["D", "D1", "1989-02-05"],
    ["DE", "D1E", "1989-02-05"],
  ])("%s becomes %s until the day of the new age", (category, to, birthDate) => {
    expect(ways({ category, birthDate })).toContainEqual({ kind: "new_file", category: to });
    expect(special({ category, birthDate }, "2013-02-05")).toBeNull();
    expect(special({ category, birthDate }, "2013-02-06")).toBeNull();
  });

  it.each([
    ["the day before", "2013-01-18", "TRA-1"],
    ["the day", "2013-01-19", undefined],
    ["the day after", "2013-01-20", undefined],
  ])("concerns files registered before 19 January 2013: %s", (_when, registeredOn, rule) => {
    expect(special({ registeredOn })?.rule).toBe(rule);
  });

  it.each<LicenceCategory>(["A1", "A2", "B", "B1", "BE", "C1", "D1E"])("does not concern %s", (category) => {
    expect(special({ category })).toBeNull();
  });
});

describe("TRA-2: the theory test passed and still valid", () => {
  const biker = { category: "A", birthDate: "1991-01-10" } as const;

  it("lets a candidate of 22 in A wait for 24 as long as the theory test counts, or ask for A2", () => {
    expect(special({ ...biker, theoryUntil: "2015-06-01" })).toEqual({
      rule: "TRA-2",
      category: "A",
      ways: [
        { kind: "wait", until: "2015-01-10" },
        { kind: "new_file", category: "A2" },
      ],
    });
  });

  it.each([
    ["the day before the age", "2015-01-09", false],
    ["the day of the age", "2015-01-10", true],
    ["the day after", "2015-01-11", true],
  ])("waits only for an age that comes in time: theory counts until %s", (_when, theoryUntil, mayWait) => {
    expect(ways({ ...biker, theoryUntil })?.some(({ kind }) => kind === "wait")).toBe(mayWait);
  });

  it.each([
    ["yesterday", "2013-02-03", "TRA-1"],
    ["today", "2013-02-04", "TRA-2"],
    ["tomorrow", "2013-02-05", "TRA-2"],
  ])("counts as nothing once it ran out: valid until %s", (_when, theoryUntil, rule) => {
    expect(special({ ...biker, theoryUntil })?.rule).toBe(rule);
  });

  it("hinders nobody from waiting once it ran out", () => {
    expect(ways({ ...biker, theoryUntil: "2013-02-03" })).toContainEqual({ kind: "wait", until: "2015-01-10" });
  });
});

describe("TRA-3: the off-road test passed in A, C or CE and still valid", () => {
  it("lets a candidate of 20 and a half in C wait for 21", () => {
    expect(special({ birthDate: "1992-08-04", offRoadUntil: "2013-11-20" })).toMatchObject({
      rule: "TRA-3",
      ways: [{ kind: "wait", until: "2013-08-04" }, {}, {}],
    });
  });

  it("keeps the off-road test of a candidate of 19 in C for C1, on a vehicle of C until 30 December 2013", () => {
    expect(ways({ birthDate: "1994-01-10", offRoadUntil: "2013-11-20" })).toEqual([
      { kind: "new_file", category: "C1" },
      { kind: "downgrade", category: "C1", oldVehicleUntil: "2013-12-30" },
    ]);
  });

  it.each([
    ["yesterday", "2013-02-03", "TRA-1"],
    ["today", "2013-02-04", "TRA-3"],
    ["tomorrow", "2013-02-05", "TRA-3"],
  ])("holds as long as that test: valid until %s", (_when, offRoadUntil, rule) => {
    expect(special({ offRoadUntil })?.rule).toBe(rule);
  });

  it("falls back on a theory test that is still valid", () => {
    expect(special({ offRoadUntil: "2013-02-03", theoryUntil: "2014-01-01" })?.rule).toBe("TRA-2");
  });
});

describe("TRA-4: the off-road test passed in D or DE and still valid", () => {
  it("offers a candidate of 22 in D a downgrade to D1, or the undertaking to follow the FIMO", () => {
    expect(special({ category: "D", birthDate: "1991-01-10", offRoadUntil: "2013-11-20" })).toEqual({
      rule: "TRA-4",
      category: "D",
      ways: [
        { kind: "new_file", category: "D1" },
        { kind: "new_file_with_fimo", category: "D" },
        { kind: "downgrade", category: "D1", oldVehicleUntil: "2013-12-30" },
        { kind: "fimo_undertaking", category: "D" },
      ],
    });
  });

  it("lets a candidate of 23 in DE wait for 24 as well, when that test still counts then", () => {
    expect(ways({ category: "DE", birthDate: "1989-08-04", offRoadUntil: "2013-08-04" })).toEqual([
      { kind: "wait", until: "2013-08-04" },
      { kind: "new_file", category: "D1E" },
      { kind: "new_file_with_fimo", category: "DE" },
      { kind: "downgrade", category: "D1E", oldVehicleUntil: "2013-12-30" },
      { kind: "fimo_undertaking", category: "DE" },
    ]);
    expect(
      ways({ category: "DE", birthDate: "1989-08-05", offRoadUntil: "2013-08-04" })?.map(({ kind }) => kind),
    ).not.toContain("wait");
  });
});
