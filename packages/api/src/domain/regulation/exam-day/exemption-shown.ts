import type { LicenceCategory } from "@creneau/schema";
import type { CivilDate } from "../../civil-date.js";
import type { HeldLicence } from "../facts.js";
import type { Check } from "./check.js";
import type { LicenceShown } from "./licence-shown.js";
import { printedDate } from "./restriction-codes.js";

/** What exempts from the theory test. `theory` tells the test as the file does: the guide leaves open what stands there. */
export type TheoryExemption =
  | { readonly ground: "licence"; readonly category: HeldLicence["category"]; readonly obtainedOn: CivilDate }
  | {
      readonly ground: "earlier_file";
      readonly file: LicenceCategory;
      readonly theory: string;
      readonly passedOn: CivilDate;
    }
  | { readonly ground: "vocational"; readonly theory: string; readonly passedOn: CivilDate };

/** A photocopy serves here for any phase; that the on-road test asks for the licence itself is LIC-3. Source: guide, A.2.a. */
export const checkExemptingLicence = (shown: LicenceShown | undefined): Check => {
  if (shown === undefined) return { kind: "missing", rule: "ETG-3", fact: "licenceShown" };
  return { kind: shown === "nothing" ? "not_receivable" : "satisfied", rule: "ETG-3" };
};

export type FileShown = "original" | "copy" | "nothing";

/** Only the original file shows an earlier success. Source: national guide (January 2013), A.2.b. */
export const checkEarlierFile = (shown: FileShown | undefined): Check => {
  if (shown === undefined) return { kind: "missing", rule: "ETG-5", fact: "fileShown" };
  return { kind: shown === "original" ? "satisfied" : "not_receivable", rule: "ETG-5" };
};

/** As the exemption is written on the file. Source: national guide (January 2013), A.2. */
const wording = (exemption: TheoryExemption): string => {
  switch (exemption.ground) {
    case "licence":
      return `catégorie ${exemption.category} du ${printedDate(exemption.obtainedOn)}`;
    case "earlier_file":
      return `dossier ${exemption.file}, ETG ${exemption.theory} du ${printedDate(exemption.passedOn)}`;
    case "vocational":
      return `conduite encadrée, ETG ${exemption.theory} du ${printedDate(exemption.passedOn)}`;
  }
};

/** The exemption in its own box of the file. The examiner signs it; conduite encadrée is written and stamped by the delegate. */
export type ExemptionBox = {
  readonly text: string;
  readonly signedBy: "examiner" | "delegate";
  readonly rule: "ETG-7";
};

/** Sources: national guide (January 2013), A.2 and B.5.1.b. */
export const exemptionBox = (exemption: TheoryExemption): ExemptionBox => ({
  text: `dispense ETG\u00a0: ${wording(exemption)}`,
  signedBy: exemption.ground === "vocational" ? "delegate" : "examiner",
  rule: "ETG-7",
});
