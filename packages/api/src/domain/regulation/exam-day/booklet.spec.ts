import { describe, expect, it } from "vitest";
import { rulesAt } from "../../../../test/legal-values.js";
import type { CandidateFacts, Question } from "../facts.js";
import { type Booklet, checkBooklet, pathOnTheDay } from "./booklet.js";

const onRoad: Question = { category: "B", phase: "on_road" };
const aac: CandidateFacts = { trainingPath: "aac", preliminaryAppointmentOn: "2012-02-04" };
const check = (facts: CandidateFacts, booklet?: Booklet, on = "2013-02-04", question = onRoad) =>
  checkBooklet(facts, question, booklet, on, rulesAt(on));

describe("AAC-1: the booklet is no precondition for anybody else", () => {
  it.each<[string, CandidateFacts, Question]>([
    ["traditional training in B", { trainingPath: "traditional" }, onRoad],
    ["supervised driving in B", { trainingPath: "supervised" }, onRoad],
    ["the theory test", { trainingPath: "aac" }, { category: "B", phase: "theory" }],
    ["a motorcycle", {}, { category: "A2", phase: "off_road" }],
  ])("%s", (_who, facts, question) => {
    expect(check(facts, "forgotten", "2013-02-04", question)).toEqual({ kind: "satisfied", rule: "AAC-1" });
  });
});

describe("AAC-2 AAC-3: the booklet shows a year of accompanied driving", () => {
  it.each([
    ["the day before", "2013-02-03", "not_receivable"],
    ["the day", "2013-02-04", "satisfied"],
    ["the day after", "2013-02-05", "satisfied"],
  ])("%s the year is over", (_when, on, kind) => {
    expect(check(aac, "shown", on)).toEqual({ kind, rule: "AAC-2" });
  });

  it("counts from the end of initial training for a file of before 22 December 2009", () => {
    const old = { ...aac, registeredOn: "2009-12-21", initialTrainingEndedOn: "2012-02-05" };
    expect(check(old, "shown")).toEqual({ kind: "not_receivable", rule: "AAC-3" });
    expect(check(old, "shown", "2013-02-05")).toEqual({ kind: "satisfied", rule: "AAC-3" });
  });

  it("guesses nothing", () => {
    for (const booklet of ["shown", "forgotten", "left_accompanied_driving", undefined] as const)
      expect(check({}, booklet)).toEqual({ kind: "missing", rule: "AAC-2", fact: "trainingPath" });
    expect(check({ trainingPath: "aac" }, "shown")).toEqual({
      ...{ kind: "missing", rule: "AAC-2", fact: "preliminaryAppointmentOn" },
    });
  });
});

describe("AAC-4: without the booklet on the day", () => {
  it("excuses who forgot it and stays in accompanied driving", () => {
    expect(check(aac, "forgotten")).toEqual({ kind: "excused", rule: "AAC-4" });
  });
  it("examines who declares leaving accompanied driving, less than a year of it or not", () => {
    expect(check(aac, "left_accompanied_driving", "2013-06-01")).toEqual({
      ...{ kind: "satisfied", rule: "AAC-4" },
    });
    expect(check({ ...aac, preliminaryAppointmentOn: "2013-01-04" }, "left_accompanied_driving").kind).toBe(
      "satisfied",
    );
  });
  it("takes the mention from the title for good, and judges as in traditional training", () => {
    expect(pathOnTheDay("aac", "left_accompanied_driving", null)).toEqual({
      ...{ path: "traditional", rule: "AAC-4", mayBearMention: false },
    });
  });
  it("waits until somebody has looked", () => {
    expect(check(aac)).toEqual({ kind: "missing", rule: "AAC-4", fact: "booklet" });
  });
});

describe("AAC-5: a wrong training on the file is amended and signed, and the exam goes on", () => {
  it.each([
    ["signed", true, { path: "traditional", rule: "AAC-5", mayBearMention: true }],
    ["not signed", false, { path: "aac", rule: "AAC-1", mayBearMention: true }],
  ] as const)("%s", (_how, signed, path) => {
    expect(pathOnTheDay("aac", undefined, { to: "traditional", signed })).toEqual(path);
  });
  it("leaves the training on the file when nothing is amended", () => {
    expect(pathOnTheDay("aac", "shown", null)).toEqual({ path: "aac", rule: "AAC-1", mayBearMention: true });
  });
  it("makes the booklet matter to who turns out to be in accompanied driving", () => {
    const { path } = pathOnTheDay("traditional", undefined, { to: "aac", signed: true });
    expect(path).toBe("aac");
    expect(check(aac, "forgotten")).toEqual({ kind: "excused", rule: "AAC-4" });
  });
});
