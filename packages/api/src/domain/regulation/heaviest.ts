import { type CivilDate, LAST_DATE } from "../civil-date.js";
import type { RuleId } from "./catalogue/catalogue.js";
import { eligibilityOn, type Judgement } from "./eligibility.js";
import type { Rulebook } from "./rule-set.js";
import type { Verdict } from "./verdict.js";

/** A date can be waited for, a fact can be given; what no date mends weighs most. */
const weight = (verdict: Verdict): CivilDate => {
  if (verdict.kind !== "Refused") return "";
  if (verdict.never) return `${LAST_DATE}+never`;
  return verdict.earliestDate ?? LAST_DATE;
};

/** Of the rules that refuse on a day, the one that does so for longest. Ask only when the judgement refuses on that day. */
export const heaviest = (judgement: Judgement, rulebook: Rulebook, on: CivilDate): RuleId => {
  const { rules } = eligibilityOn(judgement, rulebook, on);
  const [first, ...others] = rules.filter(({ verdict }) => verdict.kind === "Refused");
  if (!first) throw new Error(`no rule refuses on ${on}`);
  return others.reduce((most, rule) => (weight(rule.verdict) > weight(most.verdict) ? rule : most), first).rule;
};
