import type { LicenceCategory } from "@creneau/schema";
import { addDays, type CivilDate } from "../../civil-date.js";
import { isBlank } from "./blank.js";
import type { CompetenceBalance } from "./competence-balance.js";
import {
  noviceCode,
  printedDate,
  printedNoviceCode,
  type ReturnToLicence,
  refusalOfCodes,
  type WithdrawnCode,
} from "./restriction-codes.js";

const HEADING_FIELDS = ["on", "centre", "departmentNumber", "examiner", "category", "surname", "firstName"] as const;
type HeadingField = (typeof HEADING_FIELDS)[number];

/** On every certificate, whatever the result. Source: national guide (January 2013), B.6.b. */
type CertificateHeading = { readonly [Field in Exclude<HeadingField, "category">]: string } & {
  readonly category: LicenceCategory;
};
export type HeadingDraft = { readonly [Field in HeadingField]?: CertificateHeading[Field] };

/** `invalidUntil`: the last day on which the former licence keeps the candidate from driving. */
type BackToLicence = ReturnToLicence & { readonly invalidUntil: CivilDate };

/** What a certificate (CEPC) is written for: a performance that was seen, or a regularisation. An absence gives none. */
export type CertificateOccasion =
  | {
      readonly kind: "passed";
      readonly balance: CompetenceBalance;
      readonly codes: readonly string[];
      readonly back: (BackToLicence & { readonly practicalExempt: false }) | null;
    }
  | {
      readonly kind: "failed";
      readonly balance: CompetenceBalance;
      readonly codes: readonly string[];
      /** Competences that call for more training. */
      readonly toWorkOn: readonly string[];
    }
  | {
      readonly kind: "theory_passed_practical_exempt";
      readonly categories: readonly LicenceCategory[];
      readonly back: BackToLicence & { readonly practicalExempt: true };
    }
  | { readonly kind: "medical_regularisation"; readonly codes: readonly string[] };

export type Certificate = {
  readonly kind: "Certificate";
  readonly heading: CertificateHeading;
  readonly regularisation: boolean;
  /** Null where the balance stays empty. */
  readonly balance: CompetenceBalance | null;
  readonly toWorkOn: readonly string[];
  /** Restriction codes, or "autres codes" of a regularisation. */
  readonly codes: readonly string[];
  /** Obtained: one, or all of those that come back with the theory test. */
  readonly categories: readonly LicenceCategory[];
  /** From when on it counts as a licence, as the guide prints it; null when there is nothing to say. */
  readonly validAsLicence: string | null;
};

export type CertificateRefusal =
  | { readonly kind: "HeadingIncomplete"; readonly missing: readonly HeadingField[]; readonly rule: "CEP-4" }
  | { readonly kind: "NothingToWorkOn"; readonly rule: "CEP-1" }
  | { readonly kind: "EliminatoryErrorPassed"; readonly rule: "CEP-3" }
  | { readonly kind: "NoCategory"; readonly rule: "COD-7" }
  | WithdrawnCode;

type Content = Omit<Certificate, "kind" | "heading">;
const EMPTY = { regularisation: false, balance: null, toWorkOn: [], codes: [], categories: [], validAsLicence: null };

/** Only of a success within the invalidation period: after it the candidate drives at once, as anybody. */
const asLicence = ({ invalidUntil }: BackToLicence, on: CivilDate): string | null =>
  on > invalidUntil ? null : `vaut titre de conduite à compter du ${printedDate(addDays(invalidUntil, 1))}`;

const contentOf = (occasion: CertificateOccasion, { category, on }: CertificateHeading): Content => {
  switch (occasion.kind) {
    case "passed": {
      const { balance, back } = occasion;
      const codes = back ? [...occasion.codes, printedNoviceCode(noviceCode(back))] : occasion.codes;
      return { ...EMPTY, balance, codes, categories: [category], validAsLicence: back && asLicence(back, on) };
    }
    case "failed":
      return { ...EMPTY, balance: occasion.balance, codes: occasion.codes, toWorkOn: occasion.toWorkOn };
    case "theory_passed_practical_exempt": {
      const { back, categories } = occasion;
      return {
        ...EMPTY,
        codes: [printedNoviceCode(noviceCode(back))],
        categories,
        validAsLicence: asLicence(back, on),
      };
    }
    case "medical_regularisation":
      return { ...EMPTY, regularisation: true, codes: occasion.codes };
  }
};

const refusalOf = (occasion: CertificateOccasion): CertificateRefusal | null => {
  if (occasion.kind === "theory_passed_practical_exempt")
    return occasion.categories.length === 0 ? { kind: "NoCategory", rule: "COD-7" } : null;
  if (occasion.kind === "failed" && occasion.toWorkOn.length === 0) return { kind: "NothingToWorkOn", rule: "CEP-1" };
  if (occasion.kind === "passed" && occasion.balance.eliminatory)
    return { kind: "EliminatoryErrorPassed", rule: "CEP-3" };
  return refusalOfCodes(occasion.codes);
};

const missingIn = (draft: HeadingDraft): readonly HeadingField[] =>
  HEADING_FIELDS.filter((field) => isBlank(draft[field] ?? ""));

const isComplete = (draft: HeadingDraft): draft is CertificateHeading => missingIn(draft).length === 0;

/** What the examiner writes on the certificate. Source: national guide (January 2013), B.6. */
export const certificate = (draft: HeadingDraft, occasion: CertificateOccasion): Certificate | CertificateRefusal => {
  if (!isComplete(draft)) return { kind: "HeadingIncomplete", missing: missingIn(draft), rule: "CEP-4" };
  return refusalOf(occasion) ?? { kind: "Certificate", heading: draft, ...contentOf(occasion, draft) };
};
