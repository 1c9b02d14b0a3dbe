import { expect, it, test } from "vitest";
import { escaped, table } from "./table.js";

it("lines up its columns", () => {
  expect(
    table(
      ["Value", "Is"],
      [
        ["notice", "3 days"],
        ["a", "7 days"],
      ],
    ),
  ).toBe(["| Value  | Is     |", "| ------ | ------ |", "| notice | 3 days |", "| a      | 7 days |"].join("\n"));
});

it("has a line of dashes even where a column is narrow", () => {
  expect(table(["A"], [["b"]])).toBe(["| A   |", "| --- |", "| b   |"].join("\n"));
});

test.each([
  ["a bar", "a|b", "a\\|b"],
  ["an asterisk", "14866*01", "14866\\*01"],
  ["a tag", "<b>", "\\<b\\>"],
  ["a link", "[a](b)", "\\[a\\](b)"],
  ["plain words", "A.1.b, 3 – 7 days", "A.1.b, 3 – 7 days"],
])("%s is no markup", (_what, text, written) => {
  expect(escaped(text)).toBe(written);
});
