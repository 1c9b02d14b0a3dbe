/** A person on an exam list, or the person a file belongs to: the registration number of the file (NEPH). */
export type CandidateNumber = string;

/** As many candidates as places, or fewer: places left over are unhonoured units (unités non honorées). */
export type NumericConcordance =
  | { readonly kind: "Concordant"; readonly unhonouredUnits: number; readonly rule: "BRD-1" | "BRD-2" }
  | { readonly kind: "TooManyCandidates"; readonly excess: number; readonly rule: "BRD-3" };

/** Whatever time a candidate is given, they take one place of the school. Source: national guide (January 2013), A.1.a, B.4.a. */
export const numericConcordance = (
  candidates: readonly CandidateNumber[],
  attributedPlaces: number,
): NumericConcordance => {
  const excess = candidates.length - attributedPlaces;
  if (excess > 0) return { kind: "TooManyCandidates", excess, rule: "BRD-3" };
  if (excess < 0) return { kind: "Concordant", unhonouredUnits: -excess, rule: "BRD-2" };
  return { kind: "Concordant", unhonouredUnits: 0, rule: "BRD-1" };
};

export type NominativeConcordance =
  | { readonly kind: "Concordant"; readonly rule: "BRD-4" }
  | {
      readonly kind: "NamesDiffer";
      /** On the list, without a file. */
      readonly withoutFile: readonly CandidateNumber[];
      /** With a file, not on the list. */
      readonly notListed: readonly CandidateNumber[];
      readonly rule: "BRD-4";
    };

/** The list against the files handed over. Source: national guide (January 2013), A.1.a. */
export const nominativeConcordance = (
  candidates: readonly CandidateNumber[],
  files: readonly CandidateNumber[],
): NominativeConcordance => {
  const withoutFile = candidates.filter((candidate) => !files.includes(candidate));
  const notListed = files.filter((file) => !candidates.includes(file));
  if (withoutFile.length === 0 && notListed.length === 0) return { kind: "Concordant", rule: "BRD-4" };
  return { kind: "NamesDiffer", withoutFile, notListed, rule: "BRD-4" };
};
