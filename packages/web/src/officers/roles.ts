import type { OfficerRole } from "@/graphql/generated/graphql";

const ALL: Readonly<Record<OfficerRole, true>> = {
  ALLOCATION_OFFICER: true,
  DELEGATE: true,
  ADMINISTRATOR: true,
  EXAMINER: true,
  ANALYST: true,
  SUPPORT: true,
};

/** Every role in which somebody works for the service: a new one does not compile without a place here. */
export const ROLES = Object.keys(ALL) as OfficerRole[];

/** The role that an address names; null for anything else. */
export const roleOf = (written: string): OfficerRole | null => ROLES.find((role) => role === written) ?? null;
