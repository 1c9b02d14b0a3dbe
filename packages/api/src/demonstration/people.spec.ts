import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { freeCandidates, type InventedCandidate, pupilMaker } from "./people.js";

const from = Temporal.PlainDate.from("2026-11-22");
const people = [...freeCandidates(1, from, ["01", "2A", "93", "974"])];

const yearsOld = ({ birthDate }: InventedCandidate) =>
  Temporal.PlainDate.from(birthDate).until(from, { largestUnit: "years" }).years;

describe("the free candidates of the demonstration", () => {
  it("are 5,000, with ids and NEPH in a row", () => {
    expect(people).toHaveLength(5_000);
    expect([people[0], people.at(-1)].map((one) => [one?.id, one?.neph])).toEqual([
      [1, "990000000001"],
      [5_000, "990000005000"],
    ]);
    expect(people.every(({ kind }) => kind === "free")).toBe(true);
  });

  it("have an e-mail address of their own, in plain letters", () => {
    const addresses = people.map(({ email }) => email);
    expect(new Set(addresses).size).toBe(5_000);
    for (const [index, address] of addresses.entries())
      expect(address).toMatch(new RegExp(`^[a-z-]+\\.[a-z-]+\\.${String(index + 1).padStart(4, "0")}@exemple\\.fr$`));
  });

  it("but for the last twelve are adults who passed the theory test within three years, at 17 or later", () => {
    for (const one of people.slice(0, -12)) {
      expect(yearsOld(one)).toBeGreaterThanOrEqual(18);
      const passedOn = Temporal.PlainDate.from(one.theoryPassedOn ?? "");
      expect(Temporal.PlainDate.compare(passedOn, from)).toBeLessThan(0);
      expect(Temporal.PlainDate.compare(passedOn, from.subtract({ years: 3 }))).toBeGreaterThan(0);
      const seventeen = Temporal.PlainDate.from(one.birthDate).add({ years: 17 });
      expect(Temporal.PlainDate.compare(passedOn, seventeen)).toBeGreaterThanOrEqual(0);
    }
  });

  it("ask for B: the first 4,000 for nothing else, of the others all but a few", () => {
    expect(people.slice(0, 4_000).every(({ categories }) => categories.join() === "B")).toBe(true);
    const others = people.slice(4_000, -12);
    expect(others.filter(({ categories }) => !categories.includes("B")).length).toBeLessThanOrEqual(50);
    for (const category of ["A2", "A1", "C", "BE"] as const)
      expect(others.filter(({ categories }) => categories.includes(category)).length).toBeGreaterThan(90);
  });

  it("registered first, then passed the theory test, then the off-road test of some categories that have one", () => {
    for (const { registeredOn, theoryPassedOn, results, categories } of people.slice(0, -12)) {
      expect(results.filter(({ category }) => category === "B" || !categories.some((own) => own === category))).toEqual(
        [],
      );
      const days = [registeredOn ?? "", theoryPassedOn ?? "", ...results.map(({ on }) => on).sort()];
      expect(days).toEqual(days.toSorted());
    }
  });

  it("live in all departments given", () => {
    expect(new Set(people.map(({ departmentCode }) => departmentCode))).toEqual(new Set(["01", "2A", "93", "974"]));
  });
});

describe("a pupil of the demonstration", () => {
  it("has a NEPH that no free candidate has, and the age that the category asks for", () => {
    const maker = pupilMaker(1, from);
    const pupils = Array.from({ length: 500 }, (_, index) => maker.next(index % 2 ? "C" : "B", "93"));
    expect(pupils[0]).toMatchObject({ id: 5_001, neph: "991000000001", kind: "school", categories: ["B"] });
    for (const pupil of pupils) expect(yearsOld(pupil)).toBeGreaterThanOrEqual(pupil.categories[0] === "C" ? 24 : 18);
    expect(pupils[0]).toMatchObject({ trainingPath: "traditional", medicalDeclaration: false, results: [] });
    expect(pupils[1]?.medicalOpinionOn).not.toBeNull();
  });
});
