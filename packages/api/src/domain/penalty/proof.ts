import type { PenaltyKind } from "@creneau/schema";
import type { CivilDate } from "../civil-date.js";

/** Largest file that is taken as a proof: a photograph of a paper, or a few scanned pages. */
export const MOST_PROOF_BYTES = 5_000_000;
/** What one candidate can fill of the database: with all their penalties, ten photographs at the most. */
export const MOST_BYTES_OF_A_CANDIDATE = 20_000_000;
/** Files to one penalty. */
export const MOST_PROOFS = 3;

const LONGEST_NAME = 100;

export type ProofRefusal =
  /** Not what a PDF, a JPEG or a PNG begins with, whatever the name says. */
  | { readonly kind: "ProofNotReadable" }
  | { readonly kind: "TooManyProofs"; readonly most: number }
  | { readonly kind: "ProofNotFound" }
  | { readonly kind: "ProofAlreadyJudged" };

/** What a serious reason can excuse: not coming, or telling late. A result stands whatever the reason. */
export const takesProof = (kind: PenaltyKind): boolean => kind !== "failure";

type Sanction = { readonly kind: PenaltyKind; readonly until: CivilDate; readonly isLifted: boolean };

/** Whether a proof could still change something: what can be excused, is not lifted, and runs. */
export const isWorthProof = ({ kind, until, isLifted }: Sanction, on: CivilDate): boolean =>
  takesProof(kind) && !isLifted && on < until;

/** The name of a file as it is shown: no path, no sign that cannot be seen, no more than fits on a line. */
export const shownFileName = (name: string): string => {
  const last = name.split(/[/\\]/).at(-1) ?? "";
  const shown = last.replace(/\p{C}/gu, "").trim().slice(0, LONGEST_NAME);
  return shown === "" || /^\.+$/.test(shown) ? "-" : shown;
};
