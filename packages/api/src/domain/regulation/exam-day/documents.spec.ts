import { describe, expect, it } from "vitest";
import { rulesAt } from "../../../../test/legal-values.js";
import type { CandidateFacts, HeldLicence, Question } from "../facts.js";
import { type Convocation, documentsToBring, type ExamDocument } from "./documents.js";

const adult: CandidateFacts = {
  birthDate: "1990-05-01",
  emancipated: false,
  trainingPath: "traditional",
  licences: [],
  medicalDeclaration: false,
  registeredOn: "2024-02-01",
};
const convocation = (facts: Partial<Convocation> = {}): Convocation => ({
  facts: adult,
  question: { category: "B", phase: "on_road" },
  on: "2026-12-10",
  licenceWithdrawn: false,
  ...facts,
});
const brought = (facts: Partial<Convocation> = {}) => {
  const asked = convocation(facts);
  return documentsToBring(asked, rulesAt(asked.on));
};
const ask = (document: ExamDocument, facts: Partial<Convocation> = {}) => {
  const found = brought(facts).find((one) => one.document === document);
  return found && [found.rule, found.dependsOn];
};
const held = (category: HeldLicence["category"]): HeldLicence => ({
  ...{ category, obtainedOn: "2020-03-01", issuedBy: "FR", exchangedFrom: null },
  ...{ bySevenHourTraining: false, automaticOnly: false },
});
const of = (facts: Partial<CandidateFacts>) => ({ facts: { ...adult, ...facts } });
const exam = (category: Question["category"], phase: Question["phase"]) => ({ question: { category, phase } });

it("ID-1 REC-7: an adult who holds nothing brings an identity document and the attestation", () => {
  expect(brought()).toEqual([
    { document: "identity_document", rule: "ID-1", dependsOn: null },
    { document: "registration_attestation", rule: "REC-7", dependsOn: null },
  ]);
});

it("names the fact on which each document depends when nothing is known", () => {
  expect(
    brought({ facts: {}, question: { category: "B", phase: "on_road" }, licenceWithdrawn: false }).slice(2),
  ).toEqual([
    { document: "licence", rule: "LIC-3", dependsOn: "licences" },
    { document: "training_booklet", rule: "AAC-2", dependsOn: "trainingPath" },
    { document: "medical_opinion", rule: "MED-1", dependsOn: "medicalDeclaration" },
    { document: "parental_authorisation", rule: "AGE-13", dependsOn: "birthDate" },
  ]);
});

describe("REC-2 REC-7: the attestation from the day registration is digital", () => {
  it.each([
    ["the day before", "2017-10-31", "registration_form", "REC-2"],
    ["the day", "2017-11-01", "registration_attestation", "REC-7"],
    ["the day after", "2017-11-02", "registration_attestation", "REC-7"],
  ])("%s", (_when, registeredOn, document, rule) => {
    expect(brought(of({ registeredOn }))[1]).toEqual({ document, rule, dependsOn: null });
  });
  it("takes a file of unknown date for one of the time of the exam", () => {
    const { registeredOn: _unknown, ...facts } = adult;
    expect(brought({ facts })[1]?.document).toBe("registration_attestation");
    expect(brought({ facts, on: "2013-02-04" })[1]?.document).toBe("registration_form");
  });
});

describe("LIC-2 LIC-3: the licence itself on the road, or a photocopy otherwise", () => {
  it.each([
    ["theory", "licence_or_photocopy", "LIC-2"],
    ["off_road", "licence_or_photocopy", "LIC-2"],
    ["on_road", "licence", "LIC-3"],
  ] as const)("%s", (phase, document, rule) => {
    expect(ask(document, { ...of({ licences: [held("B")] }), ...exam("A2", phase) })).toEqual([rule, null]);
  });
  it("asks no licence of who holds AM alone", () => {
    expect(ask("licence", of({ licences: [held("AM")] }))).toBeUndefined();
  });
});

describe("AAC-2: the booklet after accompanied driving", () => {
  it.each([
    ["B on the road", exam("B", "on_road"), ["AAC-2", null]],
    ["the theory test", exam("B", "theory"), undefined],
    ["A2", exam("A2", "on_road"), undefined],
  ])("%s", (_what, question, expected) => {
    expect(ask("training_booklet", { ...of({ trainingPath: "aac" }), ...question })).toEqual(expected);
  });
});

describe("MED-1 MED-2: the medical opinion", () => {
  it.each<[string, Partial<CandidateFacts>, Question["category"], unknown]>([
    ["nothing declared in B", {}, "B", undefined],
    ["something declared in B", { medicalDeclaration: true }, "B", ["MED-1", null]],
    ["C, holding B", { licences: [held("B")] }, "C", ["MED-2", null]],
    ["C, holding B, something declared", { licences: [held("B")], medicalDeclaration: true }, "C", ["MED-1", null]],
    ["CE, holding C", { licences: [held("B"), held("C")] }, "CE", undefined],
    ["CE, holding C, something declared", { licences: [held("C")], medicalDeclaration: true }, "CE", ["MED-1", null]],
    ["C1, holding B", { licences: [held("B")] }, "C1", ["MED-2", null]],
  ])("%s", (_what, facts, category, expected) => {
    expect(ask("medical_opinion", { ...of(facts), ...exam(category, "off_road") })).toEqual(expected);
  });
  it("depends on the licences in a heavy category, when they are not known", () => {
    const { licences: _unknown, ...facts } = adult;
    expect(ask("medical_opinion", { facts, ...exam("CE", "off_road") })).toEqual(["MED-2", "licences"]);
  });
});

describe("AGE-13: the parental authorisation of a minor on the day of the exam", () => {
  it.each([
    ["the day before 18", "2008-12-11", ["AGE-13", null]],
    ["the day of 18", "2008-12-10", undefined],
    ["the day after 18", "2008-12-09", undefined],
  ])("%s", (_when, birthDate, expected) => {
    expect(ask("parental_authorisation", of({ birthDate }))).toEqual(expected);
  });
  it("is not asked of an emancipated minor, and depends on that when it is not known", () => {
    expect(ask("parental_authorisation", of({ birthDate: "2009-12-10", emancipated: true }))).toBeUndefined();
    const { emancipated: _unknown, ...facts } = adult;
    expect(ask("parental_authorisation", { facts: { ...facts, birthDate: "2009-12-10" } })).toEqual([
      ...["AGE-13", "emancipated"],
    ]);
  });
});

describe("REC-8: the return-to-licence sheet", () => {
  it("is asked for after an annulment, and depends on it when nobody knows", () => {
    expect(ask("return_to_licence_sheet", { licenceWithdrawn: true })).toEqual(["REC-8", null]);
    expect(ask("return_to_licence_sheet")).toBeUndefined();
    const { licenceWithdrawn: _unknown, ...unknown } = convocation();
    expect(documentsToBring(unknown, rulesAt(unknown.on)).at(-1)).toEqual({
      ...{ document: "return_to_licence_sheet", rule: "REC-8", dependsOn: "licenceWithdrawn" },
    });
  });
});
