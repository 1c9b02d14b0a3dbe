import { auditLog, bookings, candidates, examSlots, messages, officers, sessions, users } from "@creneau/schema";
import { type SQL, sql } from "drizzle-orm";
import { queuedMessages } from "../messages/queued-messages.js";
import type { Database } from "../platform/database.js";
import { withPlacesGivenBack } from "../waiting-list/given-back.js";
import { PERSONAL_TABLES, type PersonalTable } from "./personal-tables.js";

/** What the file must still be for the decision to hold: its version, and the slots of the bookings that are given back. */
export type ErasureGuard = {
  readonly candidateId: number;
  readonly version: number;
  readonly slotIds: readonly number[];
  /** Instant, RFC 3339. */
  readonly now: string;
  readonly by: "candidate" | "system";
};

const ACTIONS = { candidate: "account_deleted", system: "account_expired" } as const;

const deleted = (db: Database, name: string, what: SQL) => db.$with(name, {}).as(sql`delete from ${what}`);

/** The rows that the plan says go: those of a candidate or of their request; what belongs to a user goes with the user. */
const plannedDeletions = (db: Database) =>
  Object.entries<PersonalTable>(PERSONAL_TABLES).flatMap(([table, { by, afterDeletion }]) => {
    if (afterDeletion !== "deleted" || "user" in by) return [];
    const requests = sql`select id from entry_requests where candidate_id in (select id from person)`;
    const [column, owners] =
      "candidate" in by ? [by.candidate, sql`select id from person`] : [by.entryRequest, requests];
    return [
      deleted(db, `without_${table}`, sql`${sql.identifier(table)} where ${sql.identifier(column)} in (${owners})`),
    ];
  });

/**
 * Empties a file: gives its bookings to come back, takes every name, number and address out of what has to stay, and deletes the
 * rest with the user behind it (the plan: personal-tables.ts). One statement, in the order of locks of every change: slots,
 * candidate, bookings. No row when a guard moved, else the tokens that are over.
 */
export const eraseFileStatement = (db: Database, { candidateId, version, slotIds, now, by }: ErasureGuard) => {
  const at = sql`${now}::timestamptz`;
  const slots = db
    .$with("slots", { id: examSlots.id })
    .as(sql`select id from ${examSlots} where id = any(${sql.param([...slotIds])}::bigint[]) order by id for update`);
  // What the goodbye needs, before it is gone.
  const person = db.$with("person", { id: candidates.id }).as(
    sql`select id, user_id, email, locale from ${candidates}
        where id = ${candidateId} and version = ${version} and erased_at is null
          and (select count(*) from slots) = ${slotIds.length} for update`,
  );
  const tokens = db
    .$with("tokens", { token: sessions.token })
    .as(sql`select token from ${sessions} where user_id = (select user_id from person)`);
  const emptied = db.$with("emptied", { id: candidates.id }).as(
    // 19 digits that begin with 5 zeros are no real number, and each row has its own.
    sql`update ${candidates} c set version = c.version + 1, erased_at = ${at}, user_id = null, email = null,
          neph = lpad(c.id::text, 19, '0'), birth_name = '', first_name = '', birth_date = '1900-01-01', categories = '{}',
          theory_passed_on = null, training_path = null, emancipated = null, parental_authorisation = null, fimo = null,
          medical_declaration = null, automatic_vehicle = null, medical_opinion_on = null, fit_until = null,
          preliminary_appointment_on = null, initial_training_ended_on = null, registered_on = null,
          vocational_theory_on = null, vocational_theory_validated = false, declared_none = '{}', history_complete = false,
          licences_complete = false
        from person where c.id = person.id returning c.id`,
  );
  const released = db.$with("released", { id: bookings.id }).as(
    sql`update ${bookings} b set state = 'cancelled', cancelled_at = ${at} from emptied
        where b.candidate_id = emptied.id and b.state = 'live' and b.slot_id in (select id from slots)
        returning b.id, b.slot_id, b.candidate_id`,
  );
  const freed = sql`select slot_id, candidate_id as returned_by, 'cancelled'::return_cause as cause, ${at} as at from released`;
  const forgotten = db
    .$with("forgotten", {})
    .as(sql`update ${auditLog} set details = '{}' where candidate_id in (select id from person) and details <> '{}'`);
  const audit = db.$with("audit", {}).as(
    sql`insert into ${auditLog} (at, actor, action, booking_id, slot_id, candidate_id)
        select ${at}, ${by === "system" ? "system" : sql`'candidate:' || candidate_id`}, 'cancel', id, slot_id, candidate_id from released
        union all
        select ${at}, ${by === "system" ? "system" : sql`'candidate:' || id`}, ${ACTIONS[by]}, null, null, id from emptied`,
  );
  const told = queuedMessages(
    db,
    "told",
    "account_deleted",
    sql`select id::text || ':' || ${now} as subject, null::int as candidate_id, null::uuid as booking_id, email as recipient,
          jsonb_build_object('locale', locale, 'by', ${by}::text) as details, ${at} as due_at
        from person where email is not null`,
  );
  return db
    .with(
      ...[slots, person, tokens, emptied, released, ...withPlacesGivenBack(db, freed), forgotten, audit, told],
      ...plannedDeletions(db),
      deleted(
        db,
        "without_mail",
        sql`${messages} where candidate_id is null and lower(recipient) in (select lower(email) from person)`,
      ),
      deleted(
        db,
        "without_user",
        sql`${users} where id in (select user_id from person)
        and not exists (select from ${officers} o where o.user_id = ${users.id})`,
      ),
    )
    .select({ id: emptied.id, tokens: sql<string[]>`array(select token from tokens)` })
    .from(emptied);
};
