import { describe, expect, it, test } from "vitest";
import { LEGAL_VALUES } from "../../../../test/legal-values.js";
import { RULE_DATES, RULE_LISTS, RULE_NUMBERS } from "../values.js";
import { RULES, sourceOf } from "./catalogue.js";
import type { Bilingual, Rule } from "./rule.types.js";

const rules: readonly (readonly [id: string, rule: Rule])[] = Object.entries(RULES);
const keys = [...Object.keys(RULE_NUMBERS), ...RULE_DATES, ...RULE_LISTS];

const wordsOf = ({ text, source, undecided }: Rule): readonly Bilingual[] =>
  undecided ? [text, source, undecided] : [text, source];
/** Every text of the catalogue with the rule it belongs to, where `isWrong` says so. */
const wrong = (isWrong: (words: Bilingual, rule: Rule) => boolean) =>
  rules.flatMap(([id, rule]) => wordsOf(rule).flatMap((words) => (isWrong(words, rule) ? [[id, words]] : [])));

const placeholders = (text: string) => [...text.matchAll(/\{([^}]*)\}/g)].map(([, key]) => key);

describe("every rule is told in both languages", () => {
  test("none is left out", () => {
    expect(wrong(({ fr, en }) => fr.trim() === "" || en.trim() === "")).toEqual([]);
  });

  test("with the same values in both", () => {
    const valuesOf = (text: string) => [...new Set(placeholders(text))].sort().join();
    expect(wrong(({ fr, en }) => valuesOf(fr) !== valuesOf(en))).toEqual([]);
  });

  test("in whole sentences", () => {
    const isWhole = (text: string) => /^[\p{Lu}{«“].*[.!?»”]$/u.test(text);
    const texts = rules.filter(([, { text }]) => !isWhole(text.fr) || !isWhole(text.en)).map(([id]) => id);
    expect(texts).toEqual([]);
  });
});

describe("French is spelt as it is printed", () => {
  it("has a no-break space before a double punctuation mark and inside quotation marks", () => {
    const badlySpaced = /[^\u00a0\u202f](?:[;!?»]|:(?=\s|$))|«[^\u00a0\u202f]/;
    expect(wrong(({ fr }) => badlySpaced.test(fr))).toEqual([]);
  });

  it("has curly apostrophes and its own quotation marks", () => {
    expect(wrong(({ fr }) => /['"“”]/.test(fr))).toEqual([]);
  });
});

describe("the numbers that a law may change are values", () => {
  it("names only values that exist", () => {
    const known = new Set(keys);
    const unknown = ({ fr, en }: Bilingual) =>
      [...placeholders(fr), ...placeholders(en)].some((key) => key === undefined || !known.has(key));
    expect(wrong(unknown)).toEqual([]);
  });

  it("has no value without its rule", () => {
    expect(keys.filter((key) => !Object.hasOwn(RULES, key.slice(0, key.indexOf("."))))).toEqual([]);
  });

  it("writes no unit behind a value, which brings its own", () => {
    const unit = /\}[\s\u00a0]+(?:ans?|mois|jours?|years?|months?|days?|minutes?|secondes?|seconds?)\b/;
    expect(wrong(({ fr, en }) => unit.test(fr) || unit.test(en))).toEqual([]);
  });
});

describe("a rule keeps its name", () => {
  it("of a family and a number", () => {
    expect(rules.map(([id]) => id).filter((id) => !/^[A-Z]{2,3}-[1-9]\d*$/.test(id))).toEqual([]);
  });

  it("and says where it comes from, as long as it is there", () => {
    expect(sourceOf("AGE-2")).toBe(RULES["AGE-2"].source);
  });

  it("looks at each occasion once", () => {
    expect(rules.filter(([, { kinds }]) => new Set(kinds).size !== kinds.length)).toEqual([]);
  });

  it("and on hearsay alone has no value in force", () => {
    const hearsay = rules.filter(([, { evidence }]) => evidence === "unverified").map(([id]) => id);
    const inForce = LEGAL_VALUES.filter((value) => value.inForce).map(({ key }) => key);
    expect(inForce.filter((key) => hearsay.some((id) => key.startsWith(`${id}.`)))).toEqual([]);
  });
});
