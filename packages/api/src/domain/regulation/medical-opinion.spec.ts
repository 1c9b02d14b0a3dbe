import type { LicenceCategory } from "@creneau/schema";
import { describe, expect, it } from "vitest";
import { LEGAL_VALUES, RULEBOOK, rulesAt } from "../../../test/legal-values.js";
import { addDays } from "../civil-date.js";
import { EVERY_DAY } from "./days.js";
import { judge, overallOn } from "./eligibility.js";
import type { CandidateFacts, HeldLicence, MedicalOpinion } from "./facts.js";
import { medicalOpinion } from "./medical-opinion.js";

const guide = rulesAt("2013-02-04");

const opinion = (givenOn: string, fitUntil: string | null = null): MedicalOpinion => ({ givenOn, fitUntil });
const held = (category: HeldLicence["category"], obtainedOn: string): HeldLicence => ({
  ...{ category, obtainedOn, issuedBy: "FR", exchangedFrom: null },
  ...{ bySevenHourTraining: false, automaticOnly: false },
});
/** A file of which everything is known, and which has nothing but `facts`. */
const known = (facts: CandidateFacts): CandidateFacts => ({
  ...{ medicalDeclaration: false, medicalOpinion: null, licences: [] },
  ...facts,
});
const said = (facts: CandidateFacts, category: LicenceCategory, rules = guide) =>
  medicalOpinion(facts, { category, phase: "on_road" }, rules);
const saidBy = (rule: string, ...args: Parameters<typeof said>) => said(...args).find((answer) => answer.rule === rule);
const on = (date: string, facts: CandidateFacts, category: LicenceCategory) =>
  overallOn(judge([medicalOpinion], facts, { category, phase: "on_road" }, RULEBOOK), date);
const kindOn = (...args: Parameters<typeof on>) => on(...args).kind;

describe("MED-1: whoever declared a vehicle, an affection or a pension shows an opinion", () => {
  it("asks nothing of whoever declared nothing", () => {
    expect(said(known({}), "B")).toEqual([{ rule: "MED-1", values: [], satisfied: EVERY_DAY }]);
  });

  it("refuses on every day when there is none", () => {
    expect(said(known({ medicalDeclaration: true }), "B")).toEqual([{ rule: "MED-1", values: [], satisfied: [] }]);
  });

  it.each([
    ["2013-02-03", "Refused"],
    ["2013-02-04", "Satisfied"],
  ])("given on 4 February 2013, exam on %s: %s", (date, kind) => {
    const facts = known({ medicalDeclaration: true, medicalOpinion: opinion("2013-02-04") });
    expect(kindOn(date, facts, "B")).toBe(kind);
  });

  it("says so in the categories that ask for an opinion anyway", () => {
    const ofDeclaration = (medicalDeclaration: boolean) =>
      saidBy("MED-1", known({ medicalDeclaration }), "C")?.satisfied;
    expect([ofDeclaration(true), ofDeclaration(false)]).toEqual([[], EVERY_DAY]);
  });

  it("asks what was declared, and with an opinion only for the days before it", () => {
    const { medicalDeclaration: _, ...facts } = known({ medicalOpinion: opinion("2013-02-04") });
    expect(saidBy("MED-1", { medicalOpinion: null }, "B")?.missing).toEqual({
      ...{ days: EVERY_DAY, fact: "medicalDeclaration" },
    });
    expect(saidBy("MED-1", facts, "B")?.missing).toEqual({
      ...{ days: [{ from: "0001-01-01", to: "2013-02-03" }], fact: "medicalDeclaration" },
    });
  });

  it("asks for the opinion when something was declared", () => {
    expect(saidBy("MED-1", { medicalDeclaration: true }, "B")?.missing?.fact).toBe("medicalOpinion");
  });

  it("does not take the licence for the opinion on what was declared", () => {
    const licences = [held("C", "2012-02-04")];
    expect(kindOn("2013-02-04", known({ licences }), "CE")).toBe("Satisfied");
    expect(on("2013-02-04", known({ licences, medicalDeclaration: true }), "CE")).toMatchObject({ never: true });
  });

  it.each(["theory", "off_road", "on_road"] as const)("is looked at for the phase %s", (phase) => {
    const facts = known({ medicalDeclaration: true });
    expect(medicalOpinion(facts, { category: "A2", phase }, guide)[0]?.satisfied).toEqual([]);
  });
});

