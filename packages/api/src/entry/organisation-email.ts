import { organisationEmails } from "@creneau/schema";
import type { Context } from "../context.js";
import { emailOf } from "../domain/entry/email.js";
import type { EntryRefusal } from "../domain/entry/refusal.js";
import { permissionsOf } from "../domain/permission/permission.js";

export type OrganisationEmailKept = { readonly kind: "KeepOrganisationEmailSuccess"; readonly email: string };

/** Keeps an address as a company's, a driving school's or a training centre's: no request is taken with it any more. Source: docs/rules.md#ENR-9. */
export const keepOrganisationEmail = async (
  { database, officer }: Context,
  typed: string,
): Promise<OrganisationEmailKept | EntryRefusal | { readonly kind: "NotAllowed" }> => {
  if (!officer || !permissionsOf(officer.role).includes("import_candidates")) return { kind: "NotAllowed" };
  const email = emailOf(typed)?.toLowerCase() ?? null;
  if (email === null) return { kind: "EntryInvalid", problems: [{ field: "email", code: "NOT_AN_EMAIL" }] };
  await database.insert(organisationEmails).values({ email }).onConflictDoNothing();
  return { kind: "KeepOrganisationEmailSuccess", email };
};
