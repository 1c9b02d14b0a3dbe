import { bookings, idempotencyRecords, returnedPlaces, wishes } from "@creneau/schema";
import { type SQL, sql } from "drizzle-orm";
import type { WishOutcome } from "../bookings/outcome.js";
import type { Database } from "../platform/database.js";
import { oncePerDatabase } from "../platform/once-per-database.js";

const given = sql.placeholder;

export type WishSuccess = Extract<WishOutcome, { kind: `${string}Success` }>["kind"];

const record = (outcome: WishSuccess) =>
  sql`insert into ${idempotencyRecords} (candidate_id, key, request, outcome, recorded_at)
    select candidate_id, ${given("key")}::uuid, ${given("request")},
      jsonb_build_object('kind', ${sql.raw(`'${outcome}'`)}, 'wishId', id), ${given("now")}::timestamptz
    from wish`;

/** What a wish says, in the order of `SAID_COLUMNS`, beside the booking that the candidate has now: what is better than that is wished for. */
const said = sql`${given("category")}::licence_category, ${given("phase")}::exam_phase, ${given("departmentCode")},
  ${given("centreIds")}::int[], ${given("nearCommune")}, ${given("withinKm")}::smallint, ${given("weekdays")}::weekday[],
  ${given("startsFrom")}::smallint, ${given("startsBefore")}::smallint, ${given("from")}::date, ${given("to")}::date,
  ${given("keys")}::text[], b.id, b.version, ${given("now")}::timestamptz`;
const SAID_COLUMNS = [
  ...["category", "phase", "department_code", "centre_ids", "near_commune", "within_km", "weekdays", "starts_from"],
  ...["starts_before", "from_date", "to_date", "keys", "better_than_booking", "better_than_version", "saved_at"],
];
const SAID = sql.raw(SAID_COLUMNS.join(", "));
const ownBooking = sql`${bookings} b on b.candidate_id = ${given("candidateId")}::int
  and b.category = ${given("category")}::licence_category and b.state = 'live'`;

/** Places that wait for their moment because nobody wanted them are looked at again. */
const withPlacesLookedAt = (db: Database, wish: ReturnType<typeof wishStep>, outcome: WishSuccess) => {
  const looked = db
    .$with("looked", {})
    .as(
      sql`update ${returnedPlaces} r set state = 'matching' from wish where r.state = 'waiting' and r.keys && wish.keys`,
    );
  return db
    .with(wish, looked, db.$with("record", {}).as(record(outcome)))
    .select({ id: wish.id })
    .from(wish);
};

const wishStep = (db: Database, step: SQL) => db.$with("wish", { id: wishes.id }).as(step);

/**
 * Saves a wish under the lowest number that its candidate has free; no row when there is none. A wish whose last date is over has
 * given its number up: the new one takes its place.
 */
export const saveWishStatement = oncePerDatabase((db) => {
  const isPast = sql`w.to_date < ${given("today")}::date`;
  const wish = wishStep(
    db,
    sql`insert into ${wishes} as w (candidate_id, number, ${SAID})
      select ${given("candidateId")}::int, free.number, ${said}
      from (select n.number from generate_series(1, ${given("most")}::int) n (number)
          where not exists (select from ${wishes} w where w.candidate_id = ${given("candidateId")}::int
            and w.number = n.number and ${isPast} is not true)
          order by n.number limit 1) free
        left join ${ownBooking}
      on conflict (candidate_id, number) do update set id = excluded.id,
        (${SAID}) = row (${sql.raw(SAID_COLUMNS.map((column) => `excluded.${column}`).join(", "))})
        where ${isPast}
      returning id, candidate_id, keys`,
  );
  return withPlacesLookedAt(db, wish, "SaveWishSuccess").prepare("save_wish");
});

/** Says something else with a wish of the candidate's, which keeps its number; no row when it is gone. */
export const changeWishStatement = oncePerDatabase((db) => {
  const wish = wishStep(
    db,
    sql`update ${wishes} w set (${SAID}) = row (${said}) from (select) as one left join ${ownBooking}
      where w.id = ${given("wishId")} and w.candidate_id = ${given("candidateId")}::int
      returning w.id, w.candidate_id, w.keys`,
  );
  return withPlacesLookedAt(db, wish, "ChangeWishSuccess").prepare("change_wish");
});

export const deleteWishStatement = oncePerDatabase((db) => {
  const wish = db.$with("wish", { id: wishes.id }).as(
    sql`delete from ${wishes} where id = ${given("wishId")} and candidate_id = ${given("candidateId")}
      returning id, candidate_id`,
  );
  return db
    .with(wish, db.$with("record", {}).as(record("DeleteWishSuccess")))
    .select({ id: wish.id })
    .from(wish)
    .prepare("delete_wish");
});

/** What a change of a wish is decided on. */
export const recordOfKey = oncePerDatabase((db) =>
  db
    .select({ request: idempotencyRecords.request, outcome: idempotencyRecords.outcome })
    .from(idempotencyRecords)
    .where(
      sql`${idempotencyRecords.candidateId} = ${given("candidateId")} and ${idempotencyRecords.key} = ${given("key")}`,
    )
    .prepare("record_of_key"),
);
