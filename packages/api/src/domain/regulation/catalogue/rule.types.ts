import type { Evidence } from "@creneau/schema";

/** A text in the languages of the service. */
export type Bilingual = { readonly fr: string; readonly en: string };

/**
 * When a rule is looked at. `booking`: when a place is booked, with the exam date as reference. `exam_day`: again on the day.
 * `result`: when a result is recorded. `enrolment`: in the file of the candidate. `reporting`: a figure. `access`: who may use what.
 */
export const RULE_KINDS = ["booking", "exam_day", "result", "enrolment", "reporting", "access"] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

/** What a rule is about. */
export const RULE_SUBJECTS = [
  "age",
  "waiting",
  "validity",
  "theory_exemption",
  "identity",
  "licence",
  "accompanied_driving",
  "file",
  "medical",
  "vision",
  "capacity",
  "exam_list",
  "recording",
  "code",
  "certificate",
  "transition",
  "enrolment",
  "free_candidate",
  "access",
  "reporting",
  "booking",
] as const;
export type RuleSubject = (typeof RULE_SUBJECTS)[number];

/** One rule of the catalogue. */
export type Rule = {
  readonly kinds: readonly [RuleKind, ...RuleKind[]];
  readonly subject: RuleSubject;
  /**
   * The rule in plain words, addressed to a candidate where it concerns one. `{AGE-2.practical}` stands for the value in force,
   * with its unit ("17 ans", "2 jours"): numbers that the law may change are never written out.
   */
  readonly text: Bilingual;
  readonly evidence: Evidence;
  /** The document and its section. */
  readonly source: Bilingual;
  /** Why no function decides this rule: it describes, or it is for people to judge. Left out when one does. */
  readonly undecided?: Bilingual;
};

/** The rules of one family, by id. */
export type Family = Readonly<Record<string, Rule>>;
