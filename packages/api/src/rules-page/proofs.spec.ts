import { expect, it } from "vitest";
import { proofsIn } from "./proofs.js";

const proofs = (...sources: readonly string[]) =>
  Object.fromEntries(proofsIn(sources.map((source, index) => ({ path: `${index + 1}.spec.ts`, source }))));

it("tells every file that names a rule in a title, once", () => {
  const first = 'describe("AGE-1 AGE-2: ages", () => { it("AGE-1: of the first", () => {}); });';
  expect(proofs(first, 'test("AGE-2 and DEL-10 together", () => {});')).toEqual({
    "AGE-1": ["1.spec.ts"],
    "AGE-2": ["1.spec.ts", "2.spec.ts"],
    "DEL-10": ["2.spec.ts"],
  });
});

it.each([
  ["a comment", "// AGE-1"],
  ["what a test looks at", 'it("some rule", () => { expect(rule).toBe("AGE-1"); });'],
  ["a key of a value", 'it("the value XAGE-1y", () => {});'],
  ["a longer number", 'it("rule AGE-1x", () => {});'],
])("a rule that is named in %s only is not proved", (_where, source) => {
  expect(proofs(source)).toEqual({});
});

it("takes a range for the two ids that are written", () => {
  expect(Object.keys(proofs('it("AGE-1 to AGE-3: ages", () => {});'))).toEqual(["AGE-1", "AGE-3"]);
});
