import fc from "fast-check";
import { expect, it } from "vitest";
import { csvCell, csvLine } from "./csv-cell.js";

it.each([
  ["MARTIN", `"MARTIN"`],
  ["", `""`],
  [`L"ÉA`, `"L""ÉA"`],
  ["=1+1", `"'=1+1"`],
  ['=HYPERLINK("http://x.example";"clic")', `"'=HYPERLINK(""http://x.example"";""clic"")"`],
  ["+33612345678", `"'+33612345678"`],
  ["-2", `"'-2"`],
  ["@SUM(A1)", `"'@SUM(A1)"`],
  ["\t=1", `"'\t=1"`],
  ["  =1", `"'  =1"`],
  ["＝1", `"'＝1"`],
  ["a\r\nb", `"a b"`],
])("%j is written %s", (text, cell) => {
  expect(csvCell(text)).toBe(cell);
});

it("no cell begins as a formula, whatever was in the file", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(csvCell(text).slice(1).trimStart()).not.toMatch(/^[=+\-@]/);
      expect(csvCell(text)).not.toMatch(/[\r\n]/);
    }),
  );
});

it("a line ends as RFC 4180 has it", () => {
  expect(csvLine(["1", "a;b"])).toBe(`"1";"a;b"\r\n`);
});
