import { describe, expect, it } from "vitest";
import { rulesAt } from "../../../../test/legal-values.js";
import { type Amendment, checkFile, type FilePoint, type HandedFile } from "./receivability.js";

const paper: HandedFile = {
  form: "cerfa_14866",
  registeredOn: "2013-01-21",
  stamp: { date: true, department: true },
  neph: "130175100001",
  category: "C",
  licenceWithdrawn: false,
  amendments: [],
};
const old: HandedFile = { ...paper, form: "cerfa_11246", registeredOn: "2013-01-18" };
const printed: HandedFile = {
  ...{ form: "attestation", registeredOn: "2017-11-02", singleSheet: true, neph: "171175100001" },
  ...{ category: "C", licenceWithdrawn: false, amendments: [] },
};
const checks = (file: HandedFile) => checkFile(file, "C", rulesAt("2013-02-04"));
const check = (file: HandedFile, point: FilePoint) => checks(file).find((one) => one.point === point);
const without = (file: HandedFile, fact: keyof HandedFile): HandedFile => {
  const { [fact]: _left, ...others } = file;
  return others;
};

it.each([
  ["a paper file", paper],
  ["a file on the old form", old],
  ["an attestation", printed],
])("finds nothing against %s that is in order", (_what, file) => {
  expect(checks(file).map(({ kind }) => kind)).toEqual(Array(6).fill("satisfied"));
});

describe("REC-2: the old form serves files registered before 19 January 2013", () => {
  it.each([
    ["the day before", "2013-01-18", "satisfied"],
    ["the day", "2013-01-19", "not_receivable"],
    ["the day after", "2013-01-20", "not_receivable"],
  ])("%s", (_when, registeredOn, kind) => {
    expect(check({ ...old, registeredOn }, "form")).toEqual({ kind, rule: "REC-2", point: "form" });
  });
  it("has nothing against a new form annexed to an older file", () => {
    expect(check({ ...paper, registeredOn: "2012-05-01" }, "form")).toEqual({
      ...{ kind: "satisfied", rule: "REC-2", point: "form" },
    });
  });
  it("guesses neither the form nor the day of registration", () => {
    expect(check(without(paper, "form"), "form")).toMatchObject({ kind: "missing", fact: "form" });
    expect(check(without(old, "registeredOn"), "form")).toMatchObject({ kind: "missing", fact: "registeredOn" });
  });
});

describe("REC-4: stamp, number, category and information sheet", () => {
  const withdrawn: HandedFile = { ...paper, licenceWithdrawn: true };
  it.each<[string, FilePoint, HandedFile]>([
    ["a stamp without its date", "stamp", { ...paper, stamp: { date: false, department: true } }],
    ["a stamp without its department", "stamp", { ...paper, stamp: { date: true, department: false } }],
    ["no number", "neph", { ...paper, neph: null }],
    ["an empty number", "neph", { ...paper, neph: "" }],
    ["another category", "category", { ...paper, category: "C1" }],
    ["no information sheet after an annulment", "information_sheet", { ...withdrawn, informationSheet: false }],
  ])("is breached by %s, and by that alone", (_what, point, file) => {
    const breaches = checks(file).filter(({ kind }) => kind !== "satisfied");
    expect(breaches).toEqual([{ kind: "not_receivable", rule: "REC-4", point }]);
  });

  it("takes the information sheet after an annulment", () => {
    expect(check({ ...withdrawn, informationSheet: true }, "information_sheet")?.kind).toBe("satisfied");
  });

  it.each<[keyof HandedFile, FilePoint, HandedFile]>([
    ["stamp", "stamp", paper],
    ["neph", "neph", paper],
    ["category", "category", paper],
    ["licenceWithdrawn", "information_sheet", paper],
    ["informationSheet", "information_sheet", { ...withdrawn, informationSheet: true }],
  ])("guesses nothing: %s is missing", (fact, point, file) => {
    expect(check(without(file, fact), point)).toEqual({ kind: "missing", rule: "REC-4", point, fact });
  });
});

describe("REC-5: a change bears the stamp of the service, or a signature on the old form in a special case", () => {
  const amended = (facts: Partial<Amendment>): Amendment => ({
    ...{ serviceStamp: false, candidateSignature: false, specialCase: false, ...facts },
  });
  it.each<[string, HandedFile, Partial<Amendment>, string]>([
    ["stamped", paper, { serviceStamp: true }, "satisfied"],
    ["signed, new form", paper, { candidateSignature: true, specialCase: true }, "not_receivable"],
    ["signed, old form, special case", old, { candidateSignature: true, specialCase: true }, "satisfied"],
    ["stamped, old form, special case", old, { serviceStamp: true, specialCase: true }, "satisfied"],
    ["signed, old form, any other change", old, { candidateSignature: true }, "not_receivable"],
    ["neither, old form, special case", old, { specialCase: true }, "not_receivable"],
  ])("%s", (_how, file, amendment, kind) => {
    const rule = "REC-5";
    expect(check({ ...file, amendments: [amended(amendment)] }, "amendment")).toEqual({
      kind,
      rule,
      point: "amendment",
    });
  });
  it("is breached by one bad change among good ones", () => {
    const amendments = [amended({ serviceStamp: true }), amended({})];
    expect(check({ ...paper, amendments }, "amendment")?.kind).toBe("not_receivable");
    expect(check(without(paper, "amendments"), "amendment")).toMatchObject({ kind: "missing", fact: "amendments" });
  });
});

describe("REC-7: the attestation is printed on both sides of one sheet", () => {
  it.each([
    ["one sheet", printed, { kind: "satisfied" }],
    ["two sheets", { ...printed, singleSheet: false }, { kind: "not_receivable" }],
    ["nobody looked", without(printed, "singleSheet"), { kind: "missing", fact: "singleSheet" }],
  ])("%s", (_how, file, expected) => {
    expect(check(file, "printed_sheet")).toEqual({ ...expected, rule: "REC-7", point: "printed_sheet" });
  });
  it("asks no stamp of an attestation", () => {
    expect(check(printed, "stamp")).toBeUndefined();
  });
});

describe("REC-8: after an annulment or an invalidation, the return-to-licence sheet comes with the attestation", () => {
  it.each<[string, Partial<HandedFile>, object]>([
    ["no licence withdrawn", { licenceWithdrawn: false }, { kind: "satisfied" }],
    ["the sheet is there", { licenceWithdrawn: true, informationSheet: true }, { kind: "satisfied" }],
    ["the sheet is not there", { licenceWithdrawn: true, informationSheet: false }, { kind: "not_receivable" }],
    ["nobody looked", { licenceWithdrawn: true }, { kind: "missing", fact: "informationSheet" }],
  ])("%s", (_what, facts, expected) => {
    const rule = "REC-8";
    expect(check({ ...printed, ...facts }, "return_sheet")).toEqual({ ...expected, rule, point: "return_sheet" });
  });
});
