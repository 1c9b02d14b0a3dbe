import { APPROVAL_STATES } from "@creneau/schema";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { refusalToDecide } from "./decide.js";

const expiresAt = Temporal.Instant.from("2026-12-04T11:00:00Z");
const approval = { kind: "lift_penalty", departmentCode: "93", state: "asked", askedBy: 1, expiresAt } as const;
const officer = { officerId: 2, role: "delegate", departmentCodes: ["93"] } as const;
const inTime = expiresAt.subtract({ milliseconds: 1 });

describe("a second person decides", () => {
  test.each([
    ["another officer of the department", officer, null],
    ["an administrator from anywhere", { ...officer, role: "administrator", departmentCodes: [] }, null],
    ["never who has asked", { ...officer, officerId: 1 }, "SamePerson"],
    ["not from another department", { ...officer, departmentCodes: ["75"] }, "ApprovalNotFound"],
    ["not without the permission", { ...officer, role: "support" }, "ApprovalNotFound"],
    [
      "who has asked, from a department that is no longer theirs",
      { ...officer, officerId: 1, departmentCodes: ["75"] },
      "ApprovalNotFound",
    ],
  ] as const)("%s", (_, who, kind) => {
    expect(refusalToDecide(who, approval, inTime)?.kind ?? null).toBe(kind);
  });

  test.each([
    ["just before its end", inTime, null],
    ["at its end", expiresAt, { kind: "ApprovalOver", state: "expired" }],
    ["after its end", expiresAt.add({ milliseconds: 1 }), { kind: "ApprovalOver", state: "expired" }],
  ])("%s", (_, now, refusal) => {
    expect(refusalToDecide(officer, approval, now)).toEqual(refusal);
  });

  test.each(APPROVAL_STATES.filter((state) => state !== "asked"))("once: not when it is %s", (state) => {
    expect(refusalToDecide(officer, { ...approval, state }, inTime)).toEqual({ kind: "ApprovalOver", state });
  });
});
