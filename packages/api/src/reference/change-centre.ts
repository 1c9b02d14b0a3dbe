import { type CategoryGroup, examCentres, examSessions } from "@creneau/schema";
import { sql } from "drizzle-orm";
import type { Context } from "../context.js";
import type { Refusal } from "../domain/booking/refusal.js";
import { mayDo } from "../domain/permission/permission.js";
import { type CentreFacts, type CentreUse, cleanCentre, problemsOfCentre } from "../domain/reference/centre.js";
import { officerActs } from "../officers/officer-acts.js";
import { todayInParis } from "../regulation/exam-date.js";

export type ChangeCentreOutcome = { readonly kind: "ChangeCentreSuccess"; readonly centreId: number } | Refusal;

const useOf = async (context: Context, centreId: number, timeZone: string): Promise<CentreUse> => {
  const { rows } = await context.database.execute<{ sessions: boolean; groups: CategoryGroup[] | null }>(sql`
    select count(*) > 0 as sessions,
      array_agg(distinct category_group::text) filter (where civil_date >= ${todayInParis(context)}::date) as groups
    from ${examSessions} where centre_id = ${centreId}`);
  return { timeZone, hasSessions: rows[0]?.sessions ?? false, groupsToCome: rows[0]?.groups ?? [] };
};

const array = (items: readonly string[]) => sql`${sql.param([...items])}::category_group[]`;

/** Writes what an officer says of a centre, if nobody changed it since they read it: told at once wherever the centre is shown. */
export const changeCentre = async (
  context: Context,
  { centreId, version, facts: typed }: { centreId: number | null; version: number; facts: CentreFacts },
): Promise<ChangeCentreOutcome> => {
  const { officer, viewer, database: db, loaders, clock } = context;
  if (!officer) return { kind: viewer ? "NotAllowed" : "NotSignedIn" };
  const centre = centreId === null ? null : await loaders.centre.load(centreId);
  // Centres are public: that there is none is no secret.
  if (!centre) return { kind: "CentreNotFound" };
  if (!mayDo(officer, "change_reference", centre.departmentCode)) return { kind: "NotAllowed" };
  const facts = cleanCentre(typed);
  const problems = problemsOfCentre(facts, await useOf(context, centre.id, centre.timeZone));
  if (problems.length > 0) return { kind: "FieldsRefused", problems };
  const hasMoved = facts.latitude !== centre.latitude || facts.longitude !== centre.longitude;
  const changed = db.$with("changed", { id: examCentres.id }).as(
    sql`update ${examCentres} set name = ${facts.name}, address = ${facts.address}, latitude = ${facts.latitude},
        longitude = ${facts.longitude}, time_zone = ${facts.timeZone}, category_groups = ${array(facts.categoryGroups)},
        position_precision = ${hasMoved ? "address" : centre.positionPrecision}::position_precision,
        accessibility_fr = ${facts.accessibilityFr}, accessibility_en = ${facts.accessibilityEn},
        instructions_fr = ${facts.instructionsFr}, instructions_en = ${facts.instructionsEn}, version = version + 1
      where id = ${centre.id} and version = ${version} returning id, department_code, version`,
  );
  const act = officerActs(
    db,
    "act",
    "change_centre",
    sql`select ${officer.officerId}::int as officer_id, department_code, 'centre:' || id as object, null::text as reason,
      jsonb_build_object('version', version) as details from changed`,
    sql`${new Date(clock.now().epochMilliseconds)}::timestamptz`,
  );
  const [done] = await db.with(changed, act).select({ id: changed.id }).from(changed);
  loaders.centre.clear(centre.id);
  if (done) return { kind: "ChangeCentreSuccess", centreId: centre.id };
  return { kind: "ChangedMeanwhile", version: (await loaders.centre.load(centre.id))?.version ?? version };
};
