import type { RuleKind, RuleSubject } from "../graphql/generated/graphql";

/** The subjects in the order in which a candidate meets them: what decides on a booking first. */
export const ruleParts = {
  booking: [
    "AGE",
    "WAITING",
    "BOOKING",
    "VALIDITY",
    "THEORY_EXEMPTION",
    "MEDICAL",
    "ACCOMPANIED_DRIVING",
    "FREE_CANDIDATE",
  ],
  day: ["IDENTITY", "LICENCE", "FILE", "VISION", "TRANSITION"],
  result: ["RECORDING", "CODE", "CERTIFICATE"],
  organisation: ["ENROLMENT", "CAPACITY", "EXAM_LIST", "ACCESS", "REPORTING"],
} as const satisfies Record<string, readonly RuleSubject[]>;

export type RulePart = keyof typeof ruleParts;

type Listed = (typeof ruleParts)[RulePart][number];
// A subject that no part lists would have no place on the page: it does not compile.
export const ruleSubjects: readonly RuleSubject[] = Object.values(ruleParts).flat() satisfies readonly RuleSubject[] &
  (RuleSubject extends Listed ? unknown : never);

/** When a rule is looked at, in the order of a candidate's way. */
export const ruleKinds = [
  "BOOKING",
  "EXAM_DAY",
  "RESULT",
  "ENROLMENT",
  "ACCESS",
  "REPORTING",
] as const satisfies readonly RuleKind[];

type Grouped<Rule> = { part: RulePart; subjects: readonly { subject: RuleSubject; rules: readonly Rule[] }[] };

/** Rules by part and subject; what has no rule is left out. */
export const grouped = <Rule extends { subject: RuleSubject }>(rules: readonly Rule[]): readonly Grouped<Rule>[] =>
  (Object.keys(ruleParts) as RulePart[])
    .map((part) => ({
      part,
      subjects: ruleParts[part]
        .map((subject) => ({ subject, rules: rules.filter((rule) => rule.subject === subject) }))
        .filter((group) => group.rules.length > 0),
    }))
    .filter(({ subjects }) => subjects.length > 0);
