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

/** The day on which the last of the rules that end has ended. */
const lastEnd = (refusing: readonly RuleVerdict[]): CivilDate | undefined =>
  refusing
    .flatMap(({ verdict }) => (verdict.kind === "Refused" && verdict.earliestDate ? [verdict.earliestDate] : []))
    .sort()
    .at(-1);

/**
 * The rule to name where the judgement refuses on a day: of those that refuse, the one that does so for longest. When each of
 * them ends and all together never do, what refuses by then has closed the window before it opened.
 */
export const heaviest = (judgement: Judgement, rulebook: Rulebook, on: CivilDate): RuleId => {
  const { verdict, rules } = eligibilityOn(judgement, rulebook, on);
  const refusing = rules.filter((rule) => rule.verdict.kind === "Refused");
  const [first, ...others] = refusing;
  if (!first) throw new Error(`no rule refuses on ${on}`);
  const most = others.reduce((one, rule) => (weight(rule.verdict) > weight(one.verdict) ? rule : one), first);
  const isNever = verdict.kind === "Refused" && verdict.never && most.verdict.kind === "Refused" && !most.verdict.never;
  const end = isNever ? lastEnd(refusing) : undefined;
  return end ? heaviest(judgement, rulebook, end) : most.rule;
};
