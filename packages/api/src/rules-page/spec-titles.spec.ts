// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the strings here are programs.
import { describe, expect, it } from "vitest";
import { specTitles } from "./spec-titles.js";

describe("the title of a block is found however it is written", () => {
  it.each<[string, string]>([
    ["describe", 'describe("a title", () => {});'],
    ["it", 'it("a title", () => {});'],
    ["test", "test('a title', () => {});"],
    ["on a line of its own", 'it(\n  "a title",\n  async () => {},\n);'],
    ["a table", 'it.each([["one", 1], ["two", 2]])("a title", () => {});'],
    ["a table with types", 'it.each<[string, () => void, "x" | "y"]>([])("a title", () => {});'],
    ["a table in a template", 'test.each`one | two\n${")"} | ${`)`}`("a title", () => {});'],
    ["rows by object", 'describe.for([{ a: "(" }])("a title", () => {});'],
    ["modifiers", 'describe.concurrent.only("a title", () => {});'],
    ["where it can run", 'it.skipIf(process.platform === "win32")("a title", () => {});'],
    ["without a body", 'it("a title");'],
    ["with options", 'it("a title", { timeout: 5 }, () => {});'],
  ])("%s", (_what, source) => {
    expect(specTitles(source)).toEqual(["a title"]);
  });

  it("in order, nested ones too", () => {
    expect(specTitles('describe("one", () => {\n  it("two", () => {});\n});\ntest("three", () => {});')).toEqual([
      "one",
      "two",
      "three",
    ]);
  });
});

describe("what is no title is not taken for one", () => {
  it.each<[string, string]>([
    ["a comment", '// it("a title", () => {})'],
    ["a comment of several lines", '/* it("a title",\n () => {}) */'],
    ["a fixture in a string", "const source = 'it(\"a title\", () => {})';"],
    ["a fixture in a template", 'const source = `it("a title", () => {})`;'],
    ["a fixture in a regular expression", 'const source = /it("a title", x)/;'],
    ["a regular expression after a word", 'const f = () => { return /it("a title", x)/; };'],
    ["a title made of parts", 'it("a title" + name, () => {});'],
    ["a title in a template", "it(`a title`, () => {});"],
    ["a method of that name", 'page.it("a title", () => {});'],
    ["a function of the file itself", 'const test = (name: string) => name; test("a title");'],
    ["another function", 'expectIt("a title", () => {});'],
    ["a row of a table", 'it.each([["a title"]])(`%s`, () => {});'],
    ["a word that is not called", 'const test = "a title";'],
  ])("%s", (_what, source) => {
    expect(specTitles(source)).toEqual([]);
  });

  it.each<[string, string]>([
    ["a skipped test", 'it.skip("a title", () => {});'],
    ["a test that is still to write", 'it.todo("a title");'],
    ["a test that is meant to fail", 'test.fails("a title", () => {});'],
    ["all that is within a skipped block", 'describe.skip("a title", () => { it("another", () => {}); });'],
    ["a skipped table", 'it.skip.each([[1]])("a title", () => {});'],
  ])("%s proves nothing", (_what, source) => {
    expect(specTitles(source)).toEqual([]);
  });
});

describe("what stands around a title does not hide it", () => {
  it.each<[string, string]>([
    ["a division", 'const half = whole / 2; it("a title", () => {}); const third = whole / 3;'],
    ["a division after a bracket", 'const half = (a + b) / 2; it("a title", () => {}); // /'],
    ["quotes in a regular expression", 'const quote = /["\'`]/; it("a title", () => {});'],
    ["a slash in a class", 'const slash = /[/"]/; it("a title", () => {});'],
    ["a comment mark in a string", 'const url = "https://example.org"; it("a title", () => {});'],
    ["an escaped quote", 'const said = "\\""; it("a title", () => {});'],
    ["braces in an interpolation", 'const text = `${f({}, `it("no")`)} it("no")`; it("a title", () => {});'],
    ["a brace in a string of an interpolation", 'const text = `${f("}", `it("no")`)}`; it("a title", () => {});'],
    ["an escaped back quote", 'const text = `\\``; it("a title", () => {});'],
  ])("%s", (_what, source) => {
    expect(specTitles(source)).toEqual(["a title"]);
  });
});
