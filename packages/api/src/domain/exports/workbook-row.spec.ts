import { describe, expect, it } from "vitest";
import type { CellKind, CellValue, Sheet } from "./cell.js";
import { columnName, headingXml, workbookRow, xmlText } from "./workbook-row.js";

const sheet = (...kinds: CellKind[]): Sheet => ({
  ...{ title: "Liste", locale: "fr" },
  columns: kinds.map((kind) => ({ heading: `<${kind}>`, kind })),
});
const text = (at: string, shown: string, style = 4) =>
  `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${shown}</t></is></c>`;

describe("a row of a list in a workbook", () => {
  it.each<[CellKind, CellValue, string]>([
    ["text", "0102", text("A7", "0102")],
    ["text", "=1+1", text("A7", "=1+1")],
    ["text", 12, text("A7", "12")],
    ["text", null, ""],
    ["number", -61.5, '<c r="A7" s="0"><v>-61.5</v></c>'],
    ["number", "12", text("A7", "12")],
    ["date", "2000-03-10", '<c r="A7" s="1"><v>36595</v></c>'],
    ["moment", "2000-03-10T06:00", '<c r="A7" s="2"><v>36595.25</v></c>'],
    // Before day 61 workbooks count a day that never was: the date is told as it is.
    ["date", "1900-03-01", '<c r="A7" s="1"><v>61</v></c>'],
    ["date", "1900-02-28", text("A7", "1900-02-28")],
  ])("%s %o", (kind, value, cell) => {
    expect(workbookRow([value], sheet(kind), 7)).toBe(`<row r="7">${cell}</row>`);
  });

  it("leaves out what is empty, and each cell says where it is", () => {
    expect(workbookRow([null, "b"], sheet("text", "text"), 2)).toBe(`<row r="2">${text("B2", "b")}</row>`);
  });

  it("has headings of their own look", () => {
    expect(headingXml(sheet("date"))).toBe(`<row r="1">${text("A1", "&lt;date&gt;", 3)}</row>`);
  });
});

it.each([
  ['<a href="x">&', "&lt;a href=&quot;x&quot;&gt;&amp;"],
  ["bell\u0007, tab\t, line\n, none\uffff", "bell, tab\t, line\n, none"],
  ["half \ud83d", "half \ufffd"],
  ["x".repeat(40_000), "x".repeat(32_767)],
])("a text as XML may hold it (%#)", (written, shown) => {
  expect(xmlText(written)).toBe(shown);
});

it.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [27, "AB"],
  [701, "ZZ"],
  [702, "AAA"],
])("column %i is %s", (index, name) => {
  expect(columnName(index)).toBe(name);
});
