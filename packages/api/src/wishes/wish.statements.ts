import { bookings, idempotencyRecords, returnedPlaces, wishes } from "@creneau/schema";
import { sql } from "drizzle-orm";
import { oncePerDatabase } from "../platform/once-per-database.js";

const given = sql.placeholder;

const record = (outcome: "SaveWishSuccess" | "DeleteWishSuccess") =>
  sql`insert into ${idempotencyRecords} (candidate_id, key, request, outcome, recorded_at)
    select candidate_id, ${given("key")}::uuid, ${given("request")},
      jsonb_build_object('kind', ${sql.raw(`'${outcome}'`)}, 'wishId', id), ${given("now")}::timestamptz
    from wish`;

/**
 * Saves a wish under the lowest number that its candidate has free; no row when there is none. Places that wait for their moment
 * because nobody wanted them are looked at again.
 */
export const saveWishStatement = oncePerDatabase((db) => {
  const wish = db.$with("wish", { id: wishes.id }).as(
    sql`insert into ${wishes} (candidate_id, number, category, phase, department_code, centre_ids, near_commune, within_km,
        weekdays, starts_from, starts_before, from_date, to_date, keys, better_than_booking, better_than_version, saved_at)
      select ${given("candidateId")}::int, free.number, ${given("category")}::licence_category, ${given("phase")}::exam_phase,
        ${given("departmentCode")}, ${given("centreIds")}::int[], ${given("nearCommune")}, ${given("withinKm")}::smallint,
        ${given("weekdays")}::weekday[], ${given("startsFrom")}::smallint, ${given("startsBefore")}::smallint,
        ${given("from")}::date, ${given("to")}::date, ${given("keys")}::text[], b.id, b.version, ${given("now")}::timestamptz
      from (select n.number from generate_series(1, ${given("most")}::int) n (number)
          where not exists (select from ${wishes} w where w.candidate_id = ${given("candidateId")}::int and w.number = n.number)
          order by n.number limit 1) free
        left join ${bookings} b on b.candidate_id = ${given("candidateId")}::int
          and b.category = ${given("category")}::licence_category and b.state = 'live'
      returning id, candidate_id, keys`,
  );
  const looked = db
    .$with("looked", {})
    .as(
      sql`update ${returnedPlaces} r set state = 'matching' from wish where r.state = 'waiting' and r.keys && wish.keys`,
    );
  return db
    .with(wish, looked, db.$with("record", {}).as(record("SaveWishSuccess")))
    .select({ id: wish.id })
    .from(wish)
    .prepare("save_wish");
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
