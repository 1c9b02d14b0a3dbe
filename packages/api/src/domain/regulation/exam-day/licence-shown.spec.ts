import type { ExamPhase } from "@creneau/schema";
import { describe, expect, it } from "vitest";
import type { HeldLicence } from "../facts.js";
import { checkLicence, type LicenceShown, licenceRequired } from "./licence-shown.js";

const held = (category: HeldLicence["category"], facts: Partial<HeldLicence> = {}): HeldLicence => ({
  category,
  obtainedOn: "2010-03-01",
  issuedBy: "FR",
  exchangedFrom: null,
  bySevenHourTraining: false,
  automaticOnly: false,
  ...facts,
});

describe("LIC-1: the licence is asked for when any category but AM alone is held", () => {
  it.each<[string, readonly HeldLicence[], boolean]>([
    ["nothing held", [], false],
    ["AM alone", [held("AM")], false],
    ["AM and B", [held("AM"), held("B")], true],
    ["B", [held("B")], true],
    ["B of another member state, which exempts from theory", [held("B", { issuedBy: "DE" })], true],
    ["A by seven hours of training, which exempts from nothing", [held("A", { bySevenHourTraining: true })], true],
  ])("%s", (_what, licences, required) => {
    expect(licenceRequired(licences)).toBe(required);
  });

  it("asks nothing of who holds none, and does not guess who does", () => {
    expect(checkLicence({ licences: [] }, "on_road", "nothing")).toEqual({ kind: "satisfied", rule: "LIC-1" });
    expect(checkLicence({}, "on_road", "nothing")).toEqual({ kind: "missing", rule: "LIC-1", fact: "licences" });
  });
});

const shownBy = (phase: ExamPhase, shown: LicenceShown | undefined) =>
  checkLicence({ licences: [held("B")] }, phase, shown);

describe("LIC-2: theory and off-road, the licence or its photocopy", () => {
  it.each<[ExamPhase, LicenceShown | undefined, object]>([
    ["theory", "licence", { kind: "satisfied", rule: "LIC-2" }],
    ["theory", "photocopy", { kind: "satisfied", rule: "LIC-2" }],
    ["theory", "nothing", { kind: "not_receivable", rule: "LIC-2" }],
    ["off_road", "licence", { kind: "satisfied", rule: "LIC-2" }],
    ["off_road", "photocopy", { kind: "satisfied", rule: "LIC-2" }],
    ["off_road", "nothing", { kind: "not_receivable", rule: "LIC-2" }],
    ["off_road", undefined, { kind: "missing", rule: "LIC-2", fact: "licenceShown" }],
  ])("%s, %s", (phase, shown, check) => {
    expect(shownBy(phase, shown)).toEqual(check);
  });
});

describe("LIC-3: on the road, the licence itself", () => {
  it.each<[LicenceShown | undefined, object]>([
    ["licence", { kind: "satisfied", rule: "LIC-3" }],
    ["photocopy", { kind: "not_receivable", rule: "LIC-3" }],
    ["nothing", { kind: "not_receivable", rule: "LIC-3" }],
    [undefined, { kind: "missing", rule: "LIC-3", fact: "licenceShown" }],
  ])("%s", (shown, check) => {
    expect(shownBy("on_road", shown)).toEqual(check);
  });
});
