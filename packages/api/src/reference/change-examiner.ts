import { type CategoryGroup, examiners } from "@creneau/schema";
import { sql } from "drizzle-orm";
import type { Context } from "../context.js";
import type { Refusal } from "../domain/booking/refusal.js";
import { mayDo } from "../domain/permission/permission.js";
import type { FieldProblem } from "../domain/reference/refusal.js";
import { oneLine, tooLong } from "../domain/reference/text.js";
import { officerActs } from "../officers/officer-acts.js";
import { isViolationOf } from "../platform/violation.js";

export type ExaminerFacts = {
  readonly registrationNumber: string;
  readonly name: string | null;
  readonly qualifications: readonly CategoryGroup[];
};
export type ChangeExaminerOutcome = { readonly kind: "ChangeExaminerSuccess"; readonly examinerId: number } | Refusal;

const MOST_CHARACTERS = 120;
/** Letters and digits, as on the list of the service. */
const REGISTRATION_NUMBER = /^[\p{L}\p{N}][\p{L}\p{N} ./-]{0,39}$/u;

const problemsOf = ({ registrationNumber, name, qualifications }: ExaminerFacts): FieldProblem[] => [
  ...(REGISTRATION_NUMBER.test(registrationNumber) ? [] : [{ field: "registrationNumber", code: "invalid" } as const]),
  ...tooLong("name", name, MOST_CHARACTERS),
  ...(qualifications.length > 0 ? [] : [{ field: "qualifications", code: "missing" } as const]),
];

/** Writes what the administration knows of an examiner, if nobody changed it since it was read. */
export const changeExaminer = async (
  context: Context,
  { examinerId, version, facts: typed }: { examinerId: number | null; version: number; facts: ExaminerFacts },
): Promise<ChangeExaminerOutcome> => {
  const { officer, viewer, database: db, loaders, clock } = context;
  if (!officer) return { kind: viewer ? "NotAllowed" : "NotSignedIn" };
  const examiner = examinerId === null ? null : await loaders.examiner.load(examinerId);
  // Who may not act in a department does not learn what there is.
  if (!examiner) return { kind: officer.role === "administrator" ? "ExaminerUnknown" : "NotAllowed" };
  if (!mayDo(officer, "change_reference", examiner.departmentCode)) return { kind: "NotAllowed" };
  const facts = {
    registrationNumber: oneLine(typed.registrationNumber) ?? "",
    name: oneLine(typed.name),
    qualifications: [...new Set(typed.qualifications)],
  };
  const problems = problemsOf(facts);
  if (problems.length > 0) return { kind: "FieldsRefused", problems };
  const changed = db.$with("changed", { id: examiners.id }).as(
    sql`update ${examiners} set registration_number = ${facts.registrationNumber}, name = ${facts.name},
        qualifications = ${sql.param(facts.qualifications)}::category_group[], version = version + 1
      where id = ${examiner.id} and version = ${version} returning id, department_code, version`,
  );
  const act = officerActs(
    db,
    "act",
    "change_examiner",
    sql`select ${officer.officerId}::int as officer_id, department_code, 'examiner:' || id as object, null::text as reason,
      jsonb_build_object('version', version) as details from changed`,
    sql`${new Date(clock.now().epochMilliseconds)}::timestamptz`,
  );
  try {
    const [done] = await db.with(changed, act).select({ id: changed.id }).from(changed);
    loaders.examiner.clear(examiner.id);
    if (done) return { kind: "ChangeExaminerSuccess", examinerId: examiner.id };
  } catch (error) {
    if (!isViolationOf(error, "one_examiner_per_registration_number")) throw error;
    return { kind: "FieldsRefused", problems: [{ field: "registrationNumber", code: "taken" }] };
  }
  return { kind: "ChangedMeanwhile", version: (await loaders.examiner.load(examiner.id))?.version ?? version };
};
