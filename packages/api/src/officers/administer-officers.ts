import {
  CONSTRAINTS,
  departments,
  examiners,
  type OfficerAct,
  type OfficerRole,
  officers,
  sessions,
} from "@creneau/schema";
import { inArray, type SQL, sql } from "drizzle-orm";
import type { Context } from "../context.js";
import { emailOf } from "../domain/entry/email.js";
import type { OfficerFault, OfficerRefusal } from "../domain/officer/refusal.js";
import { isViolationOf } from "../platform/violation.js";
import { officerActs } from "./officer-acts.js";

type Rights = {
  readonly role: OfficerRole;
  readonly departmentCodes: readonly string[];
  readonly examinerNumber?: string | null;
};
type Outcome =
  | { readonly kind: "OfficerChanged"; readonly officerId: string }
  | OfficerRefusal
  | { readonly kind: "NotSignedIn" };

const notValid = (fault: OfficerFault): OfficerRefusal => ({ kind: "OfficerNotValid", fault });
const MOST_DEPARTMENTS = 200;

/** The rights as they are kept, or what is wrong with them. */
const checkedRights = async ({ database: db }: Context, { role, departmentCodes, examinerNumber }: Rights) => {
  const codes = [...new Set(departmentCodes.map((code) => code.trim().toUpperCase()))];
  const known =
    codes.length > 0 && codes.length <= MOST_DEPARTMENTS
      ? await db.$count(departments, inArray(departments.code, codes))
      : 0;
  if (known !== codes.length || (codes.length === 0 && role !== "administrator")) return notValid("department");
  const number = examinerNumber?.trim();
  if (!number) return { role, codes, examinerId: null };
  const [examiner] = await db.select({ id: examiners.id }).from(examiners).where(sql`registration_number = ${number}`);
  return examiner ? { role, codes, examinerId: examiner.id } : notValid("examiner");
};

/**
 * Carries a change of officers out, with its act and the end of the sign-ins it concerns, in one statement. `changed` is a statement
 * that returns `id`, `user_id` and `details`.
 */
const carriedOut = async (context: Context, act: OfficerAct, changed: SQL, signsOut: boolean): Promise<Outcome> => {
  const { database: db, officer, clock } = context;
  if (!officer) return { kind: "NotSignedIn" };
  const at = sql`${new Date(clock.now().epochMilliseconds)}::timestamptz`;
  const row = db.$with("changed", {}).as(changed);
  const ended = db
    .$with("ended", {})
    .as(sql`delete from ${sessions} where ${sql.raw(String(signsOut))} and user_id = (select user_id from changed)`);
  const written = officerActs(
    db,
    "act",
    act,
    sql`select ${officer.officerId}::int as officer_id, null as department_code, 'officer:' || id as object, null as reason,
      details from changed`,
    at,
  );
  try {
    const [found] = await db
      .with(row, ended, written)
      .select({
        id: sql<number>`id`,
        tokens: sql<string[]>`array(select token from ${sessions} where user_id = changed.user_id)`,
      })
      .from(sql`changed`);
    if (!found) return { kind: "OfficerNotFound" };
    // What was remembered of them is what they were.
    context.identities.forget(found.tokens);
    return { kind: "OfficerChanged", officerId: String(found.id) };
  } catch (error) {
    if (isViolationOf(error, CONSTRAINTS.oneOfficerPerEmail)) return notValid("email_taken");
    if (isViolationOf(error, "one_officer_per_examiner")) return notValid("examiner");
    throw error;
  }
};

const details = (codes: readonly string[], role: OfficerRole, examinerId: number | null) =>
  sql`jsonb_build_object('role', ${role}::text, 'departmentCodes', to_jsonb(${sql.param(codes)}::text[]),
    'examinerId', ${examinerId}::int)`;

/** Adds an officer by their professional address. Adding the same address again is refused: it is taken. */
export const addOfficer = async (context: Context, wish: Rights & { readonly email: string }): Promise<Outcome> => {
  const email = emailOf(wish.email)?.toLowerCase();
  if (!email) return notValid("email");
  const rights = await checkedRights(context, wish);
  if ("kind" in rights) return rights;
  const { role, codes, examinerId } = rights;
  return carriedOut(
    context,
    "add_officer",
    sql`insert into ${officers} (email, role, department_codes, examiner_id)
      values (${email}, ${role}, ${sql.param(codes)}::text[], ${examinerId})
      returning id, user_id, ${details(codes, role, examinerId)} as details`,
    false,
  );
};

/** Gives an officer other rights: from their next request on. Given again, they are the same. */
export const changeOfficer = async (context: Context, id: number | null, wish: Rights): Promise<Outcome> => {
  if (id === null) return { kind: "OfficerNotFound" };
  if (id === context.officer?.officerId) return notValid("own_rights");
  const rights = await checkedRights(context, wish);
  if ("kind" in rights) return rights;
  const { role, codes, examinerId } = rights;
  return carriedOut(
    context,
    "change_officer",
    sql`update ${officers} set role = ${role}, department_codes = ${sql.param(codes)}::text[], examiner_id = ${examinerId}
      where id = ${id} and removed_at is null
      returning id, user_id, ${details(codes, role, examinerId)} as details`,
    false,
  );
};

/** Removes an officer and ends their sign-ins. Their acts stay. */
export const removeOfficer = async (context: Context, id: number | null): Promise<Outcome> => {
  if (id === null) return { kind: "OfficerNotFound" };
  if (id === context.officer?.officerId) return notValid("own_rights");
  return carriedOut(
    context,
    "remove_officer",
    sql`update ${officers} set removed_at = now(), user_id = null, examiner_id = null
      where id = ${id} and removed_at is null
      returning id, old.user_id, '{}'::jsonb as details`,
    true,
  );
};
