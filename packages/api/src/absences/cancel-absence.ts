import { examinerAbsences } from "@creneau/schema";
import { sql } from "drizzle-orm";
import type { Context } from "../context.js";
import type { Refusal } from "../domain/booking/refusal.js";
import { officerActs } from "../officers/officer-acts.js";
import { examinerFor } from "../planning/plan-session.js";
import { absenceById } from "./absence.store.js";

type Cancelled = { readonly kind: "CancelAbsenceSuccess"; readonly absenceId: number };

/** Cancels an absence: the examiner is there. Doing it twice is told, so it takes no key. */
export const cancelAbsence = async (context: Context, absenceId: number): Promise<Cancelled | Refusal> => {
  const { database: db, officer, viewer, clock } = context;
  if (!officer) return { kind: viewer ? "NotAllowed" : "NotSignedIn" };
  const known = await absenceById(db, absenceId);
  const examiner = known && (await examinerFor(context, officer, known.examinerId));
  if (!examiner) return { kind: "AbsenceNotFound" };
  const now = sql`${clock.now().toString()}::timestamptz`;
  const absence = db.$with("absence", { id: examinerAbsences.id }).as(
    sql`update ${examinerAbsences} set cancelled_at = ${now}, cancelled_by = ${officer.officerId}
      where id = ${absenceId} and cancelled_at is null returning id`,
  );
  const act = officerActs(
    db,
    "act",
    "cancel_absence",
    sql`select ${officer.officerId}::int as officer_id, ${examiner.departmentCode} as department_code,
      'absence:' || id as object, null as reason, jsonb_build_object('examinerId', ${examiner.id}::int) as details from absence`,
    now,
  );
  const [row] = await db.with(absence, act).select({ id: absence.id }).from(absence);
  return row ? { kind: "CancelAbsenceSuccess", absenceId } : { kind: "AbsenceCancelled" };
};
