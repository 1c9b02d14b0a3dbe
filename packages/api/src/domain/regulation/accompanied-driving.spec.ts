import { describe, expect, it } from "vitest";
import { rulesAt } from "../../../test/legal-values.js";
import { accompaniedDriving } from "./accompanied-driving.js";
import { holdsFrom, lacks, refuses } from "./answer.js";
import type { CandidateFacts, Question } from "./facts.js";

const onRoad: Question = { category: "B", phase: "on_road" };
const answers = (facts: CandidateFacts, question = onRoad) =>
  accompaniedDriving(facts, question, rulesAt("2013-02-04"));
const aac = (facts: CandidateFacts) => answers({ trainingPath: "aac", ...facts });

describe("AAC-2: one year of accompanied driving, date to date, from the preliminary appointment", () => {
  it.each([
    ["a common day", "2012-02-04", "2013-02-04"],
    ["29 February has its anniversary on 28 February", "2012-02-29", "2013-02-28"],
    ["28 February before a leap year", "2011-02-28", "2012-02-28"],
    ["the last day of a year", "2012-12-31", "2013-12-31"],
  ])("%s", (_which, preliminaryAppointmentOn, first) => {
    expect(aac({ preliminaryAppointmentOn })).toEqual([holdsFrom("AAC-2", first, "AAC-2.driving")]);
  });

  it("refuses whoever has had no appointment, registered from 22 December 2009 on", () => {
    expect(aac({ preliminaryAppointmentOn: null, registeredOn: "2009-12-22" })).toEqual([
      refuses("AAC-2", "AAC-2.driving"),
    ]);
  });

  it.each<[string, CandidateFacts, "preliminaryAppointmentOn" | "registeredOn" | "trainingPath"]>([
    ["the appointment", { trainingPath: "aac" }, "preliminaryAppointmentOn"],
    [
      "the appointment of a recent file",
      { trainingPath: "aac", registeredOn: "2012-01-01" },
      "preliminaryAppointmentOn",
    ],
    [
      "the registration, without an appointment",
      { trainingPath: "aac", preliminaryAppointmentOn: null },
      "registeredOn",
    ],
    ["the training path", { preliminaryAppointmentOn: "2012-01-01" }, "trainingPath"],
  ])("guesses nothing: %s is missing", (_what, facts, fact) => {
    expect(answers(facts)).toEqual([lacks("AAC-2", fact, "AAC-2.driving")]);
  });

  it.each<[string, CandidateFacts, Question]>([
    ["the theory test", { trainingPath: "aac" }, { category: "B", phase: "theory" }],
    ["the theory test, path unknown", {}, { category: "B", phase: "theory" }],
    ["another category", { trainingPath: "aac" }, { category: "A2", phase: "on_road" }],
    ["B1", {}, { category: "B1", phase: "on_road" }],
    ["traditional training", { trainingPath: "traditional" }, onRoad],
    ["supervised driving", { trainingPath: "supervised" }, onRoad],
    ["vocational training", { trainingPath: "vocational" }, onRoad],
  ])("says nothing of %s", (_what, facts, question) => {
    expect(answers(facts, question)).toEqual([]);
  });
});

describe("AAC-3: registered before 22 December 2009, the count starts with the end of initial training", () => {
  const values = ["AAC-2.driving", "AAC-3.registered"] as const;
  const dates = { initialTrainingEndedOn: "2012-01-10", preliminaryAppointmentOn: "2012-03-20" };

  it.each([
    ["the day before", "2009-12-21", holdsFrom("AAC-3", "2013-01-10", ...values)],
    ["the day", "2009-12-22", holdsFrom("AAC-2", "2013-03-20", "AAC-2.driving")],
    ["the day after", "2009-12-23", holdsFrom("AAC-2", "2013-03-20", "AAC-2.driving")],
  ])("registered %s", (_when, registeredOn, answer) => {
    expect(aac({ ...dates, registeredOn })).toEqual([answer]);
  });

  it("refuses while initial training has not ended, and asks when that is not known", () => {
    const registeredOn = "2009-06-01";
    expect(aac({ registeredOn, initialTrainingEndedOn: null })).toEqual([refuses("AAC-3", ...values)]);
    expect(aac({ registeredOn })).toEqual([lacks("AAC-3", "initialTrainingEndedOn", ...values)]);
  });
});
