import {
  type AbsenceReason,
  departments,
  type ExamPhase,
  examCentres,
  examinerAbsences,
  examiners,
  examSessions,
  examSlots,
  SLOT_STATES,
  type SlotState,
} from "@creneau/schema";
import { sql } from "drizzle-orm";
import { columnsOf, momentIn } from "../columns.js";
import { ABSENCE_REASON, PHASE, SLOT_STATE } from "../export.words.js";
import { exportList } from "../export-list.js";
import { anyOf, ofDepartmentInPeriod, ofPlanning } from "../filters.js";

type Asked = {
  readonly departmentCode: string;
  readonly from: string;
  readonly to: string;
  readonly centreId?: number | undefined;
  readonly examinerId?: number | undefined;
};

/** The sessions of a department between two dates, with their centre and examiner, and `places` of theirs as `s`. */
const planned = (asked: Asked, places = sql`true`) => sql`
  from ${examCentres} c
  join ${examSessions} e on e.centre_id = c.id and e.civil_date between ${asked.from}::date and ${asked.to}::date
  join ${examiners} x on x.id = e.examiner_id join ${examSlots} s on s.session_id = e.id and ${places}
  where c.department_code = ${asked.departmentCode} and (${asked.centreId ?? null}::int is null or c.id = ${asked.centreId ?? null})
    and (${asked.examinerId ?? null}::int is null or x.id = ${asked.examinerId ?? null})`;

const local = momentIn(sql`s.starts_at`, sql`c.time_zone`);
const ofSession = sql`c.name as centre, x.registration_number as number, coalesce(x.last_name, x.name) as name,
  e.category_group::text as "group"`;

type Session = {
  readonly centre: string;
  readonly number: string;
  readonly name: string | null;
  readonly group: string;
};
type Place = Session & {
  readonly startsAt: string;
  readonly minutes: number;
  readonly category: string;
  readonly phase: ExamPhase;
  readonly state: SlotState;
  readonly departmentCode: string;
};

const place = sql`${local} as "startsAt", s.duration_minutes::int as minutes, s.category::text as category, s.phase, s.state,
  c.department_code as "departmentCode", ${ofSession}`;

const same = (heading: string) => [heading, heading] as const;

/** In the columns and words of the planning that departments send: brought back, it changes nothing. */
const planningList = exportList("planning", {
  title: { fr: "Planning", en: "Planning" },
  filter: ofPlanning,
  rows: (asked) => sql`select ${place} ${planned(asked, sql`s.state <> 'withdrawn'`)}
    order by s.starts_at, c.name, x.registration_number, s.id`,
  columns: columnsOf<Place>(({ date, text }) => [
    date(...same("Date"), ({ startsAt }) => startsAt.slice(0, 10)),
    text(...same("Heure"), ({ startsAt }) => startsAt.slice(11)),
    text(...same("Inspecteur"), (row) => row.number),
    text(...same("Nom"), ({ name }) => name),
    text(...same("Centre"), ({ centre }) => centre),
    text(...same("Departement"), (row) => row.departmentCode),
    text(...same("Categorie"), ({ category }) => category),
    text(...same("Groupe"), ({ group }) => group),
  ]),
});

const sessionColumns = <Row extends Session>() =>
  columnsOf<Row>(({ text }) => [
    text("Centre", "Centre", ({ centre }) => centre),
    text("Matricule", "Registration number", (row) => row.number),
    text("Inspecteur", "Examiner", ({ name }) => name),
    text("Groupe", "Group", ({ group }) => group),
  ]);

const placesList = exportList("places", {
  title: { fr: "Places d’examen", en: "Exam places" },
  filter: ofPlanning.safeExtend({ states: anyOf(SLOT_STATES) }),
  rows: ({ states, ...asked }) => sql`
    select ${place} ${planned(asked, sql`s.state::text = any(${sql.param([...(states ?? SLOT_STATES)])}::text[])`)}
    order by s.starts_at, c.name, x.registration_number, s.id`,
  columns: columnsOf<Place>(({ moment, number, text, word }) => [
    moment("Début", "Starts", ({ startsAt }) => startsAt),
    number("Durée (min)", "Length (min)", ({ minutes }) => minutes),
    ...sessionColumns<Place>(),
    text("Catégorie", "Category", ({ category }) => category),
    word(["Épreuve", "Test"], PHASE, ({ phase }) => phase),
    word(["État", "State"], SLOT_STATE, ({ state }) => state),
  ]),
});

type Counted = Session & { readonly startsAt: string; readonly endsAt: string } & Readonly<Record<SlotState, number>>;

const count = (state: SlotState) =>
  sql`(count(*) filter (where s.state = ${sql.raw(`'${state}'`)}))::int as ${sql.raw(state)}`;

const sessionsList = exportList("sessions", {
  title: { fr: "Sessions", en: "Sessions" },
  filter: ofPlanning,
  rows: (asked) => sql`
    select ${momentIn(sql`lower(e.period)`, sql`c.time_zone`)} as "startsAt",
      ${momentIn(sql`upper(e.period)`, sql`c.time_zone`)} as "endsAt", ${ofSession}, ${sql.join(SLOT_STATES.map(count), sql`, `)}
    ${planned(asked)} group by e.id, c.id, x.id order by lower(e.period), c.name, x.registration_number, e.id`,
  columns: columnsOf<Counted>(({ moment, number }) => [
    moment("Début", "Starts", ({ startsAt }) => startsAt),
    moment("Fin", "Ends", ({ endsAt }) => endsAt),
    ...sessionColumns<Counted>(),
    number("Brouillons", "Drafts", ({ draft }) => draft),
    number("Libres", "Free", ({ open }) => open),
    number("Gardées", "Held", ({ held }) => held),
    number("Réservées", "Booked", ({ booked }) => booked),
    number("Retirées", "Withdrawn", ({ withdrawn }) => withdrawn),
  ]),
});

type Absent = Omit<Session, "centre" | "group"> & {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly reason: AbsenceReason;
};

const absencesList = exportList("absences", {
  title: { fr: "Absences", en: "Absences" },
  filter: ofDepartmentInPeriod({}),
  rows: (asked) => sql`
    select ${momentIn(sql`lower(a.period)`, sql`d.time_zone`)} as "startsAt",
      ${momentIn(sql`upper(a.period)`, sql`d.time_zone`)} as "endsAt", x.registration_number as number,
      coalesce(x.last_name, x.name) as name, a.reason
    from ${examiners} x join ${departments} d on d.code = x.department_code
    join ${examinerAbsences} a on a.examiner_id = x.id and a.cancelled_at is null
      and a.period && tstzrange(${asked.from}::date::timestamp at time zone d.time_zone,
        (${asked.to}::date + 1)::timestamp at time zone d.time_zone)
    where x.department_code = ${asked.departmentCode} order by lower(a.period), x.registration_number`,
  columns: columnsOf<Absent>(({ moment, text, word }) => [
    moment("Début", "Starts", ({ startsAt }) => startsAt),
    moment("Fin", "Ends", ({ endsAt }) => endsAt),
    text("Matricule", "Registration number", (row) => row.number),
    text("Inspecteur", "Examiner", ({ name }) => name),
    word(["Motif", "Reason"], ABSENCE_REASON, ({ reason }) => reason),
  ]),
});

export const PLANNING_LISTS = {
  absences: absencesList,
  places: placesList,
  planning: planningList,
  sessions: sessionsList,
} as const;
