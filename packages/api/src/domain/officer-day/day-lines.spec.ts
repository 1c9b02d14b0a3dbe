import { OFFICER_ROLES } from "@creneau/schema";
import { describe, expect, it } from "vitest";
import { OPERATIONS } from "../permission/access.js";
import { DAY_LINES, type DayLine, FIGURE_LINES, linesFor } from "./day-lines.js";

const ALL = Object.keys(DAY_LINES) as DayLine[];
const DESK = ["allocation_officer", "delegate", "administrator"];

describe("the lines of a day", () => {
  it.each(OFFICER_ROLES)("as %s: those that one may act on, in one's own department", (role) => {
    const officer = { role, departmentCodes: ["93"] };
    expect(linesFor(officer, "93")).toEqual(DESK.includes(role) ? ALL : []);
    expect(linesFor(officer, "75")).toEqual(role === "administrator" ? ALL : []);
  });

  it("are asked for with any permission of theirs, and no other", () => {
    const access = new Set(Object.values(DAY_LINES).map((permission) => `${permission}, own department`));
    expect(new Set(OPERATIONS.officerDay)).toEqual(access);
  });

  it("make figures, but for what is an officer’s own", () => {
    expect(ALL.filter((line) => !FIGURE_LINES.includes(line))).toEqual(["candidateImports", "planningImports"]);
  });
});
