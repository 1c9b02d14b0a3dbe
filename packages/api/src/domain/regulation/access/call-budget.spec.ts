import { describe, expect, it } from "vitest";
import { rulesAt } from "../../../../test/legal-values.js";
import { refusalOfCall } from "./call-budget.js";

describe("API-2: 600 calls a minute for a school and 210 for an employee, both must pass", () => {
  it.each([
    [0, 0, null],
    [599, 209, null],
    [600, 209, ["school"]],
    [601, 0, ["school"]],
    [599, 210, ["employee"]],
    [210, 211, ["employee"]],
    [600, 210, ["school", "employee"]],
  ])("after %i calls of the school and %i of the employee: %j", (school, employee, budgets) => {
    expect(refusalOfCall({ school, employee }, rulesAt("2022-10-06"))).toEqual(
      budgets && { kind: "TooManyCalls", budgets, rule: "API-2" },
    );
  });
});
