import { expect, it } from "vitest";
import { LEGAL_VALUES } from "../../test/legal-values.js";
import { RULES } from "../domain/regulation/catalogue/catalogue.js";
import type { Rule } from "../domain/regulation/catalogue/rule.types.js";
import { rulebookOf } from "../domain/regulation/rule-set.js";
import { culpritsIn } from "./culprits.js";
import type { PageFacts } from "./page.js";

const age: Rule = RULES["AGE-2"];
const ids = Object.keys(RULES);
const sourced = { evidence: "document", sourceFr: "Guide", sourceEn: "Guide" } as const;
const whole: PageFacts = {
  rules: RULES,
  evaluators: Object.fromEntries(ids.map((id) => [id, { file: "age.ts", decide: { name: "age" } }])),
  proofs: new Map(ids.map((id) => [id, ["age.spec.ts"]])),
  rulebook: { ...rulebookOf(LEGAL_VALUES), values: LEGAL_VALUES.map((value) => ({ ...value, ...sourced })) },
};

const without = <Kept>(from: Readonly<Record<string, Kept>>, id: string) =>
  Object.fromEntries(Object.entries(from).filter(([other]) => other !== id));
const withRule = (id: string, rule: Rule): PageFacts => ({ ...whole, rules: { ...whole.rules, [id]: rule } });
const withRow = (key: string): PageFacts => {
  const row = { key, value: 3, validFrom: "2013-01-19", validTo: null, inForce: true, ...sourced };
  return { ...whole, rulebook: { ...whole.rulebook, values: [...whole.rulebook.values, row] } };
};

it("finds nothing on a page that is whole", () => {
  expect(culpritsIn(whole)).toEqual([]);
});

it.each<[string, PageFacts, string]>([
  [
    "a rule without a function",
    { ...whole, evaluators: without(whole.evaluators, "AGE-2") },
    "AGE-2: no function decides it (domain/regulation/evaluators.ts)",
  ],
  [
    "a rule without a spec",
    { ...whole, proofs: new Map([...whole.proofs].filter(([id]) => id !== "AGE-2")) },
    "AGE-2: no spec names it in a title",
  ],
  [
    "a placeholder that is no value",
    withRule("AGE-2", { ...age, text: { ...age.text, en: "From {AGE-2.pratical} on." } }),
    "AGE-2: its text (en) has {AGE-2.pratical}, which is no value",
  ],
  [
    "a value without a rule",
    { ...whole, rules: without(RULES, "VIS-2") },
    "VIS-2.tries: this value belongs to no rule of the catalogue",
  ],
  ["a row without a rule", withRow("AGE-99.wait"), "AGE-99.wait: this value belongs to no rule of the catalogue"],
  [
    "a row that nobody reads",
    withRow("AGE-2.wait"),
    "AGE-2.wait: the migrations load this value, and no rule set has it",
  ],
])("names %s", (_what, facts, culprit) => {
  expect(culpritsIn(facts)).toEqual([culprit]);
});

it("asks for neither function nor spec where the rule says why there is none", () => {
  const undecided = { ...age, undecided: { fr: "Non.", en: "No." } };
  const facts = { ...withRule("AGE-2", undecided), evaluators: without(whole.evaluators, "AGE-2") };
  expect(culpritsIn({ ...facts, proofs: new Map([...whole.proofs].filter(([id]) => id !== "AGE-2")) })).toEqual([]);
});
