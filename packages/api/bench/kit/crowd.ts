import { runStatement } from "./database.ts";

/** One booking to make: a candidate who has no booking yet, and an open slot that nobody else of the crowd wants. */
export type Wish = {
  candidateId: number;
  token: string;
  slotId: number;
  slotVersion: number;
  rulesVersion: number;
  /** Drawn beforehand: its making is no part of a booking. */
  key: string;
};

/** Ids far above those of the demonstration. */
const FIRST_ID = 10_000_000;

const CREATE_PEOPLE = `
  with person as (
    select ${FIRST_ID} + n as id, 'bench-' || n as user_id, 'bench.' || n || '@exemple.fr' as email
    from generate_series(1, $1::int) n
  ), signed_up as (
    insert into users (id, name, email, email_verified) select user_id, 'Camille Martin', email, true from person
  ), signed_in as (
    insert into sessions (id, token, user_id, expires_at)
    select user_id, rpad(user_id || '-', 43, 'x'), user_id, now() + interval '1 day' from person
  )
  insert into candidates (id, kind, neph, birth_name, first_name, birth_date, email, department_code, theory_passed_on,
    categories, user_id, training_path, medical_declaration,
    history_complete, licences_complete)
  select id, 'free', (997000000000 + id)::text, 'MARTIN', 'Camille', '2000-03-10', email, '93', current_date - 180,
    '{B}', user_id, 'traditional', false, true, true
  from person`;

/** Scattered over centres and dates by a hash that is the same each time, as a crowd's wishes are. */
const CHOOSE = `
  with place as (
    select id, version, row_number() over (order by hashint8(id), id) as n from exam_slots
    where state = 'open' and category = 'B' and civil_date between current_date + $3::int and current_date + $4::int
  )
  select $1::int + n as "candidateId", rpad('bench-' || n || '-', 43, 'x') as token, id::int as "slotId",
    version as "slotVersion", (select version from rulebook_version) as "rulesVersion", gen_random_uuid()::text as key
  from place where n <= $2::int order by n`;

/** Days ahead, both included, all of which may be booked today. */
const BOOKABLE = { from: 5, to: 85 };

/** `count` new candidates with bearer tokens, and for each an open B slot so many days ahead. */
export const createCrowd = async (url: string, count: number, { from, to } = BOOKABLE): Promise<Wish[]> => {
  await runStatement(url, CREATE_PEOPLE, [count]);
  await runStatement(url, "vacuum (analyze) users, sessions, candidates");
  await runStatement(url, "checkpoint");
  const wishes = await runStatement<Wish>(url, CHOOSE, [FIRST_ID, count, from, to]);
  if (wishes.length < count) throw new Error(`${count} places are wanted, ${wishes.length} are open`);
  return wishes;
};
