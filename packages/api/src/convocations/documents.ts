import type { Locale } from "@creneau/schema";
import { documentsToBring } from "../domain/regulation/exam-day/documents.js";
import { type Rulebook, rulesOn } from "../domain/regulation/rule-set.js";
import { documentCondition, documentName } from "../regulation/document.words.js";
import type { Convocation } from "./convocation.types.js";

/** What this candidate brings to this exam, in words: the same answer as `Eligibility.documents` gives. */
export const writtenDocuments = (
  { candidate, category, phase, date }: Convocation,
  rulebook: Rulebook,
  locale: Locale,
): readonly string[] =>
  documentsToBring({ facts: candidate.facts, question: { category, phase }, on: date }, rulesOn(rulebook, date)).map(
    (wanted) => {
      const condition = documentCondition(wanted, locale);
      const name = documentName(wanted.document, locale);
      return condition === null ? name : `${name} (${condition})`;
    },
  );
