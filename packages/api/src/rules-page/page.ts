import type { Rule, RuleKind, RuleSubject } from "../domain/regulation/catalogue/rule.types.js";
import { historyOf, textOf, valuesInForce } from "../regulation/asked-rule.js";
import type { SourcedRulebook } from "../regulation/rulebook.js";
import { INTRODUCTION } from "./introduction.js";
import { escaped, table } from "./table.js";
import { inText, told, valueHistory } from "./value-history.js";

/** What decides a rule: a function, and its file in the folder of the domain. */
type NamedEvaluator = { readonly file: string; readonly decide: { readonly name: string } };

/** All that the page tells. */
export type PageFacts = {
  readonly rules: Readonly<Record<string, Rule>>;
  readonly evaluators: Readonly<Record<string, NamedEvaluator>>;
  /** Spec files, from the folder of the project, by the rule that they name in a title. */
  readonly proofs: ReadonlyMap<string, readonly string[]>;
  readonly rulebook: SourcedRulebook;
};

const NOTICE =
  "<!-- Emitted by `emit-rules` from the catalogue (packages/api/src/domain/regulation) and the values of the migrations (drizzle): edit them, not this file. -->";

const FAMILIES: { readonly [Subject in RuleSubject]: string } = {
  age: "Age",
  waiting: "Waiting periods",
  validity: "Validity of the tests",
  theory_exemption: "Exemption from the theory test",
  identity: "Identity",
  licence: "Licence shown",
  accompanied_driving: "Accompanied driving",
  file: "File",
  medical: "Medical opinion",
  vision: "Vision test",
  capacity: "Places and time",
  exam_list: "Exam list",
  recording: "Recording a result",
  code: "Codes",
  certificate: "Exam certificate",
  transition: "Transitions of 2013",
  enrolment: "Enrolment",
  free_candidate: "Free candidates",
  access: "Access to the API",
  reporting: "Figures",
  booking: "Booking",
};

const LOOKED_AT: { readonly [Kind in RuleKind]: string } = {
  booking: "when a place is booked",
  exam_day: "on the day of the exam",
  result: "when a result is recorded",
  enrolment: "in the file of the candidate",
  reporting: "when a figure is reported",
  access: "when the service is used",
};

/** The day of the last change known: texts that are told as of today would go stale by themselves. */
const lastChange = ({ sets }: SourcedRulebook): string => sets.at(-1)?.from ?? sets[0].from;

/** As the introduction says files are named. */
const short = (path: string): string => path.replace(/^packages\/api\/(src\/)?/, "");

const decidedBy = (id: string, { undecided }: Rule, { evaluators }: PageFacts): string => {
  if (undecided) return `- Not decided by a function: ${escaped(undecided.en)}`;
  const evaluator = evaluators[id];
  return evaluator
    ? `- Decided by: \`${evaluator.decide.name}\` (\`domain/${evaluator.file}\`)`
    : "- Decided by: **nothing yet**";
};

const provedBy = (id: string, { undecided }: Rule, { proofs }: PageFacts): string[] => {
  const paths = proofs.get(id);
  if (paths) return [`- Told in: ${paths.map((path) => `\`${short(path)}\``).join(", ")}`];
  return undecided ? [] : ["- Told in: **no spec yet**"];
};

/** A limit that no text in force gives reads as "no limit", which is not what its rule says. */
const standing = (id: string, on: string, rulebook: SourcedRulebook): string[] =>
  historyOf({ id }, told(rulebook)).length > 0 && valuesInForce({ id, on }, told(rulebook)).length === 0
    ? ["- In force: no. None of its values is, so it keeps nobody from anything."]
    : [];

const section = (id: string, rule: Rule, facts: PageFacts): string => {
  const on = lastChange(facts.rulebook);
  return [
    // Links write the id as it is; the anchor of a heading is in small letters.
    `<a id="${id}"></a>`,
    "",
    `### ${id}`,
    "",
    escaped(textOf({ text: rule.text, on }, told(facts.rulebook))),
    "",
    ...standing(id, on, facts.rulebook),
    `- Looked at: ${rule.kinds.map((kind) => LOOKED_AT[kind]).join(", ")}`,
    `- Evidence: ${rule.evidence}. Source: ${escaped(rule.source.en)}`,
    decidedBy(id, rule, facts),
    ...provedBy(id, rule, facts),
    "",
    ...valueHistory(id, facts.rulebook),
  ].join("\n");
};

/** The heading as a link of GitHub names it. */
const anchor = (heading: string): string => heading.toLowerCase().replaceAll(" ", "-");

/** The page of the rules, family by family in the order of the catalogue. */
export const rulesPage = (facts: PageFacts): string => {
  const families = [...Map.groupBy(Object.entries(facts.rules), ([, { subject }]) => subject)];
  const contents = families.map(([subject, rules]) => [
    `[${FAMILIES[subject]}](#${anchor(FAMILIES[subject])})`,
    rules.map(([id]) => id).join(" "),
  ]);
  const sections = families.map(
    ([subject, rules]) =>
      `## ${FAMILIES[subject]}\n\n${rules.map(([id, rule]) => section(id, rule, facts)).join("\n")}`,
  );
  const asOf = `Values in the texts: as of ${inText(lastChange(facts.rulebook))}, the last change known.\n`;
  return [
    NOTICE,
    `\n${INTRODUCTION}`,
    `## Contents\n\n${table(["Family", "Rules"], contents)}\n`,
    asOf,
    sections.join("\n"),
  ].join("\n");
};
