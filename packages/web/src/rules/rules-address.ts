import { one, type Query, readCivilDate } from "../availability/board-address";
import type { RuleKind, RuleSubject } from "../graphql/generated/graphql";
import { ruleKinds, ruleSubjects } from "./rule-parts";

/** What the address of the rules asks for. A subject or a moment that does not exist is named in `ignored`, and left out. */
export type RulesRequest = {
  /** The exam date; null when none is given. */
  on: string | null | "unreadable";
  subject: RuleSubject | null;
  kind: RuleKind | null;
  ignored: readonly ("sujet" | "quand")[];
};

/** Reads the query of the address; never throws. Whether rules are known for the date is for the API to say. */
export function readRulesAddress(query: Query): RulesRequest {
  const [date, subject, kind] = [one(query.le), one(query.sujet), one(query.quand)];
  const known = { subject: readWord(subject, ruleSubjects), kind: readWord(kind, ruleKinds) };
  return {
    on: date === "" ? null : (readCivilDate(date) ?? "unreadable"),
    ...known,
    ignored: [
      ...(subject && !known.subject ? (["sujet"] as const) : []),
      ...(kind && !known.kind ? (["quand"] as const) : []),
    ],
  };
}

/** How a subject or a moment is written in an address: `exam-day`. */
export const inAddress = (word: RuleSubject | RuleKind): string => word.toLowerCase().replaceAll("_", "-");

const readWord = <Word extends RuleSubject | RuleKind>(text: string, words: readonly Word[]): Word | null =>
  words.find((word) => inAddress(word) === text.toLowerCase().replaceAll("_", "-")) ?? null;
