import type { LicenceCategory } from "@creneau/schema";
import type { FollowUp } from "../answer.js";
import type { CandidateNumber } from "./concordance.js";
import { type Conclusion, type Mention, mentionOf, type Sitting } from "./mention.js";

/** What kind of reserve an exam was sat under. Source: national guide (January 2013), A.1.d. */
export type ReserveNature = "medical" | "administrative";

/** What the change of categories of 2013 adds beside a name. Source: national guide (January 2013), A.1.e. */
export type TransitionalNote =
  | { readonly kind: "new_category"; readonly category: LicenceCategory }
  | { readonly kind: "fimo_undertaking" };

/** One line of the exam list. */
export type ListEntry = {
  readonly candidate: CandidateNumber;
  readonly mention: Mention;
  /** Why the candidate could not be examined, an inadmissible file included. */
  readonly motive: string | null;
  readonly reserves: readonly ReserveNature[];
  /** As the guide prints them. */
  readonly notes: readonly string[];
};

const reserveNature = (follows: FollowUp): ReserveNature => {
  switch (follows) {
    case "medical_letter":
      return "medical";
    case "photo_to_stamp":
      return "administrative";
  }
};

const printedNote = (note: TransitionalNote): string => {
  switch (note.kind) {
    case "new_category":
      return `nouvelle catégorie sollicitée\u00a0: ${note.category}`;
    case "fimo_undertaking":
      return "engagement à suivre la FIMO";
  }
};

/** What the exam list receives for one candidate. Source: national guide (January 2013), A.1.b, A.1.d, A.1.e and B.7. */
export const listEntry = (
  candidate: CandidateNumber,
  { sitting, conclusion }: { readonly sitting: Sitting; readonly conclusion: Conclusion },
  follows: readonly FollowUp[],
  notes: readonly TransitionalNote[],
): ListEntry | { readonly kind: "MotiveMissing"; readonly rule: "RES-4" } => {
  const written = mentionOf(sitting, conclusion);
  if (written.kind === "MotiveMissing") return written;
  return {
    candidate,
    mention: written.mention,
    motive: written.motive,
    reserves: [...new Set(follows.map(reserveNature))],
    notes: notes.map(printedNote),
  };
};
