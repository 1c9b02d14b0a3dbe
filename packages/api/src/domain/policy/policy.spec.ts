import { describe, expect, it } from "vitest";
import { IncompletePolicies, POLICIES, policybookOf, policyOn } from "./policy.js";

const everywhere = Object.keys(POLICIES).map((key) => ({
  key,
  departmentCode: null,
  validFrom: "2000-01-01",
  validTo: null,
  number: 300,
}));
const own = (validFrom: string, validTo: string | null, number: number, departmentCode: string | null = "93") => ({
  key: "hold.time",
  departmentCode,
  validFrom,
  validTo,
  number,
});

describe("a policy is a dated value, a department's own before the one that holds everywhere", () => {
  const book = policybookOf([
    ...everywhere,
    own("2026-03-01", "2026-06-01", 600),
    own("2026-05-01", null, 240, null),
    own("2026-04-10", "2026-04-12", 60),
  ]);

  it.each([
    ["93", "2026-02-28", 300],
    ["93", "2026-03-01", 600],
    ["93", "2026-04-09", 600],
    ["93", "2026-04-10", 60],
    ["93", "2026-04-12", 600],
    ["93", "2026-05-31", 600],
    ["93", "2026-06-01", 240],
    ["75", "2026-04-10", 300],
    ["75", "2026-05-01", 240],
  ])("in %s on %s it is %i", (department, on, number) => {
    expect(policyOn(book, "hold.time", department, on)).toBe(number);
  });

  it("has no value before the first one", () => {
    expect(() => policyOn(book, "hold.time", "93", "1999-12-31")).toThrow(IncompletePolicies);
  });
});

it("every policy holds everywhere, without an end", () => {
  expect(() => policybookOf([])).toThrow(IncompletePolicies);
  expect(() => policybookOf([own("2000-01-01", null, 300)])).toThrow(/hold.time/);
  expect(() =>
    policybookOf([...everywhere.filter(({ key }) => key !== "hold.time"), own("2000-01-01", "2030-01-01", 1, null)]),
  ).toThrow(/hold.time/);
});
