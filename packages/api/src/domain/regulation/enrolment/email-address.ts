import type { RuleId } from "../catalogue/catalogue.js";

/** An address as mail programs compare it in practice: without case and surrounding blanks. */
export const plainAddress = (email: string): string => email.trim().toLowerCase();

/** Whose an address is known to be, other than the candidate. */
type OtherHolder = "organisation" | "someone_else";

export type EmailNotIndividual = {
  readonly kind: "EmailNotIndividual";
  readonly of: OtherHolder;
  readonly rule: RuleId;
};

export type KnownAddresses = {
  /** Of companies, driving schools and training centres. */
  readonly organisations: readonly string[];
  /** Of accounts that other people have opened: a parent, a brother or sister. */
  readonly otherPeople: readonly string[];
};

const isAmong = (email: string, addresses: readonly string[]): boolean =>
  addresses.some((address) => plainAddress(address) === plainAddress(email));

/**
 * Why this is not the candidate's own address, or null. Only what is known decides: an address does not show by itself that a
 * family shares it, and a list of domains would refuse people whose name is their company's. Source: docs/rules.md#ENR-9.
 */
export const refusalOfEmail = (email: string, known: KnownAddresses): EmailNotIndividual | null => {
  if (isAmong(email, known.organisations)) return { kind: "EmailNotIndividual", of: "organisation", rule: "ENR-9" };
  if (isAmong(email, known.otherPeople)) return { kind: "EmailNotIndividual", of: "someone_else", rule: "ENR-9" };
  return null;
};
