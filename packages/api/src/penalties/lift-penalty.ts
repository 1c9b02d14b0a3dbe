import { auditLog, candidates, type LiftMotive, penalties } from "@creneau/schema";
import { eq, sql } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import type { Context } from "../context.js";
import { today } from "../domain/booking/centre-calendar.js";
import type { Refusal } from "../domain/booking/refusal.js";
import type { PenaltyId } from "../domain/id.js";
import { refusalToLift } from "../domain/penalty/lift.js";
import { officerActs } from "../officers/officer-acts.js";
import { oncePerDatabase } from "../platform/once-per-database.js";

const given = sql.placeholder;

/** Where the day of a decision is told: that of the administration. */
const OFFICE_TIME = "Europe/Paris";

/** Locks: candidate, penalty. Once: who comes second finds it lifted. */
const liftStatement = oncePerDatabase((db) => {
  const candidate = db.$with("candidate", { id: candidates.id }).as(
    sql`update ${candidates} set version = ${candidates.version} + 1 from ${penalties}
      where ${penalties.id} = ${given("penaltyId")} and ${candidates.id} = ${penalties.candidateId}
        and ${penalties.liftedAt} is null
      returning ${candidates.id}`,
  );
  const lifted = db.$with("lifted", { id: penalties.id }).as(
    sql`update ${penalties} set lifted_at = ${given("now")}::timestamptz, lifted_by = ${given("officerId")},
        lift_motive = ${given("motive")}::lift_motive, lift_note = ${given("note")}
      from ${candidate}
      where ${penalties.id} = ${given("penaltyId")} and ${penalties.liftedAt} is null
      returning ${penalties.id}, ${penalties.candidateId}, ${penalties.bookingId}, ${penalties.kind}, ${penalties.departmentCode}`,
  );
  const audit = db.$with("audit", {}).as(
    sql`insert into ${auditLog} (at, actor, action, booking_id, candidate_id, rule, details)
      select ${given("now")}::timestamptz, 'officer:' || ${given("officerId")}::int, 'lift_penalty', booking_id, candidate_id,
        'BOK-13', jsonb_build_object('penaltyId', id, 'kind', kind, 'motive', ${given("motive")}::text)
      from lifted`,
  );
  const act = officerActs(
    db,
    "act",
    "lift_penalty",
    sql`select ${given("officerId")}::int as officer_id, department_code, 'penalty:' || id as object, null as reason,
      jsonb_build_object('candidateId', candidate_id, 'motive', ${given("motive")}::text) as details from lifted`,
    sql`${given("now")}::timestamptz`,
  );
  return db.with(candidate, lifted, audit, act).select({ id: lifted.id }).from(lifted).prepare("lift_penalty");
});

type Lift = { readonly penaltyId: PenaltyId; readonly motive: LiftMotive; readonly note: string };
type LiftOutcome = { readonly kind: "LiftPenaltySuccess"; readonly penaltyId: PenaltyId } | Refusal;

/** Lifts a penalty for a documented reason: load, decide, store. Doing it twice is told, so it takes no key. */
export const liftPenalty = async (context: Context, { penaltyId, motive, note }: Lift): Promise<LiftOutcome> => {
  const { database: db, officer } = context;
  if (!officer) return { kind: context.viewer ? "NotAllowed" : "NotSignedIn" };
  const now = context.clock.now();
  const [row] = await db.select().from(penalties).where(eq(penalties.id, penaltyId));
  // Who may not act in a department does not learn what there is.
  if (!row) return { kind: "PenaltyNotFound" };
  const liftedAt = row.liftedAt && Temporal.Instant.fromEpochMilliseconds(row.liftedAt.getTime());
  const known = {
    departmentCode: row.departmentCode,
    liftedOn: liftedAt && today(liftedAt, OFFICE_TIME).toString(),
  };
  const refusal = refusalToLift(officer, known, { motive, note });
  if (refusal) return refusal;
  const values = { penaltyId, motive, note: note.trim(), officerId: officer.officerId };
  const [lifted] = await liftStatement(db).execute({ ...values, now: new Date(now.epochMilliseconds) });
  if (!lifted) return { kind: "PenaltyAlreadyLifted", liftedOn: today(now, OFFICE_TIME).toString() };
  return { kind: "LiftPenaltySuccess", penaltyId };
};
