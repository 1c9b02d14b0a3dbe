import { useTranslations } from "next-intl";
import { useWrittenDate } from "@/availability/use-written-date";
import { WrittenDate } from "@/availability/written-date";
import type { SessionInWeekFragment } from "@/graphql/generated/graphql";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";
import { isHit } from "./is-hit";
import { SessionCounts } from "./session-counts";
import { localOf } from "./week";
import type { FoundWeek } from "./week-page";

type Row = FoundWeek["edges"][number]["node"];
type Day = FoundWeek["days"][number];

/** The absences that touch a day on the clock of the department. */
const absencesOn = ({ absences }: Row, { date }: Day, timeZone: string) =>
  absences.filter(({ from, until }) => {
    const [start, end] = [localOf(from, timeZone), localOf(until, timeZone)];
    return start.date <= date && (date < end.date || (date === end.date && end.time > "00:00"));
  });

/** What one examiner does on one day, and the way to plan it. */
export function WeekDay({ row, day, week, today }: { row: Row; day: Day; week: FoundWeek; today: string }) {
  const words = useTranslations("planning");
  const written = useWrittenDate();
  const { code, timeZone } = week.department;
  const { id, registrationNumber } = row.examiner;
  const sessions = row.sessions.filter(({ date }) => date === day.date);
  const away = absencesOn(row, day, timeZone);
  const mayPlan = day.holiday === null && day.date >= today;
  return (
    <div className="planning-day">
      {sessions.map((session) => (
        <SessionCard key={session.id} session={session} isWithoutExaminer={isHit(session, away, timeZone)} />
      ))}
      {away.map((absence) => (
        <p key={absence.id} className="planning-away">
          {words(`absence.reasons.${absence.reason}`)}
        </p>
      ))}
      {row.elsewhere.includes(day.date) && <p className="planning-away">{words("week.elsewhere")}</p>}
      {mayPlan && (
        <Link
          className="fr-link fr-link--sm"
          href={paths.planningDay({ departement: code, inspecteur: id, jour: day.date })}
          aria-label={words("week.planFor", { examiner: registrationNumber, day: written(day.date) })}
          prefetch={false}
        >
          {words("week.plan")}
        </Link>
      )}
    </div>
  );
}

type CardProps = { session: SessionInWeekFragment; isWithoutExaminer: boolean };

export function SessionCard({ session, isWithoutExaminer }: CardProps) {
  const words = useTranslations("planning.session");
  const { id, centre, group, startsAt, endsAt, counts } = session;
  return (
    <article className="planning-session">
      <Link className="fr-link fr-link--sm" href={paths.planningSession(id)} prefetch={false}>
        {centre.name}
      </Link>
      <p className="planning-facts">
        {words("group", { group })}, {words("times", { from: startsAt, to: endsAt })}
      </p>
      <SessionCounts counts={counts} />
      {isWithoutExaminer && <p className="fr-badge fr-badge--warning fr-badge--sm">{words("withoutExaminer")}</p>}
    </article>
  );
}

/** The heading of a day: its name, and its holiday. */
export function DayHeading({ day }: { day: Day }) {
  const words = useTranslations("planning.week");
  return (
    <>
      <WrittenDate date={day.date} />
      {day.holiday && <span className="planning-holiday">{words("holiday", { name: day.holiday })}</span>}
    </>
  );
}
