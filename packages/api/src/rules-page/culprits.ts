import type { Rule } from "../domain/regulation/catalogue/rule.types.js";
import { RULE_DATES, RULE_LISTS, RULE_NUMBERS } from "../domain/regulation/values.js";
import type { PageFacts } from "./page.js";

const KEYS: ReadonlySet<string> = new Set([...Object.keys(RULE_NUMBERS), ...RULE_DATES, ...RULE_LISTS]);

const ofRule = (id: string, rule: Rule, { evaluators, proofs }: PageFacts): string[] => {
  const culprits: string[] = [];
  if (!rule.undecided && !evaluators[id])
    culprits.push(`${id}: no function decides it (domain/regulation/evaluators.ts)`);
  if (!rule.undecided && !proofs.has(id)) culprits.push(`${id}: no spec names it in a title`);
  for (const [locale, text] of Object.entries(rule.text))
    for (const [, placeholder = ""] of text.matchAll(/\{([^}]*)\}/g))
      if (!KEYS.has(placeholder)) culprits.push(`${id}: its text (${locale}) has {${placeholder}}, which is no value`);
  return culprits;
};

const ofKey = (key: string, { rules }: PageFacts): string[] => {
  const [id = key] = key.split(".");
  if (!Object.hasOwn(rules, id)) return [`${key}: this value belongs to no rule of the catalogue`];
  return KEYS.has(key) ? [] : [`${key}: the migrations load this value, and no rule set has it`];
};

/** Everything that keeps the page from being whole, one line each, by the rule or value it is about. */
export const culpritsIn = (facts: PageFacts): readonly string[] => [
  ...Object.entries(facts.rules).flatMap(([id, rule]) => ofRule(id, rule, facts)),
  ...[...new Set([...KEYS, ...facts.rulebook.values.map(({ key }) => key)])].flatMap((key) => ofKey(key, facts)),
];