describe("MED-2: these categories ask for an opinion whatever was declared", () => {
  it.each(["BE", "C1", "C1E", "C", "CE", "D1", "D1E", "D", "DE"] as const)("%s", (category) => {
    expect(saidBy("MED-2", known({}), category)).toEqual({
      ...{ rule: "MED-2", values: ["MED-2.categories"], satisfied: [] },
    });
    const withOpinion = known({ medicalOpinion: opinion("2013-02-04") });
    expect(saidBy("MED-2", withOpinion, category)?.satisfied).toEqual([{ from: "2013-02-04", to: "9999-12-31" }]);
  });

  it.each(["A1", "A2", "A", "B1", "B"] as const)("not %s", (category) => {
    expect(saidBy("MED-2", known({}), category)).toBeUndefined();
  });

  it("is not asked in BE any more since the amendment", () => {
    const amendment =
      LEGAL_VALUES.find(({ key, value }) => key === "MED-2.categories" && value === "BE")?.validTo ?? "";
    expect(kindOn(addDays(amendment, -1), known({}), "BE")).toBe("Refused");
    expect(kindOn(amendment, known({}), "BE")).toBe("Satisfied");
  });

  it.each<[string, readonly HeldLicence[], string]>([
    ["C covers CE", [held("C", "2012-02-04")], "Satisfied"],
    ["D covers CE", [held("D", "2012-02-04")], "Satisfied"],
    ["B does not", [held("B", "2012-02-04")], "Refused"],
    ["AM does not", [held("AM", "2012-02-04")], "Refused"],
    ["C obtained on the day of the exam", [held("C", "2013-02-04")], "Satisfied"],
    ["C obtained the day after", [held("C", "2013-02-05")], "Refused"],
  ])("%s", (_what, licences, kind) => {
    expect(kindOn("2013-02-04", known({ licences }), "CE")).toBe(kind);
  });

  it.each<[string, CandidateFacts, readonly string[]]>([
    ["nothing is known", {}, ["medicalOpinion", "licences"]],
    ["there is no opinion", { medicalOpinion: null }, ["licences"]],
    ["no licence is held", { licences: [] }, ["medicalOpinion"]],
    [
      "the licence covers, and nobody knows what was declared",
      { licences: [held("C", "2012-02-04")] },
      ["medicalDeclaration"],
    ],
  ])("asks for what decides when %s", (_what, facts, missingFacts) => {
    expect(on("2013-02-04", facts, "CE")).toMatchObject({ kind: "Refused", never: false, missingFacts });
  });

  it("does not ask what was declared where only an opinion serves", () => {
    expect(on("2013-02-04", { medicalOpinion: null, licences: [] }, "C")).toMatchObject({
      ...{ never: true, missingFacts: [] },
    });
  });
});

const underReserve = { kind: "UnderReserve", follows: ["medical_letter"] };

describe("MED-5: with an opinion of more than 2 years the exam takes place under reserve", () => {
  it.each([
    ["2011-02-04", "2013-02-04", "2013-02-05"],
    ["2012-02-29", "2014-02-28", "2014-03-01"],
  ])("given on %s: in date on %s, under reserve on %s", (givenOn, last, after) => {
    const heavy = known({ medicalOpinion: opinion(givenOn) });
    const light = { ...heavy, medicalDeclaration: true };
    expect([kindOn(last, heavy, "C"), kindOn(last, light, "B")]).toEqual(["Satisfied", "Satisfied"]);
    expect([on(after, heavy, "C"), on(after, light, "B")]).toEqual([underReserve, underReserve]);
  });

  it("concerns only those who have to show an opinion", () => {
    const facts = known({ medicalOpinion: opinion("2009-02-04") });
    expect(kindOn("2013-02-04", facts, "B")).toBe("Satisfied");
    expect(saidBy("MED-5", facts, "B")).toBeUndefined();
  });

  it.each([
    ["2013-02-04", "Satisfied"],
    ["2013-02-05", "UnderReserve"],
  ])("a licence of 4 February 2011 as proof, exam on %s: %s", (date, kind) => {
    expect(kindOn(date, known({ licences: [held("C", "2011-02-04")] }), "CE")).toBe(kind);
  });

  it("counts the proof that is in date, be it the form or the licence", () => {
    const licences = [held("C", "2005-02-04")];
    expect(kindOn("2013-02-04", known({ licences, medicalOpinion: opinion("2012-02-04") }), "CE")).toBe("Satisfied");
    const recent = [...licences, held("D", "2012-06-04")];
    expect(kindOn("2013-02-04", known({ licences: recent, medicalOpinion: opinion("2005-02-04") }), "CE")).toBe(
      "Satisfied",
    );
  });

  it("does not let a licence renew the opinion on what was declared", () => {
    const licences = [held("C", "2012-02-04")];
    const facts = known({ licences, medicalDeclaration: true, medicalOpinion: opinion("2010-02-04") });
    expect(on("2013-02-04", facts, "CE")).toEqual(underReserve);
  });
});

describe("MED-6: past a temporary aptitude the exam takes place under reserve", () => {
  it.each([
    ["2013-02-04", "Satisfied"],
    ["2013-02-05", "UnderReserve"],
  ])("fit until 4 February 2013, exam on %s: %s", (date, kind) => {
    const facts = known({ medicalOpinion: opinion("2012-08-04", "2013-02-04") });
    expect(kindOn(date, facts, "C")).toBe(kind);
    expect(kindOn(date, { ...facts, medicalDeclaration: true }, "B")).toBe(kind);
  });

  it("is not lengthened by the two years of the form, nor shortens them", () => {
    const facts = known({ medicalOpinion: opinion("2010-02-04", "2020-02-04") });
    expect(saidBy("MED-5", facts, "C")).toMatchObject({
      values: ["MED-5.validity"],
      reserve: { days: [{ from: "2012-02-05", to: "9999-12-31" }] },
    });
    expect(saidBy("MED-6", facts, "C")?.reserve).toEqual({
      days: [{ from: "2020-02-05", to: "9999-12-31" }],
      follows: "medical_letter",
    });
  });

  it("says nothing of an opinion without such an end", () => {
    expect(saidBy("MED-6", known({ medicalOpinion: opinion("2012-02-04") }), "C")).toBeUndefined();
  });

  it("does not matter while the licence is a proof in date", () => {
    const facts = known({
      licences: [held("C", "2012-06-04")],
      medicalOpinion: opinion("2011-02-04", "2012-02-04"),
    });
    expect(kindOn("2013-02-04", facts, "CE")).toBe("Satisfied");
  });
});
