import {
  BOOKING_STATES,
  type BookingState,
  bookings,
  candidates,
  type ExamPhase,
  examCentres,
  examSlots,
  REHOUSING_STATES,
  type RehousingState,
} from "@creneau/schema";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { allRehoused } from "../../rehousings/list-rehousings.js";
import { columnsOf, momentIn, type Person, personColumns } from "../columns.js";
import { BOOKING_STATE, PHASE, REHOUSING_STATE } from "../export.words.js";
import { exportList } from "../export-list.js";
import { anyOf, departmentCode, ofDepartmentInPeriod } from "../filters.js";

type Booked = Person & {
  readonly startsAt: string;
  readonly centre: string;
  readonly category: string;
  readonly phase: ExamPhase;
  readonly state: BookingState;
  readonly bookedAt: string;
  readonly presenceAt: string | null;
};

const inZone = (column: string) => momentIn(sql.raw(column), sql`c.time_zone`);

const bookingsList = exportList("bookings", {
  title: { fr: "Réservations", en: "Bookings" },
  filter: ofDepartmentInPeriod({ states: anyOf(BOOKING_STATES) }),
  rows: ({ departmentCode: code, from, to, states }) => sql`
    select ${inZone("s.starts_at")} as "startsAt", c.name as centre, p.neph, p.birth_name as "birthName",
      p.first_name as "firstName", b.category::text as category, s.phase, b.state, ${inZone("b.booked_at")} as "bookedAt",
      ${inZone("b.presence_confirmed_at")} as "presenceAt"
    from ${examCentres} c join ${examSlots} s on s.centre_id = c.id and s.civil_date between ${from}::date and ${to}::date
    join ${bookings} b on b.slot_id = s.id and b.state::text = any(${sql.param([...(states ?? BOOKING_STATES)])}::text[])
    join ${candidates} p on p.id = b.candidate_id
    where c.department_code = ${code} order by s.starts_at, c.name, b.id`,
  columns: columnsOf<Booked>(({ moment, text, word }) => [
    moment("Examen", "Exam", ({ startsAt }) => startsAt),
    text("Centre", "Centre", ({ centre }) => centre),
    ...personColumns<Booked>(),
    text("Catégorie", "Category", ({ category }) => category),
    word(["Épreuve", "Test"], PHASE, ({ phase }) => phase),
    word(["État", "State"], BOOKING_STATE, ({ state }) => state),
    moment("Réservée le", "Booked on", ({ bookedAt }) => bookedAt),
    moment("Présence confirmée le", "Presence confirmed on", ({ presenceAt }) => presenceAt),
  ]),
});

type Rehoused = Person & {
  readonly startsAt: string;
  readonly centre: string;
  readonly category: string;
  readonly reason: string;
  readonly openedOn: string;
  readonly state: RehousingState;
};

const rehousingsList = exportList("rehousings", {
  title: { fr: "Replacements", en: "Re-housings" },
  filter: z.strictObject({ departmentCode, states: anyOf(REHOUSING_STATES) }),
  rows: ({ departmentCode: code, states }) => allRehoused(code, states ?? null),
  columns: columnsOf<Rehoused>(({ moment, text, word }) => [
    moment("Place retirée le", "Withdrawn on", ({ openedOn }) => openedOn),
    word(["État", "State"], REHOUSING_STATE, ({ state }) => state),
    ...personColumns<Rehoused>(),
    text("Catégorie", "Category", ({ category }) => category),
    moment("Examen retiré", "Withdrawn exam", ({ startsAt }) => startsAt),
    text("Centre", "Centre", ({ centre }) => centre),
    text("Motif du retrait", "Reason of the withdrawal", ({ reason }) => reason),
  ]),
});

export const BOOKING_LISTS = { bookings: bookingsList, rehousings: rehousingsList } as const;
