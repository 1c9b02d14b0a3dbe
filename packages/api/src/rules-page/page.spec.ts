import { describe, expect, it } from "vitest";
import { LEGAL_VALUES } from "../../test/legal-values.js";
import type { Rule } from "../domain/regulation/catalogue/rule.types.js";
import { rulebookOf } from "../domain/regulation/rule-set.js";
import { type PageFacts, rulesPage } from "./page.js";

const both = (text: string) => ({ fr: `${text} (fr)`, en: text });

const notice: Rule = {
  kinds: ["booking", "exam_day"],
  subject: "booking",
  text: both("You book at least {BOK-2.notice} before."),
  evidence: "external",
  source: both("Somebody | somewhere"),
};
const history: Rule = {
  kinds: ["reporting"],
  subject: "reporting",
  text: both("In form 14866*01 it was so."),
  evidence: "document",
  source: both("A page"),
  undecided: both("It is history."),
};

const values = LEGAL_VALUES.map((value) => ({
  ...value,
  evidence: "document" as const,
  sourceFr: "Guide",
  sourceEn: "Guide, A|B",
}));
const facts: PageFacts = {
  rules: { "BOK-2": notice, "REP-5": history },
  evaluators: { "BOK-2": { file: "booking/book.ts", decide: function refusalToBook() {} } },
  proofs: new Map([
    ["BOK-2", ["packages/api/src/domain/booking/book.spec.ts", "packages/api/test/specs/book.spec.ts"]],
  ]),
  rulebook: { ...rulebookOf(LEGAL_VALUES), values },
};

const paragraphs = (from: string, page = rulesPage(facts)) => page.slice(page.indexOf(from)).split("\n\n");

describe("a rule is told with all there is to know of it", () => {
  it("has its own heading, and an anchor as links write it", () => {
    const [heading, text, lines] = paragraphs("### BOK-2");
    expect(rulesPage(facts)).toContain('<a id="BOK-2"></a>\n\n### BOK-2\n');
    expect([heading, text]).toEqual(["### BOK-2", "You book at least 3\u00a0days before."]);
    expect(lines?.split("\n")).toEqual([
      "- Looked at: when a place is booked, on the day of the exam",
      "- Evidence: external. Source: Somebody \\| somewhere",
      "- Decided by: `refusalToBook` (`domain/booking/book.ts`)",
      "- Told in: `domain/booking/book.spec.ts`, `test/specs/book.spec.ts`",
    ]);
  });

  it("has every value it had, with its dates, evidence and source", () => {
    expect(paragraphs("### BOK-2")[3]?.trim().split("\n").slice(0, 3)).toEqual([
      "| Value          | Is     | From            | Until (excluded) | In force | Evidence | Source      |",
      "| -------------- | ------ | --------------- | ---------------- | -------- | -------- | ----------- |",
      "| `BOK-2.notice` | 3\u00a0days | 19 January 2013 |                  | yes      | document | Guide, A\\|B |",
    ]);
  });

  it("has the members of a list that came together in one row", () => {
    const page = rulesPage({ ...facts, rules: { "MED-2": notice } });
    expect(page).toMatch(/\| C1, C1E, C, CE, D1, D1E, D, DE \| 19 January 2013 \| {18}\|/);
    expect(page).toMatch(/\| BE {29}\| 19 January 2013 \| 3 June 2016 {6}\|/);
  });

  it("says so when none of its values is in force", () => {
    const page = rulesPage({ ...facts, rules: { "AGE-16": notice, "BOK-2": notice } });
    const saying = page.split("### ").filter((section) => section.includes("- In force: no."));
    expect(saying.map((section) => section.split("\n")[0])).toEqual(["AGE-16"]);
  });

  it("says why no function decides it", () => {
    expect(paragraphs("### REP-5").slice(0, 3)).toEqual([
      "### REP-5",
      "In form 14866\\*01 it was so.",
      [
        "- Looked at: when a figure is reported",
        "- Evidence: document. Source: A page",
        "- Not decided by a function: It is history.\n",
      ].join("\n"),
    ]);
  });

  it("says so when nothing decides it and no spec names it", () => {
    const page = rulesPage({ ...facts, evaluators: {}, proofs: new Map() });
    expect(page).toContain("- Decided by: **nothing yet**\n- Told in: **no spec yet**");
  });
});

describe("the page", () => {
  it("has a section for each family, and a way to it", () => {
    expect(rulesPage(facts)).toContain("| [Booking](#booking) | BOK-2 |");
    expect(rulesPage(facts)).toContain('\n## Figures\n\n<a id="REP-5"></a>\n\n### REP-5\n');
  });

  it("tells the values as of the last change known, whatever day it is", () => {
    const change = { key: "BOK-2.notice", value: 5, validFrom: "2031-04-01", validTo: null, inForce: true };
    const sourced = { ...change, evidence: "external" as const, sourceFr: "Loi", sourceEn: "Law" };
    const changed = rulesPage({
      ...facts,
      rulebook: { ...rulebookOf([...LEGAL_VALUES, change]), values: [...values, sourced] },
    });
    expect(rulesPage(facts)).toContain("Values in the texts: as of 1 January 2024, the last change known.");
    expect(changed).toContain("Values in the texts: as of 1 April 2031, the last change known.");
    expect(changed).toContain("You book at least 5\u00a0days before.");
  });

  it("ends as a text file does", () => {
    expect(rulesPage(facts)).toMatch(/[^\n]\n$/);
  });
});
