import type { CivilDate } from "../../civil-date.js";
import { plainSpelling } from "../../plain-spelling.js";
import type { RuleId } from "../catalogue/catalogue.js";

/** Whom a request concerns, or who declares it: always complete. */
export type Person = { readonly surname: string; readonly firstName: string; readonly birthDate: CivilDate };
const IDENTITY_FIELDS = ["surname", "firstName", "birthDate"] as const satisfies readonly (keyof Person)[];
type IdentityField = (typeof IDENTITY_FIELDS)[number];

/** What an account says of its holder: opening one never asked for the date of birth. */
export type AccountIdentity = { readonly [Field in IdentityField]: string | null };

/**
 * Two different things. `IdentityDiffers`: one of the two was mistyped. `IdentityMissing`: the account says nothing, and its
 * holder completes it. The former service called both a difference.
 */
export type IdentityRefusal =
  | { readonly kind: "IdentityDiffers"; readonly field: IdentityField; readonly rule: RuleId }
  | { readonly kind: "IdentityMissing"; readonly field: IdentityField; readonly rule: RuleId }
  | { readonly kind: "AccountOfRepresentative"; readonly rule: RuleId };

const refusalOfField = (account: AccountIdentity, person: Person, field: IdentityField): IdentityRefusal | null => {
  // A blank, a dash: nothing was written.
  const held = plainSpelling(account[field] ?? "");
  if (held === "") return { kind: "IdentityMissing", field, rule: "ENR-10" };
  return held === plainSpelling(person[field]) ? null : { kind: "IdentityDiffers", field, rule: "ENR-10" };
};

const refusalsAgainst = (account: AccountIdentity, person: Person): readonly IdentityRefusal[] =>
  IDENTITY_FIELDS.flatMap((field) => refusalOfField(account, person, field) ?? []);

const differs = (refusals: readonly IdentityRefusal[]): boolean =>
  refusals.some(({ kind }) => kind === "IdentityDiffers");

/**
 * Why the account is not that of the person concerned by the request, field by field; names are compared without case, accents
 * and hyphens. An account that is the representative's rather than the minor's is named as such, in place of each difference.
 * Source: docs/rules.md#ENR-10, docs/rules.md#ENR-11.
 */
export const refusalsOfAccount = (
  account: AccountIdentity,
  concerned: Person,
  representative: Person | null,
): readonly IdentityRefusal[] => {
  const refusals = refusalsAgainst(account, concerned);
  const isRepresentative = representative !== null && !differs(refusalsAgainst(account, representative));
  return differs(refusals) && isRepresentative ? [{ kind: "AccountOfRepresentative", rule: "ENR-11" }] : refusals;
};
