import type { LicenceCategory } from "@creneau/schema";
import type { ReserveNature } from "./list-entry.js";

/** `exam_service`: organises the exams locally. `registration_service`: registers the files. */
type Recipient = "candidate" | "exam_service" | "registration_service";

/** Where the papers of one candidate go after the exam. What goes to a candidate is given or posted to them. */
export type HandOver = {
  readonly certificate: Recipient;
  /** The file (form 02). `candidate`: or their school. */
  readonly file: Recipient;
  /** Where letter T goes; null when there is none. */
  readonly medicalLetter: "exam_service" | null;
  readonly rules: readonly ("MED-7" | "MED-8" | "VIS-2" | "CEP-7" | "CEP-8")[];
};

/** An exam that took place. `fimoDerogation`: sat before the ordinary age by the undertaking to follow the FIMO. */
export type ExamTaken = {
  readonly category: LicenceCategory;
  readonly phase: "theory" | "off_road" | "on_road";
  readonly outcome: "passed" | "failed";
  readonly reserves: readonly ReserveNature[];
  readonly fimoDerogation: boolean;
  /** The plate was not read, at the last try either. */
  readonly medicalCheckNeeded: boolean;
};

/** No favourable certificate goes to who still has to follow the FIMO. Source: national guide (January 2013), B.6.c. */
const withheldForFimo = ({ category, phase, outcome, fimoDerogation }: ExamTaken): boolean =>
  fimoDerogation && outcome === "passed" && phase === "on_road" && (category === "D" || category === "DE");

const rulesOf = (exam: ExamTaken): HandOver["rules"] => {
  const rules: HandOver["rules"][number][] = [];
  if (exam.reserves.includes("medical")) rules.push("MED-7");
  if (exam.reserves.includes("administrative")) rules.push("MED-8");
  if (exam.medicalCheckNeeded) rules.push("VIS-2");
  if (withheldForFimo(exam)) rules.push("CEP-7");
  if (exam.outcome === "failed") rules.push("CEP-8");
  return rules;
};

const fileGoesTo = (rules: HandOver["rules"]): Recipient => {
  // The guide says nothing of several reasons at once. Our reading: the service that has to see the candidate again comes first.
  if (rules.includes("MED-7") || rules.includes("CEP-7")) return "exam_service";
  return rules.includes("MED-8") ? "registration_service" : "candidate";
};

/**
 * Who gets what. A certificate of success follows the file until the reserve is lifted; one of failure always goes to the candidate.
 * Source: national guide (January 2013), A.1.d, B.2 and B.6.c.
 */
export const handOver = (exam: ExamTaken): HandOver => {
  const rules = rulesOf(exam);
  const file = fileGoesTo(rules);
  return {
    certificate: exam.outcome === "failed" ? "candidate" : file,
    file,
    medicalLetter: rules.includes("MED-7") || rules.includes("VIS-2") ? "exam_service" : null,
    rules,
  };
};

/** Once the reserve is lifted, whatever its nature, the service gives the file back. Source: national guide (January 2013), A.1.d. */
export const whenReserveLifted = (
  presentedBySchool: boolean,
): { readonly fileTo: "candidate" | "school"; readonly rule: "MED-9" } => ({
  fileTo: presentedBySchool ? "school" : "candidate",
  rule: "MED-9",
});
