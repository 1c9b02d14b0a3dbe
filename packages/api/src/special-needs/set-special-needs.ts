import {
  type Assistance,
  auditLog,
  bookings,
  candidates,
  examSlots,
  type NeedsBasis,
  specialNeeds,
} from "@creneau/schema";
import { eq, sql } from "drizzle-orm";
import { fileInHand, isRefusal } from "../candidate-files/own-file.js";
import type { Context } from "../context.js";
import type { Refusal } from "../domain/booking/refusal.js";
import { extraTime } from "../domain/regulation/capacity/extra-time.js";
import { rulesOn } from "../domain/regulation/rule-set.js";
import { officerActs } from "../officers/officer-acts.js";
import { todayInParis } from "../regulation/exam-date.js";

export type Needs = {
  readonly extraMinutes: number;
  readonly adaptedVehicle: boolean;
  readonly assistance: Assistance | null;
  readonly basis: NeedsBasis;
};

type NeedsSet = {
  readonly kind: "SetSpecialNeedsSuccess";
  readonly candidateId: number;
  /** Live bookings to come that have no room for the extra time. */
  readonly withoutRoom: readonly string[];
};

/** The columns of a row of needs, and whether they say the same. */
const isKnown = (row: typeof specialNeeds.$inferSelect | undefined, needs: Needs): boolean =>
  row !== undefined &&
  row.extraMinutes === needs.extraMinutes &&
  row.adaptedVehicle === needs.adaptedVehicle &&
  row.assistance === needs.assistance &&
  row.basis === needs.basis;

/**
 * Writes down what a candidate needs to sit an exam. Bookings that they have already get the time now, where the places that follow are
 * free; the others are told, to be moved. Said again it changes nothing, so it takes no key. Neither log says what the needs are.
 */
export const setSpecialNeeds = async (
  context: Context,
  candidateId: string,
  needs: Needs,
): Promise<NeedsSet | Refusal> => {
  const found = await fileInHand(context, "set_special_needs", candidateId);
  if (isRefusal(found)) return found;
  const { database: db, clock, rulebook } = context;
  const { officer, candidate } = found;
  const granted = extraTime(needs.extraMinutes, rulesOn(rulebook.now(), todayInParis(context)));
  if (granted.kind === "refused")
    return { kind: "ExtraTimeRefused", mostMinutes: granted.mostMinutes, rule: granted.rule };
  const [known] = await db.select().from(specialNeeds).where(eq(specialNeeds.candidateId, candidate.id));
  const at = sql`${clock.now().toString()}::timestamptz`;
  const live = sql`${bookings} b join ${examSlots} s on s.id = b.slot_id
    where b.candidate_id = ${candidate.id} and b.state = 'live' and s.starts_at > ${at}`;
  if (!isKnown(known, needs)) {
    const changed = db.$with("changed", { id: candidates.id }).as(
      sql`update ${candidates} set version = version + 1 where id = ${candidate.id} and erased_at is null
        returning id, department_code`,
    );
    const saved = db.$with("saved", {}).as(
      sql`insert into ${specialNeeds} (candidate_id, extra_minutes, adapted_vehicle, assistance, basis, decided_at, decided_by)
        select id, ${needs.extraMinutes}::smallint, ${needs.adaptedVehicle}, ${needs.assistance}::assistance,
          ${needs.basis}::needs_basis, ${at}, ${officer.officerId} from changed
        on conflict (candidate_id) do update set extra_minutes = excluded.extra_minutes,
          adapted_vehicle = excluded.adapted_vehicle, assistance = excluded.assistance, basis = excluded.basis,
          decided_at = excluded.decided_at, decided_by = excluded.decided_by`,
    );
    const audit = db.$with("audit", {}).as(
      sql`insert into ${auditLog} (at, actor, action, candidate_id, rule)
        select ${at}, ${`officer:${officer.officerId}`}, 'special_needs_set', id, 'CAP-7' from changed`,
    );
    const act = officerActs(
      db,
      "act",
      "set_special_needs",
      sql`select ${officer.officerId}::int as officer_id, department_code, 'candidate:' || id as object, null::text as reason,
        '{}'::jsonb as details from changed`,
      at,
    );
    await db.with(changed, saved, audit, act).select({ id: changed.id }).from(changed);
  }
  // After the statement that names the minutes: a booking that comes between takes its time by its own trigger.
  const { rows } = await db.execute<{ id: string; has_room: boolean }>(
    sql`select b.id, take_extra_time(b.slot_id, b.id, ${needs.extraMinutes}) as has_room from ${live}`,
  );
  return {
    kind: "SetSpecialNeedsSuccess",
    candidateId: candidate.id,
    withoutRoom: rows.filter(({ has_room: hasRoom }) => !hasRoom).map(({ id }) => id),
  };
};
