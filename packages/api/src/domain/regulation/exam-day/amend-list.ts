import { isBlank } from "./blank.js";
import { type CandidateNumber, numericConcordance } from "./concordance.js";
import { outOfTurn } from "./exam-list.js";
import type { CountedList, ExamList, ListRefusal, NamedList } from "./exam-list.types.js";

/**
 * More candidates than places: the representative of the school designates those who will not be examined, exactly as many as there
 * are too many, and signs. Source: national guide (January 2013), A.1.a.
 */
export const designateNotExamined = (
  list: ExamList,
  designated: readonly CandidateNumber[],
  signedBy: string,
): CountedList | ListRefusal => {
  if (list.state !== "numeric_check") return outOfTurn(list);
  const removed = [...new Set(designated)];
  const stranger = removed.find((candidate) => !list.candidates.includes(candidate));
  if (stranger !== undefined) return { kind: "NotOnList", candidate: stranger, rule: "BRD-3" };
  const numeric = numericConcordance(list.candidates, list.attributedPlaces);
  const excess = numeric.kind === "TooManyCandidates" ? numeric.excess : 0;
  if (removed.length !== excess) return { kind: "WrongDesignation", excess, designated: removed.length, rule: "BRD-3" };
  if (isBlank(signedBy)) return { kind: "NotSigned", rule: "BRD-3" };
  return {
    ...list,
    candidates: list.candidates.filter((candidate) => !removed.includes(candidate)),
    amendments: [...list.amendments, { removed, added: [], signedBy }],
  };
};

/** Names taken off the list or put on it, and files that go back to the school. */
type Reconciliation = {
  readonly removed: readonly CandidateNumber[];
  readonly added: readonly CandidateNumber[];
  readonly filesReturned: readonly CandidateNumber[];
  readonly signedBy: string;
};

const refusalToReconcile = (list: NamedList, change: Reconciliation): ListRefusal | null => {
  const stranger = change.removed.find((candidate) => !list.candidates.includes(candidate));
  if (stranger !== undefined) return { kind: "NotOnList", candidate: stranger, rule: "BRD-4" };
  const withoutFile = [...change.added, ...change.filesReturned].find((candidate) => !list.files.includes(candidate));
  if (withoutFile !== undefined) return { kind: "FileNotHandedOver", candidate: withoutFile, rule: "BRD-4" };
  if (isBlank(change.signedBy)) return { kind: "NotSigned", rule: "BRD-4" };
  return null;
};

/**
 * The names do not agree with the files: the representative may amend the list, and signs. Nobody comes on the list without a file, nor
 * beyond the places of the school. Source: national guide (January 2013), A.1.a.
 */
export const reconcileNames = (list: ExamList, change: Reconciliation): NamedList | ListRefusal => {
  if (list.state !== "nominative_check") return outOfTurn(list);
  const refusal = refusalToReconcile(list, change);
  if (refusal) return refusal;
  const { removed, added, filesReturned, signedBy } = change;
  const kept = list.candidates.filter((candidate) => !removed.includes(candidate));
  const candidates = [...new Set([...kept, ...added])];
  const numeric = numericConcordance(candidates, list.attributedPlaces);
  if (numeric.kind === "TooManyCandidates") return numeric;
  return {
    ...list,
    candidates,
    files: list.files.filter((file) => !filesReturned.includes(file)),
    amendments: [...list.amendments, { removed, added, signedBy }],
  };
};
