import { describe, expect, it } from "vitest";
import type { CellKind, CellValue, Sheet } from "./cell.js";
import { csvHead, csvRow } from "./csv-row.js";

const sheet = (kind: CellKind, locale: "fr" | "en" = "fr"): Sheet => ({
  ...{ title: "Liste", locale },
  columns: [{ heading: "Intitulé", kind }],
});

describe("a line of a list as CSV", () => {
  it.each<[CellKind, CellValue, string]>([
    ["text", "0102", '"0102"'],
    ["text", null, '""'],
    ["text", "=1+1", '"\'=1+1"'],
    ["text", 'dit "Léo"; né', '"dit ""Léo""; né"'],
    ["text", "a\nb", '"a b"'],
    ["date", "2027-03-01", '"01/03/2027"'],
    ["date", null, '""'],
    ["moment", "2027-03-01T08:32", '"01/03/2027 08:32"'],
    ["number", 12, "12"],
    // A number that is less than nothing is no formula.
    ["number", -61.5, "-61,5"],
    ["number", null, '""'],
    ["number", "=1", '"\'=1"'],
  ])("%s %o: %s", (kind, value, line) => {
    expect(csvRow([value], sheet(kind))).toBe(`${line}\r\n`);
  });

  it("has the decimal point in English", () => {
    expect(csvRow([48.9], sheet("number", "en"))).toBe("48.9\r\n");
  });

  it("has a cell for each column, also where a value is missing", () => {
    const two: Sheet = { ...sheet("text"), columns: [...sheet("text").columns, ...sheet("number").columns] };
    expect(csvRow(["a"], two)).toBe('"a";""\r\n');
  });

  it("comes after the mark of UTF-8 and the headings", () => {
    expect(csvHead(sheet("text"))).toBe('\ufeff"Intitulé"\r\n');
  });
});
