import type { RuleId } from "../catalogue/catalogue.js";
import { plainAddress } from "./email-address.js";

export type SchoolAccount = { readonly kind: "school"; readonly approvalNumber: string; readonly email: string };
export type PersonalAccount = { readonly kind: "personal"; readonly email: string };

export type AccountRefusal =
  /** For the delegates to correct: the number may have been used by mistake. */
  | { readonly kind: "ApprovalNumberAlreadyUsed"; readonly approvalNumber: string; readonly rule: RuleId }
  | { readonly kind: "EmailOfPersonalAccount"; readonly email: string; readonly rule: RuleId };

/** An approval number (numéro d'agrément) is printed in groups: "E 02 069 0123 0" and "E0206901230" are the same. */
const plainNumber = (approvalNumber: string): string => approvalNumber.replace(/\s/g, "").toUpperCase();

const holdsNumberOf = (wanted: SchoolAccount, account: SchoolAccount | PersonalAccount): boolean =>
  account.kind === "school" && plainNumber(account.approvalNumber) === plainNumber(wanted.approvalNumber);

const holdsEmailOf = (wanted: SchoolAccount, account: SchoolAccount | PersonalAccount): boolean =>
  account.kind === "personal" && plainAddress(account.email) === plainAddress(wanted.email);

/**
 * Why this professional account cannot be opened next to those that exist: every reason, so that one correction is enough.
 * Source: docs/rules.md#ENR-6, docs/rules.md#ENR-7.
 */
export const refusalsToOpen = (
  wanted: SchoolAccount,
  existing: readonly (SchoolAccount | PersonalAccount)[],
): readonly AccountRefusal[] => {
  const { approvalNumber, email } = wanted;
  const refusals: AccountRefusal[] = [];
  if (existing.some((account) => holdsNumberOf(wanted, account)))
    refusals.push({ kind: "ApprovalNumberAlreadyUsed", approvalNumber, rule: "ENR-6" });
  if (existing.some((account) => holdsEmailOf(wanted, account)))
    refusals.push({ kind: "EmailOfPersonalAccount", email, rule: "ENR-7" });
  return refusals;
};
