import type { TransactionSql } from "postgres";
import type { Temporal } from "temporal-polyfill";
import { demonstrationCentres, realCentres } from "../centres/centre-reference.js";
import { departmentRows } from "../departments/department-reference.js";
import { publicHolidayRows } from "../departments/public-holidays.js";
import { bookings, pupils } from "./booked.js";
import { type CopyValue, copyRows } from "./copy-rows.js";
import { freeCandidates, type InventedCandidate } from "./people.js";
import { type PlannedSession, type PlanningRequest, planning } from "./planning.js";
import { rosterFor, type StaffedCentre } from "./roster.js";
import { workingDays } from "./working-days.js";

type Progress = (message: string) => void;

/** Departments and holidays are brought up to date; the real centres come in where there is none yet. */
export const fillReference = async (sql: TransactionSql, from: Temporal.PlainDate): Promise<void> => {
  const departments = departmentRows().map(({ regionCode, regionName, timeZone, holidayZone, ...named }) => ({
    ...named,
    ...{ region_code: regionCode, region_name: regionName, time_zone: timeZone, holiday_zone: holidayZone },
  }));
  await sql`
    insert into departments ${sql(departments)}
    on conflict (code) do update set name = excluded.name, region_code = excluded.region_code,
      region_name = excluded.region_name, time_zone = excluded.time_zone, holiday_zone = excluded.holiday_zone`;
  await sql`
    insert into public_holidays ${sql(publicHolidayRows(from))}
    on conflict (zone, date) do update set name = excluded.name`;
  const [known] = await sql`select from exam_centres where not demonstration limit 1`;
  if (!known) await copyCentres(sql, realCentres());
};

const copyCentres = (sql: TransactionSql, centres: ReturnType<typeof realCentres>) =>
  copyRows(
    sql,
    "exam_centres",
    [
      ...["department_code", "name", "commune_insee", "address", "latitude", "longitude"],
      ...["position_precision", "time_zone", "demonstration"],
    ],
    centres.map((centre): CopyValue[] => [
      ...[centre.departmentCode, centre.name, centre.communeInsee, centre.address ?? null, centre.latitude],
      ...[centre.longitude, centre.positionPrecision, centre.timeZone, centre.demonstration],
    ]),
  );

/** All centres with the dates on which they examine: the holidays are those of their department. */
const staffedCentres = async (sql: TransactionSql, from: Temporal.PlainDate): Promise<StaffedCentre[]> => {
  const holidays = await sql<{ zone: string; date: string }[]>`select zone, date::text from public_holidays`;
  const byZone = Map.groupBy(holidays, ({ zone }) => zone);
  const centres = await sql<(Omit<StaffedCentre, "workingDays"> & { holidayZone: string })[]>`
    select c.id, c.department_code as "departmentCode", c.time_zone as "timeZone", c.demonstration,
      d.holiday_zone as "holidayZone"
    from exam_centres c join departments d on d.code = c.department_code
    order by c.id`;
  return centres.map(({ holidayZone, ...centre }) => {
    const off = new Set(byZone.get(holidayZone)?.map(({ date }) => date));
    return { ...centre, workingDays: workingDays(from, off).map(String) };
  });
};

const CANDIDATE_COLUMNS = [
  ...["id", "kind", "neph", "birth_name", "first_name", "birth_date", "email", "department_code"],
  ...["theory_passed_on", "categories", "version"],
];

function* candidateRows(people: Iterable<InventedCandidate>): Generator<CopyValue[]> {
  for (const one of people)
    yield [
      ...[one.id, one.kind, one.neph, one.birthName, one.firstName, one.birthDate, one.email, one.departmentCode],
      ...[one.theoryPassedOn, one.categories, one.version],
    ];
}

function* sessionRows(sessions: Iterable<PlannedSession>): Generator<CopyValue[]> {
  for (const { id, examinerId, centreId, group, civilDate, from, until } of sessions)
    yield [id, examinerId, centreId, group, civilDate, `[${from},${until})`];
}

/** A booked slot has changed once since it was published. */
const VERSIONS = { draft: 1, open: 1, booked: 2 } as const;

function* slotRows(sessions: Iterable<PlannedSession>): Generator<CopyValue[]> {
  for (const { id, centreId, civilDate, slots } of sessions)
    for (const slot of slots)
      yield [
        ...[slot.id, id, centreId, slot.category, slot.phase, slot.startsAt, civilDate, slot.durationMinutes],
        ...[slot.state, VERSIONS[slot.state]],
      ];
}

function* bookingRows(request: PlanningRequest): Generator<CopyValue[]> {
  for (const { id, slotId, candidateId, category, bookedAt } of bookings(request))
    yield [id, slotId, candidateId, category, "live", bookedAt];
}

const SLOT_COLUMNS = [
  ...["id", "session_id", "centre_id", "category", "phase", "starts_at", "civil_date", "duration_minutes"],
  ...["state", "version"],
];

/** After ids of our own, the next one that PostgreSQL gives has to be free. */
const advanceIdentities = async (sql: TransactionSql) => {
  for (const table of ["examiners", "candidates", "exam_sessions", "exam_slots"])
    await sql`select setval(pg_get_serial_sequence(${table}, 'id'), greatest(max(id), 1), max(id) is not null) from ${sql(table)}`;
};

/** Demonstration centres, examiners, people, planning and bookings, into empty tables. The order is that of the references. */
export const fillDemonstration = async (
  sql: TransactionSql,
  wanted: { slots: number; seed: number; from: Temporal.PlainDate },
  progress: Progress,
): Promise<void> => {
  const { seed, from } = wanted;
  const copy = async (what: string, table: string, columns: readonly string[], rows: Iterable<CopyValue[]>) => {
    const count = await copyRows(sql, table, columns, rows);
    progress(`${what}: ${count.toLocaleString("en")}`);
  };
  const real = await sql<{ departmentCode: string }[]>`
    select department_code as "departmentCode" from exam_centres where not demonstration`;
  await copyCentres(sql, demonstrationCentres(real));
  const centres = await staffedCentres(sql, from);
  progress(`exam centres: ${centres.length}, ${real.length} of them real`);

  const roster = rosterFor(centres, wanted.slots);
  const request: PlanningRequest = { ...wanted, ...roster };
  const codes = departmentRows().map(({ code }) => code) as [string, ...string[]];
  const examiners = roster.examiners.map(({ id, registrationNumber, centre }) => [
    ...[id, registrationNumber, centre.departmentCode],
  ]);
  await copy("examiners", "examiners", ["id", "registration_number", "department_code"], examiners);
  await copy("free candidates", "candidates", CANDIDATE_COLUMNS, candidateRows(freeCandidates(seed, from, codes)));
  const sessionColumns = ["id", "examiner_id", "centre_id", "category_group", "civil_date", "period"];
  await copy("sessions", "exam_sessions", sessionColumns, sessionRows(planning(request)));
  await copy("exam slots", "exam_slots", SLOT_COLUMNS, slotRows(planning(request)));
  await copy("pupils", "candidates", CANDIDATE_COLUMNS, candidateRows(pupils(request)));
  const bookingColumns = ["id", "slot_id", "candidate_id", "category", "state", "booked_at"];
  await copy("bookings", "bookings", bookingColumns, bookingRows(request));
  await advanceIdentities(sql);
};
