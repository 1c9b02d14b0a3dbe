import type { ExamPhase, Excuse, LicenceCategory } from "@creneau/schema";
import type { CivilDate } from "../../civil-date.js";
import { isBlank } from "./blank.js";

import type { VisionMark } from "./vision-test.js";

/** Who wants to write in an exam box. Only the expert (the examiner) may. */
export type Writer = { readonly role: "examiner"; readonly signature: string } | { readonly role: "other" };

/** What identifies the session in a box of its own. `initial`: of the first name, where two experts share a name. */
export type SessionHeading = {
  readonly examiner: { readonly name: string; readonly initial: string | null };
  readonly centre: string;
  readonly on: CivilDate;
};

/**
 * The presentation index (indice de présentation), kept as what it says: the print of it ("B1 /I", "A2 0-I") is not the same from one
 * example of the guide to the next. `attempt` counts from 1.
 */
type PresentationIndex = {
  readonly category: LicenceCategory;
  readonly phase: ExamPhase;
  readonly attempt: number;
};

/** What happened, as far as it concerns the box. The index is written once the preconditions are met. */
export type SessionEvent =
  | { readonly kind: "result"; readonly outcome: "passed" | "failed"; readonly index: PresentationIndex }
  | { readonly kind: "absence_excused"; readonly document: Excuse }
  | { readonly kind: "absence_not_excused" }
  | { readonly kind: "precondition_not_met"; readonly motive: string }
  /** Present, and the test is put off: a vehicle that is not adapted, for instance. Source: the same, B.4.b. */
  | { readonly kind: "excused"; readonly motive: string };

/** The words as the guide prints them. */
type Words =
  | "favorable, bon"
  | "défavorable, insuffisant"
  | "absent, excusé"
  | "absent, non excusé"
  | "excusé"
  | "motif";

export type SessionBox = {
  readonly heading: SessionHeading;
  readonly words: Words;
  readonly index: PresentationIndex | null;
  /** The nature of the document that excuses an absence. */
  readonly document: Excuse | null;
  readonly motive: string | null;
  readonly vision: readonly VisionMark[];
  readonly signature: string;
};

export type BoxRefusal =
  | { readonly kind: "NotTheExaminer"; readonly rule: "RES-6" }
  | { readonly kind: "Malformed"; readonly field: "examiner" | "centre" | "attempt"; readonly rule: "RES-6" }
  | { readonly kind: "Malformed"; readonly field: "motive"; readonly rule: "RES-4" | "RES-8" }
  | { readonly kind: "NotSigned"; readonly rule: "RES-7" | "RES-8" };

type Body = Pick<SessionBox, "words" | "index" | "document" | "motive">;
const NOTHING = { index: null, document: null, motive: null };

const bodyOf = (event: SessionEvent): Body => {
  switch (event.kind) {
    case "result": {
      const words = event.outcome === "passed" ? "favorable, bon" : "défavorable, insuffisant";
      return { ...NOTHING, words, index: event.index };
    }
    case "absence_excused":
      return { ...NOTHING, words: "absent, excusé", document: event.document };
    case "absence_not_excused":
      return { ...NOTHING, words: "absent, non excusé" };
    case "precondition_not_met":
      return { ...NOTHING, words: "motif", motive: event.motive };
    case "excused":
      return { ...NOTHING, words: "excusé", motive: event.motive };
  }
};

const malformed = ({ examiner, centre }: SessionHeading, event: SessionEvent): BoxRefusal | null => {
  if (isBlank(examiner.name)) return { kind: "Malformed", field: "examiner", rule: "RES-6" };
  if (isBlank(centre)) return { kind: "Malformed", field: "centre", rule: "RES-6" };
  if (event.kind === "result" && !(Number.isInteger(event.index.attempt) && event.index.attempt >= 1))
    return { kind: "Malformed", field: "attempt", rule: "RES-6" };
  if (event.kind === "precondition_not_met" && isBlank(event.motive))
    return { kind: "Malformed", field: "motive", rule: "RES-8" };
  if (event.kind === "excused" && isBlank(event.motive)) return { kind: "Malformed", field: "motive", rule: "RES-4" };
  return null;
};

/** What the examiner writes in the box of the session on the file. Source: national guide (January 2013), B.5 and B.5.1. */
export const sessionBox = (
  writer: Writer,
  heading: SessionHeading,
  event: SessionEvent,
  vision: readonly VisionMark[],
): { readonly kind: "Written"; readonly box: SessionBox } | BoxRefusal => {
  if (writer.role === "other") return { kind: "NotTheExaminer", rule: "RES-6" };
  const fault = malformed(heading, event);
  if (fault) return fault;
  const { signature } = writer;
  if (isBlank(signature)) return { kind: "NotSigned", rule: event.kind === "result" ? "RES-7" : "RES-8" };
  return { kind: "Written", box: { heading, ...bodyOf(event), vision, signature } };
};
