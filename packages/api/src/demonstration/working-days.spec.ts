import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { publicHolidaysOf } from "../departments/public-holidays.js";
import { workingDays } from "./working-days.js";

const from = Temporal.PlainDate.from("2027-03-19");
const days = (zone: "metropole" | "alsace-moselle") =>
  workingDays(from, new Set(publicHolidaysOf(zone, 2027).map(({ date }) => date))).map(String);

describe("working days", () => {
  it("begin tomorrow at the earliest and end 90 days ahead", () => {
    expect(days("metropole")[0]).toBe("2027-03-22");
    expect(days("metropole").at(-1)).toBe("2027-06-17");
    expect(workingDays(Temporal.PlainDate.from("2026-11-22"), new Set())[0]?.toString()).toBe("2026-11-23");
  });

  it("leave out weekends and the holidays of the zone", () => {
    expect(days("metropole")).not.toContain("2027-03-27");
    expect(days("metropole")).not.toContain("2027-03-28");
    expect(days("metropole")).not.toContain("2027-03-29");
    expect(days("metropole")).toContain("2027-03-26");
    expect(days("alsace-moselle")).not.toContain("2027-03-26");
  });
});
