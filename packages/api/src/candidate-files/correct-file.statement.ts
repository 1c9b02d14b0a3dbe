import { auditLog, candidates, examResults, heldLicences } from "@creneau/schema";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { CandidateRow } from "../candidates/candidate.loader.js";
import type { FileChange, FileColumn, KnownFile } from "../domain/file/correction.js";
import type { TestResult } from "../domain/regulation/facts.js";
import { officerActs } from "../officers/officer-acts.js";
import type { Database } from "../platform/database.js";

type Stored = {
  readonly candidate: CandidateRow;
  readonly officerId: number;
  readonly reason: string;
  readonly now: Temporal.Instant;
  readonly fields: readonly string[];
  readonly before: KnownFile;
  /** `judged`: the policies have nothing to say about this result any more. */
  readonly change: Omit<FileChange, "addedResults"> & {
    readonly addedResults: readonly (TestResult & { readonly judged: boolean })[];
  };
};

/** Each field as it was and as it is: the log of decisions keeps both. */
const told = ({ before, change }: Stored) =>
  Object.fromEntries(
    Object.entries(change.columns).map(([column, value]) => [column, { was: before[column as FileColumn], is: value }]),
  );

/**
 * Writes a correction: columns, tests that are added or taken out, the list of licences, the log of decisions and the act, in one
 * statement. False when the file is no longer as it was decided on.
 */
export const storeCorrection = async (db: Database, stored: Stored): Promise<boolean> => {
  const { candidate, officerId, reason, now, fields, change } = stored;
  const at = sql`${now.toString()}::timestamptz`;
  const corrected = db.$with("corrected").as(
    db
      .update(candidates)
      .set({
        ...change.columns,
        categories: [...(change.columns.categories ?? candidate.categories)],
        declaredNone: [...(change.columns.declaredNone ?? candidate.declaredNone)],
        version: sql`${candidates.version} + 1`,
      })
      .where(
        and(eq(candidates.id, candidate.id), eq(candidates.version, candidate.version), isNull(candidates.erasedAt)),
      )
      .returning({ id: candidates.id, departmentCode: candidates.departmentCode }),
  );
  const takenOut = db.$with("taken_out", {}).as(
    sql`delete from ${examResults} r using corrected where r.candidate_id = corrected.id and r.entered_by is not null
      and r.id = any(${sql.param([...change.removedResults])}::bigint[])`,
  );
  const added = db.$with("added", {}).as(
    sql`insert into ${examResults} (candidate_id, phase, category, outcome, taken_on, points, automatic, entered_by, penalty_judged)
      select corrected.id, r.phase, r.category, r.outcome, r."on", r.points, r.automatic, ${officerId}, r.judged
      from corrected, jsonb_to_recordset(${JSON.stringify(change.addedResults)}::jsonb) as r ("on" date, phase exam_phase,
        category licence_category, outcome test_outcome, points float8, automatic boolean, judged boolean)`,
  );
  const licences = JSON.stringify(change.licences ?? []);
  const listed = sql`jsonb_to_recordset(${licences}::jsonb) as l (category text, "obtainedOn" date, "issuedBy" text,
    "exchangedFrom" text, "bySevenHourTraining" boolean, "automaticOnly" boolean)`;
  const dropped = db.$with("dropped", {}).as(
    sql`delete from ${heldLicences} h using corrected where h.candidate_id = corrected.id and ${change.licences !== null}
      and h.category not in (select l.category from ${listed})`,
  );
  const held = db.$with("held", {}).as(
    sql`insert into ${heldLicences} (candidate_id, category, obtained_on, issued_by, exchanged_from, by_seven_hour_training,
        automatic_only)
      select corrected.id, l.category, l."obtainedOn", l."issuedBy", l."exchangedFrom", l."bySevenHourTraining", l."automaticOnly"
      from corrected, ${listed}
      on conflict (candidate_id, category) do update set obtained_on = excluded.obtained_on, issued_by = excluded.issued_by,
        exchanged_from = excluded.exchanged_from, by_seven_hour_training = excluded.by_seven_hour_training,
        automatic_only = excluded.automatic_only`,
  );
  const audit = db.$with("audit", {}).as(
    sql`insert into ${auditLog} (at, actor, action, candidate_id, details)
      select ${at}, ${`officer:${officerId}`}, 'file_corrected', id,
        ${JSON.stringify({ fields, changes: told(stored), reason })}::jsonb from corrected`,
  );
  const act = officerActs(
    db,
    "act",
    "correct_file",
    // Names of fields and no values: the chain outlives the file.
    sql`select ${officerId}::int as officer_id, department_code, 'candidate:' || id as object, null::text as reason,
      ${JSON.stringify({ fields })}::jsonb as details from corrected`,
    at,
  );
  const rows = await db
    .with(corrected, takenOut, added, dropped, held, audit, act)
    .select({ id: corrected.id })
    .from(corrected);
  return rows.length > 0;
};
