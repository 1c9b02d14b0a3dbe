import { CONSTRAINTS, gridExams, grids } from "@creneau/schema";
import { sql } from "drizzle-orm";
import type { Context } from "../context.js";
import type { Refusal } from "../domain/booking/refusal.js";
import type { CivilDate } from "../domain/civil-date.js";
import { cleanGrid, type GridWish, problemsOfGrid } from "../domain/reference/grid-wish.js";
import type { Officer } from "../officers/officer.js";
import { officerActs } from "../officers/officer-acts.js";
import { isViolationOf } from "../platform/violation.js";
import { maySet } from "../reference/may-set.js";
import { todayInParis } from "../regulation/exam-date.js";
import { gridEndOf } from "./grid.store.js";

type GridOutcome = { readonly kind: "AddGridSuccess" | "EndGridSuccess"; readonly id: number } | Refusal;

const actOf = ({ database, clock }: Context, officer: Officer, act: "add_grid" | "end_grid") =>
  officerActs(
    database,
    "act",
    act,
    sql`select ${officer.officerId}::int as officer_id, department_code, 'grid:' || id as object, null::text as reason,
      jsonb_build_object('name', name, 'group', category_group, 'validFrom', valid_from, 'validTo', valid_to) as details
      from changed`,
    sql`${new Date(clock.now().epochMilliseconds)}::timestamptz`,
  );

/** Sets a grid from a day on. What is planned stays on the grid that it was planned on (domain/planning/fitting-grid.ts). */
export const addGrid = async (
  context: Context,
  { departmentCode, ...typed }: GridWish & { readonly departmentCode: string | null },
): Promise<GridOutcome> => {
  const { officer, viewer, database: db } = context;
  if (!officer) return { kind: viewer ? "NotAllowed" : "NotSignedIn" };
  if (!(await maySet(officer, departmentCode, context))) return { kind: "NotAllowed" };
  const wish = cleanGrid(typed);
  const problems = problemsOfGrid(wish, todayInParis(context));
  if (problems.length > 0) return { kind: "FieldsRefused", problems };
  const { name, group, validFrom, validTo, exams, sourceFr, sourceEn } = wish;
  const changed = db.$with("changed", { id: grids.id }).as(
    sql`insert into ${grids} (name, category_group, department_code, valid_from, valid_to, evidence, source_fr, source_en)
      values (${name}, ${group}, ${departmentCode}, ${validFrom}, ${validTo}, 'external', ${sourceFr}, ${sourceEn}) returning *`,
  );
  const added = db.$with("added", {}).as(
    sql`insert into ${gridExams} (grid_id, start_minute, duration_minutes, phase, category)
      select changed.id, e."startMinute", e."durationMinutes", e.phase, e.category
      from changed, jsonb_to_recordset(${JSON.stringify(exams)}::jsonb) as e("startMinute" smallint, "durationMinutes" smallint,
        phase exam_phase, category licence_category)`,
  );
  try {
    const act = actOf(context, officer, "add_grid");
    const [done] = await db.with(changed, added, act).select({ id: changed.id }).from(changed);
    if (!done) throw new Error("a grid was added and no row came back");
    return { kind: "AddGridSuccess", id: done.id };
  } catch (error) {
    if (!isViolationOf(error, CONSTRAINTS.oneGridFromADate)) throw error;
    return { kind: "FieldsRefused", problems: [{ field: "validFrom", code: "taken" }] };
  }
};

/** Ends a grid that has no end: from that day on, the one before it counts again, if there is one that still does. */
export const endGrid = async (
  context: Context,
  { id, validTo }: { readonly id: number; readonly validTo: CivilDate },
): Promise<GridOutcome> => {
  const { officer, viewer, database: db } = context;
  if (!officer) return { kind: viewer ? "NotAllowed" : "NotSignedIn" };
  const grid = await gridEndOf(db, id);
  // Anybody may read the grids: that there is none is no secret.
  if (!grid || grid.validTo !== null) return { kind: "GridNotFound" };
  if (!(await maySet(officer, grid.departmentCode, context))) return { kind: "NotAllowed" };
  if (validTo < todayInParis(context)) return { kind: "FieldsRefused", problems: [{ field: "validTo", code: "past" }] };
  if (validTo <= grid.validFrom) return { kind: "FieldsRefused", problems: [{ field: "validTo", code: "invalid" }] };
  const changed = db
    .$with("changed", { id: grids.id })
    .as(sql`update ${grids} set valid_to = ${validTo} where id = ${id} and valid_to is null returning *`);
  const act = actOf(context, officer, "end_grid");
  const [done] = await db.with(changed, act).select({ id: changed.id }).from(changed);
  return done ? { kind: "EndGridSuccess", id } : { kind: "GridNotFound" };
};
