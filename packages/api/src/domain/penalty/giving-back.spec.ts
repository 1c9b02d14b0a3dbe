import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { RULEBOOK } from "../../../test/legal-values.js";
import { CANDILIB, policiesWith } from "../../../test/policies.js";
import { consequencesOfGivingBack, type KeptPlace } from "./giving-back.js";

const place = (facts: Partial<KeptPlace> = {}): KeptPlace => ({
  category: "B",
  phase: "on_road",
  examDate: "2026-12-24",
  timeZone: "Europe/Paris",
  departmentCode: "93",
  ...facts,
});
const at = (instant: string, facts: Partial<KeptPlace> = {}, policies: Parameters<typeof policiesWith>[0] = {}) =>
  consequencesOfGivingBack(place(facts), Temporal.Instant.from(instant), {
    rulebook: RULEBOOK,
    policybook: policiesWith(policies),
  });
/** Free until when, and what follows now. */
const told = ({ freeUntil, penalty }: ReturnType<typeof at>) => [
  freeUntil,
  penalty?.rule ?? null,
  penalty?.until ?? null,
];

describe("BOK-6 DEL-6: without a policy of the department, the regulation alone makes one wait", () => {
  it.each([
    ["four days before", "2026-12-20T12:00:00Z", ["2026-12-20", null, null]],
    ["in the last second of that day", "2026-12-20T22:59:59Z", ["2026-12-20", null, null]],
    ["a second later", "2026-12-20T23:00:00Z", ["2026-12-20", "DEL-6", "2027-01-23"]],
    ["an hour before the exam", "2026-12-24T08:00:00Z", ["2026-12-20", "DEL-6", "2027-01-23"]],
  ])("%s", (_when, instant, expected) => {
    expect(told(at(instant))).toEqual(expected);
  });

  it.each([["C"], ["BE"]] as const)("not in category %s, which the order does not name", (category) => {
    expect(told(at("2026-12-23T12:00:00Z", { category }))).toEqual(["2026-12-24", null, null]);
  });

  it("the cancellation is marked as one that the regulation counts", () => {
    expect(at("2026-12-22T12:00:00Z").penalty).toEqual({
      kind: "late_cancellation",
      category: "B",
      rule: "DEL-6",
      examDate: "2026-12-24",
      until: "2027-01-23",
      lateByRegulation: true,
    });
  });
});

describe("BOK-6 BOK-10: a department adds a wait of its own, and the later date counts", () => {
  it.each([
    ["seven days before", "2026-12-17T22:59:59Z", ["2026-12-17", null, null]],
    ["a second later", "2026-12-17T23:00:00Z", ["2026-12-17", "BOK-10", "2027-02-07"]],
    ["within the notice of the regulation too", "2026-12-23T12:00:00Z", ["2026-12-17", "BOK-10", "2027-02-07"]],
  ])("%s", (_when, instant, expected) => {
    expect(told(at(instant, {}, CANDILIB))).toEqual(expected);
  });

  it("a shorter wait of the department gives way to the regulation, once that counts", () => {
    const short = { "penalty.late_cancellation": 10 };
    expect(told(at("2026-12-18T12:00:00Z", {}, short))).toEqual(["2026-12-17", "BOK-10", "2027-01-03"]);
    expect(told(at("2026-12-22T12:00:00Z", {}, short))).toEqual(["2026-12-17", "DEL-6", "2027-01-23"]);
  });

  it("one that frees until the eve leaves the regulation's notice", () => {
    const late = { "penalty.late_cancellation": 45, "cancellation.free_days": 1 };
    expect(told(at("2026-12-22T12:00:00Z", {}, late))).toEqual(["2026-12-20", "DEL-6", "2027-01-23"]);
    expect(told(at("2026-12-24T05:00:00Z", {}, late))).toEqual(["2026-12-20", "BOK-10", "2027-02-07"]);
  });

  it("another department has its own", () => {
    expect(told(at("2026-12-18T12:00:00Z", { departmentCode: "75" }, CANDILIB))).toEqual(["2026-12-20", null, null]);
  });
});

describe("BOK-6: days are those of the centre's calendar", () => {
  it.each([
    ["Nouméa, before its midnight", "Pacific/Noumea", "2026-12-24", "2026-12-17T12:59:59Z", null],
    ["Nouméa, at its midnight", "Pacific/Noumea", "2026-12-24", "2026-12-17T13:00:00Z", "BOK-10"],
    ["Martinique, before its midnight", "America/Martinique", "2026-12-24", "2026-12-18T03:59:59Z", null],
    ["Martinique, at its midnight", "America/Martinique", "2026-12-24", "2026-12-18T04:00:00Z", "BOK-10"],
    ["over the end of summer time, in time", "Europe/Paris", "2026-11-01", "2026-10-25T22:59:59Z", null],
    ["over the end of summer time, late", "Europe/Paris", "2026-11-01", "2026-10-25T23:00:00Z", "BOK-10"],
    ["over its beginning, in time", "Europe/Paris", "2027-04-04", "2027-03-28T21:59:59Z", null],
    ["over its beginning, late", "Europe/Paris", "2027-04-04", "2027-03-28T22:00:00Z", "BOK-10"],
    ["over the end of the year, in time", "Europe/Paris", "2027-01-03", "2026-12-27T22:59:59Z", null],
    ["over the end of the year, late", "Europe/Paris", "2027-01-03", "2026-12-27T23:00:00Z", "BOK-10"],
  ])("%s", (_where, timeZone, examDate, instant, rule) => {
    expect(at(instant, { timeZone, examDate }, CANDILIB).penalty?.rule ?? null).toBe(rule);
  });
});

it("BOK-6: what is free now was free before, and a penalty never gets shorter by waiting", () => {
  const days = fc.integer({ min: 0, max: 60 });
  fc.assert(
    fc.property(days, days, fc.integer({ min: 0, max: 20 }), (wait, free, before) => {
      const policies = { "penalty.late_cancellation": wait, "cancellation.free_days": free };
      const on = (daysBefore: number) =>
        at(
          Temporal.Instant.from("2026-12-24T11:00:00Z")
            .subtract({ hours: 24 * daysBefore })
            .toString(),
          {},
          policies,
        );
      const [earlier, now] = [on(before + 1), on(before)];
      if (!now.penalty) expect(earlier.penalty).toBeNull();
      if (earlier.penalty) expect((now.penalty?.until ?? "") >= earlier.penalty.until).toBe(true);
      const today = Temporal.PlainDate.from("2026-12-24").subtract({ days: before }).toString();
      expect(now.penalty === null).toBe(today <= now.freeUntil);
    }),
  );
});
