import type { LicenceCategory } from "@creneau/schema";
import { describe, expect, it } from "vitest";
import { rulesAt } from "../../../test/legal-values.js";
import { between, both, EVERY_DAY, except, NO_DAY } from "./days.js";
import type { CandidateFacts, TestResult } from "./facts.js";
import { gearbox } from "./gearbox.js";
import { offRoad } from "./off-road.js";

const rules = rulesAt("2013-02-04");

const success = (on: string, automatic: boolean, category: LicenceCategory = "A2"): TestResult => ({
  ...{ on, category, automatic },
  ...{ phase: "off_road", outcome: "passed", points: null },
});
const said = (facts: CandidateFacts, category: LicenceCategory = "A2") =>
  gearbox(facts, { category, phase: "on_road" }, rules);

/** Those on which only the automatic success is there, when a manual one follows on 3 June. */
const automaticDays = between("2013-02-04", "2013-06-02");

describe("COD-2: an off-road success on an automatic gearbox forbids the on-road test on a manual one", () => {
  it.each<[LicenceCategory]>([["A1"], ["A2"], ["A"]])("%s", (category) => {
    const facts = { results: [success("2013-02-04", true, category)], automaticVehicle: false };
    expect(said(facts, category)).toEqual([{ rule: "COD-2", values: [], satisfied: NO_DAY }]);
  });

  it("leaves no day at all together with the success that the on-road test needs", () => {
    const facts = { results: [success("2013-02-04", true)], automaticVehicle: false };
    const answers = [...said(facts), ...offRoad(facts, { category: "A2", phase: "on_road" }, rules)];
    expect(answers.map(({ satisfied }) => satisfied).reduce(both)).toEqual([]);
  });

  it.each<[string, CandidateFacts]>([
    ["an automatic vehicle", { results: [success("2013-02-04", true)], automaticVehicle: true }],
    ["an automatic vehicle, results not known", { automaticVehicle: true }],
    ["a manual success, a manual vehicle", { results: [success("2013-02-04", false)], automaticVehicle: false }],
    ["a manual success, a vehicle not known", { results: [success("2013-02-04", false)] }],
    ["no success", { results: [], automaticVehicle: false }],
    [
      "an automatic success in another category",
      { results: [success("2013-02-04", true, "A1")], automaticVehicle: false },
    ],
    [
      "a manual success on the same day as an automatic one",
      { results: [success("2013-02-04", true), success("2013-02-04", false)], automaticVehicle: false },
    ],
  ])("allows %s", (_what, facts) => {
    expect(said(facts)).toEqual([{ rule: "COD-2", values: [], satisfied: EVERY_DAY }]);
  });

  it("asks for the gearbox of the vehicle only where it decides", () => {
    expect(said({ results: [success("2013-02-04", true)] })).toEqual([
      {
        ...{ rule: "COD-2", values: [], satisfied: NO_DAY },
        missing: { days: EVERY_DAY, fact: "automaticVehicle" },
      },
    ]);
  });

  it("asks for it before a manual success, and not from then on", () => {
    expect(said({ results: [success("2013-02-04", true), success("2013-06-03", false)] })).toEqual([
      {
        ...{ rule: "COD-2", values: [], satisfied: except(automaticDays) },
        missing: { days: automaticDays, fact: "automaticVehicle" },
      },
    ]);
  });

  it("asks for the results of whoever comes with a manual vehicle", () => {
    expect(said({ automaticVehicle: false })[0]).toMatchObject({
      ...{ rule: "COD-2", satisfied: [], missing: { fact: "results" } },
    });
  });

  it("is lifted from a later manual success on", () => {
    const [answer] = said({
      results: [success("2013-02-04", true), success("2013-06-03", false)],
      automaticVehicle: false,
    });
    expect(answer).toEqual({ rule: "COD-2", values: [], satisfied: except(automaticDays) });
  });

  it.each(["B", "B1", "BE", "C1", "C1E", "C", "CE", "D1", "D1E", "D", "DE"] as const)(
    "does not concern %s",
    (category) => {
      expect(said({ results: [success("2013-02-04", true, category)], automaticVehicle: false }, category)).toEqual([]);
    },
  );

  it.each(["theory", "off_road"] as const)("does not concern the phase %s", (phase) => {
    const facts = { results: [success("2013-02-04", true)], automaticVehicle: false };
    expect(gearbox(facts, { category: "A2", phase }, rules)).toEqual([]);
  });
});
