import { departments, examCentres, publicHolidays } from "@creneau/schema";
import { asc, eq, sql } from "drizzle-orm";
import type pg from "pg";
import type { Temporal } from "temporal-polyfill";
import { demonstrationCentres, realCentres } from "../centres/centre-reference.js";
import { departmentRows } from "../departments/department-reference.js";
import { publicHolidayRows } from "../departments/public-holidays.js";
import { readGridbook } from "../planning/gridbook.js";
import type { Database } from "../platform/database.js";
import { fillApplicants } from "./applicants.js";
import { bookings, pupils } from "./booked.js";
import {
  CANDIDATE_COLUMNS,
  candidateRows,
  LICENCE_COLUMNS,
  licenceRows,
  RESULT_COLUMNS,
  resultRows,
} from "./candidate-rows.js";
import { type CopyValue, copyRows } from "./copy-rows.js";
import { freeCandidates } from "./people.js";
import { type PlannedSession, type PlanningRequest, planning } from "./planning.js";
import { type Examiner, rosterFor, type StaffedCentre } from "./roster.js";
import { workingDays } from "./working-days.js";

/** One connection inside a transaction, in both its forms. */
export type Target = { client: pg.Client; db: Database };

/** Departments and holidays are brought up to date; the real centres come in where there is none yet. */
export const fillReference = async ({ db }: Target, from: Temporal.PlainDate): Promise<void> => {
  const newest = (column: { name: string }) => sql`excluded.${sql.identifier(column.name)}`;
  await db
    .insert(departments)
    .values(departmentRows())
    .onConflictDoUpdate({
      target: departments.code,
      set: {
        name: newest(departments.name),
        regionCode: newest(departments.regionCode),
        regionName: newest(departments.regionName),
        timeZone: newest(departments.timeZone),
        holidayZone: newest(departments.holidayZone),
      },
    });
  await db
    .insert(publicHolidays)
    .values(publicHolidayRows(from))
    .onConflictDoUpdate({
      target: [publicHolidays.zone, publicHolidays.date],
      set: { name: newest(publicHolidays.name) },
    });
  const real = await db.$count(examCentres, eq(examCentres.demonstration, false));
  if (real === 0) await db.insert(examCentres).values(realCentres());
};

/** All centres with the dates on which they examine: the holidays are those of their department. */
const staffedCentres = async ({ db }: Target, from: Temporal.PlainDate): Promise<StaffedCentre[]> => {
  const byZone = Map.groupBy(await db.select().from(publicHolidays), ({ zone }) => zone);
  const daysByZone = new Map(
    [...byZone].map(([zone, holidays]) => {
      const off = new Set(holidays.map(({ date }) => date));
      return [zone, workingDays(from, off).map(String)];
    }),
  );
  const centres = await db
    .select({ centre: examCentres, zone: departments.holidayZone })
    .from(examCentres)
    .innerJoin(departments, eq(departments.code, examCentres.departmentCode))
    .orderBy(asc(examCentres.id));
  return centres.map(({ centre, zone }) => ({ ...centre, workingDays: daysByZone.get(zone) ?? [] }));
};

const fillDemonstrationCentres = async ({ db }: Target) => {
  const real = await db.select().from(examCentres).where(eq(examCentres.demonstration, false));
  await db.delete(examCentres).where(eq(examCentres.demonstration, true));
  await db.insert(examCentres).values(demonstrationCentres(real));
};

const EXAMINER_COLUMNS = ["id", "registration_number", "department_code", "qualifications"];

/** The rotation leads every examiner through every group. */
const QUALIFICATIONS = "{A,B,BE,C}";

function* examinerRows(examiners: Iterable<Examiner>): Generator<CopyValue[]> {
  for (const { id, registrationNumber, centre } of examiners)
    yield [id, registrationNumber, centre.departmentCode, QUALIFICATIONS];
}

const SESSION_COLUMNS = ["id", "examiner_id", "centre_id", "category_group", "civil_date", "period"];

function* sessionRows(sessions: Iterable<PlannedSession>): Generator<CopyValue[]> {
  for (const { id, examinerId, centreId, group, civilDate, from, until } of sessions)
    yield [id, examinerId, centreId, group, civilDate, `[${from},${until})`];
}

/** A booked slot has changed once since it was published. */
const VERSIONS = { draft: 1, open: 1, booked: 2 } as const;

const SLOT_COLUMNS = [
  ...["id", "session_id", "centre_id", "category", "phase", "starts_at", "civil_date", "duration_minutes"],
  ...["state", "version"],
];

function* slotRows(sessions: Iterable<PlannedSession>): Generator<CopyValue[]> {
  for (const { id, centreId, civilDate, slots } of sessions)
    for (const slot of slots)
      yield [
        ...[slot.id, id, centreId, slot.category, slot.phase, slot.startsAt, civilDate, slot.durationMinutes],
        ...[slot.state, VERSIONS[slot.state]],
      ];
}

const BOOKING_COLUMNS = ["id", "slot_id", "candidate_id", "category", "state", "booked_at"];

function* bookingRows(request: PlanningRequest): Generator<CopyValue[]> {
  for (const { id, slotId, candidateId, category, bookedAt } of bookings(request))
    yield [id, slotId, candidateId, category, "live", bookedAt];
}

/** After ids of our own, the next one that PostgreSQL gives has to be free. */
const advanceIdentities = async ({ client }: Target) => {
  for (const table of ["examiners", "candidates", "exam_sessions", "exam_slots"])
    await client.query(
      `select setval(pg_get_serial_sequence('${table}', 'id'), greatest(max(id), 1), max(id) is not null) from ${table}`,
    );
};

/** Demonstration centres, examiners, people, planning and bookings, into empty tables. The order is that of the references. */
export const fillDemonstration = async (
  target: Target,
  wanted: { slots: number; seed: number; from: Temporal.PlainDate },
  progress: (message: string) => void,
): Promise<void> => {
  const { seed, from } = wanted;
  const copy = async (what: string, table: string, columns: readonly string[], rows: Iterable<CopyValue[]>) => {
    const count = await copyRows(target.client, table, columns, rows);
    progress(`${what}: ${count.toLocaleString("en")}`);
  };
  await fillDemonstrationCentres(target);
  const centres = await staffedCentres(target, from);
  progress(
    `exam centres: ${centres.length}, ${centres.filter(({ demonstration }) => !demonstration).length} of them real`,
  );

  const gridbook = await readGridbook(target.db);
  const roster = rosterFor(centres, wanted.slots, gridbook);
  const request: PlanningRequest = { ...wanted, ...roster, gridbook };
  const codes = departmentRows().map(({ code }) => code) as [string, ...string[]];
  await copy("examiners", "examiners", EXAMINER_COLUMNS, examinerRows(roster.examiners));
  const free = [...freeCandidates(seed, from, codes)];
  await copy("free candidates", "candidates", CANDIDATE_COLUMNS, candidateRows(free));
  await copy("test results", "exam_results", RESULT_COLUMNS, resultRows(free));
  await copy("held licences", "held_licences", LICENCE_COLUMNS, licenceRows(free));
  progress(`requests of free candidates: ${await fillApplicants(target.db, seed, from)}`);
  await copy("sessions", "exam_sessions", SESSION_COLUMNS, sessionRows(planning(request)));
  await copy("exam slots", "exam_slots", SLOT_COLUMNS, slotRows(planning(request)));
  await copy("pupils", "candidates", CANDIDATE_COLUMNS, candidateRows(pupils(request)));
  await copy("bookings", "bookings", BOOKING_COLUMNS, bookingRows(request));
  await advanceIdentities(target);
};
