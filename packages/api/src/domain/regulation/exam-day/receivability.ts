import type { LicenceCategory } from "@creneau/schema";
import type { CivilDate } from "../../civil-date.js";
import type { RuleSet } from "../rule-set.js";
import type { Check } from "./check.js";

/** What is looked at on a file beside age and delays, which the rules on these say. */
export type FilePoint =
  | "form"
  | "stamp"
  | "neph"
  | "category"
  | "information_sheet"
  | "amendment"
  | "printed_sheet"
  | "return_sheet";

export type FileCheck = Check & { readonly point: FilePoint };

/** `cerfa_11246`: the form until January 2013. `cerfa_14866`: the one after. `attestation`: what replaces both since 2017. */
type FileForm = "cerfa_11246" | "cerfa_14866" | "attestation";

/** A change on one of these points. */
export type Amendment = {
  /** The stamp of the registration service is right beside it. */
  readonly serviceStamp: boolean;
  readonly candidateSignature: boolean;
  /** It was made within one of the special cases of 2013 (TRA-1 to TRA-4). */
  readonly specialCase: boolean;
};

/** A file as it was handed over. What is left out has not been looked at. */
export type HandedFile = {
  readonly form?: FileForm;
  readonly registeredOn?: CivilDate;
  /** Of a paper form. */
  readonly stamp?: { readonly date: boolean; readonly department: boolean };
  readonly neph?: string | null;
  readonly category?: LicenceCategory;
  /** The licence was annulled or invalidated. */
  readonly licenceWithdrawn?: boolean;
  /** The information sheet of the circular of 5 April 2007; since 2017, the return-to-licence sheet. */
  readonly informationSheet?: boolean;
  readonly amendments?: readonly Amendment[];
  /** Of an attestation: both sides on a single sheet. */
  readonly singleSheet?: boolean;
};

type FileRule = "REC-2" | "REC-4" | "REC-5" | "REC-7" | "REC-8";

const decided = (rule: FileRule, point: FilePoint, right: boolean | undefined, fact: string): FileCheck => {
  if (right === undefined) return { kind: "missing", rule, point, fact };
  return { kind: right ? "satisfied" : "not_receivable", rule, point };
};

/**
 * The old form serves only files registered before the new one. A newer form on an older file is no breach: the special cases of
 * 2013 ask for it.
 */
const checkForm = ({ form, registeredOn }: HandedFile, rules: RuleSet): FileCheck => {
  if (form !== "cerfa_11246") return decided("REC-2", "form", form && true, "form");
  const inTime = registeredOn === undefined ? undefined : registeredOn < rules.dates["REC-2.newForm"];
  return decided("REC-2", "form", inTime, "registeredOn");
};

/** An attestation comes out of the register itself: it bears no stamp, and must be one sheet. */
const checkPaper = ({ form, stamp, singleSheet }: HandedFile): FileCheck =>
  form === "attestation"
    ? decided("REC-7", "printed_sheet", singleSheet, "singleSheet")
    : decided("REC-4", "stamp", stamp?.date && stamp.department, "stamp");

const checkReturn = ({ form, licenceWithdrawn, informationSheet }: HandedFile): FileCheck => {
  const rule = form === "attestation" ? "REC-8" : "REC-4";
  const point = form === "attestation" ? "return_sheet" : "information_sheet";
  if (licenceWithdrawn === undefined) return decided(rule, point, undefined, "licenceWithdrawn");
  return decided(rule, point, licenceWithdrawn ? informationSheet : true, "informationSheet");
};

const isValidated = ({ serviceStamp, candidateSignature, specialCase }: Amendment, form?: FileForm): boolean =>
  serviceStamp || (form === "cerfa_11246" && specialCase && candidateSignature);

const checkAmendments = ({ form, amendments }: HandedFile): FileCheck =>
  decided(
    "REC-5",
    "amendment",
    amendments?.every((amendment) => isValidated(amendment, form)),
    "amendments",
  );

/**
 * The file itself, before the candidates come in. Age, delays and parental authorisation are the matter of the rules on these;
 * `asked` is the category of the exam. Sources: national guide (January 2013), A.1.b; teleprocedures of the ANTS, step 3.
 */
export const checkFile = (file: HandedFile, asked: LicenceCategory, rules: RuleSet): readonly FileCheck[] => [
  checkForm(file, rules),
  checkPaper(file),
  decided("REC-4", "neph", file.neph === undefined ? undefined : file.neph !== null && file.neph !== "", "neph"),
  decided("REC-4", "category", file.category === undefined ? undefined : file.category === asked, "category"),
  checkReturn(file),
  checkAmendments(file),
];
