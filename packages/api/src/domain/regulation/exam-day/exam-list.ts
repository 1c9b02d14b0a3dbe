import type { Check } from "./check.js";
import { type CandidateNumber, nominativeConcordance, numericConcordance } from "./concordance.js";
import {
  type ClosedList,
  type CompletedList,
  type CountedList,
  type DraftList,
  type ExamList,
  type IssuedList,
  type ListRefusal,
  mayBecome,
  type NamedList,
} from "./exam-list.types.js";
import type { ListEntry } from "./list-entry.js";

/** A list that is in no state for what was asked. A closed one says so: nothing will change that. */
export const outOfTurn = ({ state }: ExamList): ListRefusal =>
  state === "closed" || state === "completed"
    ? { kind: "ListClosed", state, rule: "BRD-6" }
    : { kind: "NotNow", state, rule: "BRD-5" };

export const draftList = (candidates: readonly CandidateNumber[], attributedPlaces: number): DraftList => ({
  state: "draft",
  candidates: [...new Set(candidates)],
  attributedPlaces,
});

export const issueList = (list: ExamList): IssuedList | ListRefusal =>
  mayBecome(list, "issued") ? { ...list, state: "issued" } : outOfTurn(list);

/** The examiner begins with the numbers. */
export const beginNumericCheck = (list: ExamList): CountedList | ListRefusal =>
  mayBecome(list, "numeric_check") ? { ...list, state: "numeric_check", amendments: [] } : outOfTurn(list);

/** Then come the names, once nobody is in excess. `files`: those that the representative handed over. */
export const beginNominativeCheck = (list: ExamList, files: readonly CandidateNumber[]): NamedList | ListRefusal => {
  if (!mayBecome(list, "nominative_check")) return outOfTurn(list);
  const numeric = numericConcordance(list.candidates, list.attributedPlaces);
  if (numeric.kind === "TooManyCandidates") return numeric;
  return { ...list, state: "nominative_check", files: [...new Set(files)] };
};

/** The numbers count again: names may have been amended since. Source: national guide (January 2013), A.1.a. */
export const closeList = (list: ExamList): ClosedList | ListRefusal => {
  if (!mayBecome(list, "closed")) return outOfTurn(list);
  const numeric = numericConcordance(list.candidates, list.attributedPlaces);
  if (numeric.kind === "TooManyCandidates") return numeric;
  const nominative = nominativeConcordance(list.candidates, list.files);
  if (nominative.kind === "NamesDiffer") return nominative;
  return { ...list, state: "closed", unhonouredUnits: numeric.unhonouredUnits };
};

const refusalOfEntries = ({ candidates }: ClosedList, entries: readonly ListEntry[]): ListRefusal | null => {
  const written = entries.map(({ candidate }) => candidate);
  const stranger = written.find((candidate) => !candidates.includes(candidate));
  if (stranger !== undefined) return { kind: "EntryNotExpected", candidate: stranger, rule: "BRD-7" };
  const twice = written.find((candidate, position) => written.indexOf(candidate) < position);
  if (twice !== undefined) return { kind: "EntryTwice", candidate: twice, rule: "BRD-8" };
  const without = candidates.find((candidate) => !written.includes(candidate));
  return without === undefined ? null : { kind: "EntryMissing", candidate: without, rule: "BRD-8" };
};

/** The session is over: every candidate on the list, and nobody else, has what became of them. */
export const completeList = (list: ExamList, entries: readonly ListEntry[]): CompletedList | ListRefusal => {
  if (!mayBecome(list, "completed")) return outOfTurn(list);
  return refusalOfEntries(list, entries) ?? { ...list, state: "completed", entries };
};

/** Only who is on the closed list and whose file was handed over. Source: national guide (January 2013), A.1.a. */
export const mayBeExamined = (list: ExamList, candidate: CandidateNumber): Check => {
  if (list.state !== "closed") return { kind: "missing", rule: "BRD-5", fact: "closedList" };
  if (list.candidates.includes(candidate) && list.files.includes(candidate))
    return { kind: "satisfied", rule: "BRD-7" };
  return { kind: "not_receivable", rule: "BRD-7" };
};
