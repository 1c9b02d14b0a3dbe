import { type CivilDate, LAST_DATE } from "../civil-date.js";
import type { RuleId } from "./catalogue/catalogue.js";
import { eligibilityOn, type Judgement, type RuleVerdict } from "./eligibility.js";
import type { Rulebook } from "./rule-set.js";
import type { Verdict } from "./verdict.js";

/** A date can be waited for, a fact can be given; what no date mends weighs most. */
const weight = (verdict: Verdict): CivilDate => {
  if (verdict.kind !== "Refused") return "";
  if (verdict.never) return `${LAST_DATE}+never`;
  return verdict.earliestDate ?? LAST_DATE;
};

const lastDay = ({ verdict }: RuleVerdict): CivilDate =>
  verdict.kind === "Satisfied" ? (verdict.until ?? LAST_DATE) : LAST_DATE;

/** Each rule has its days, and they never meet: the one that holds now and ends first closes the window before it opens. */
const closing = (rules: readonly RuleVerdict[]): RuleVerdict | undefined =>
  rules.reduce<RuleVerdict | undefined>(
    (first, rule) => (lastDay(rule) < (first ? lastDay(first) : LAST_DATE) ? rule : first),
    undefined,
  );

/**
 * The rule to name where the judgement refuses on a day: of those that refuse, the one that does so for longest. When each of
 * them ends and all together never do, the one that will have ended by then.
 */
export const heaviest = (judgement: Judgement, rulebook: Rulebook, on: CivilDate): RuleId => {
  const { verdict, rules } = eligibilityOn(judgement, rulebook, on);
  const [first, ...others] = rules.filter((rule) => rule.verdict.kind === "Refused");
  if (!first) throw new Error(`no rule refuses on ${on}`);
  const most = others.reduce((one, rule) => (weight(rule.verdict) > weight(one.verdict) ? rule : one), first);
  const isNever = verdict.kind === "Refused" && verdict.never && most.verdict.kind === "Refused" && !most.verdict.never;
  return ((isNever && closing(rules)) || most).rule;
};
