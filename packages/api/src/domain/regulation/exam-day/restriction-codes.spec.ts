import { describe, expect, it } from "vitest";
import {
  code97,
  exchangedFrom,
  noviceCode,
  printedNoviceCode,
  refusalOfCodes,
  refusalOfDifferentCodes,
} from "./restriction-codes.js";

describe("COD-1: code 97 of the light exam is on the file in both phases, on the certificate once it is passed", () => {
  it.each([
    ["off_road", true, "passed", true, false],
    ["off_road", true, "failed", true, false],
    ["on_road", true, "passed", true, true],
    ["on_road", true, "failed", true, false],
    ["on_road", false, "passed", false, false],
  ] as const)("%s, light: %s, %s", (phase, light, outcome, onFile, onCertificate) => {
    for (const category of ["C1", "C1E"] as const)
      expect(code97({ category, phase, light }, outcome)).toEqual({ onFile, onCertificate, rule: "COD-1" });
  });
});

describe("COD-6: code 103 is issued no more", () => {
  it.each([
    [["78", "103"], { kind: "CodeWithdrawn", code: "103", rule: "COD-6" }],
    [[" 103 "], { kind: "CodeWithdrawn", code: "103", rule: "COD-6" }],
    [["78", "105"], null],
    [[], null],
  ])("%j", (codes, refusal) => {
    expect(refusalOfCodes(codes)).toEqual(refusal);
  });
});

describe("COD-7: who is exempt from the practical test is no novice", () => {
  it("is code 105", () => {
    expect(noviceCode({ practicalExempt: true })).toEqual({ code: "105", rule: "COD-7" });
    expect(printedNoviceCode({ code: "105", rule: "COD-7" })).toBe("105");
  });
});

describe("COD-8: who is not exempt is a novice until a date", () => {
  it("is code 106 with that date", () => {
    const novice = noviceCode({ practicalExempt: false, noviceUntil: "2015-02-04" });
    expect(novice).toEqual({ code: "106", until: "2015-02-04", rule: "COD-8" });
    expect(printedNoviceCode(novice)).toBe("106 jusqu’au 04/02/2015");
  });
});

describe("RES-14: the adaptation codes of the file are those of the certificate", () => {
  it.each([
    [["10.02"], ["10.02"], null],
    [["10.02", "40.01"], ["40.01", "10.02"], null],
    [[], [], null],
    [["10.02"], [], { onlyOnFile: ["10.02"], onlyOnCertificate: [] }],
    [[], ["10.02"], { onlyOnFile: [], onlyOnCertificate: ["10.02"] }],
    [["10.02"], ["10.03"], { onlyOnFile: ["10.02"], onlyOnCertificate: ["10.03"] }],
  ])("%j and %j", (onFile, onCertificate, difference) => {
    expect(refusalOfDifferentCodes(onFile, onCertificate)).toEqual(
      difference && { kind: "CodesDiffer", ...difference, rule: "RES-14" },
    );
  });
});

describe("COD-9: code 70 tells the state that a licence was exchanged from", () => {
  it.each([
    [["70.DE"], "DE"],
    [["70.0123456789.NL"], "NL"],
    [["78", " 70.UK "], "UK"],
    [["78", "105"], null],
    [["70"], null],
    [["70.123"], null],
    [["70.NLDX"], null],
    [["70.NL.2"], null],
    [["170.DE"], null],
    [[], null],
  ])("%j: %s", (codes, state) => {
    expect(exchangedFrom(codes)).toBe(state);
  });
});
