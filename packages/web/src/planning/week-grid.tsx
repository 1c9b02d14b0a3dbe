import { useTranslations } from "next-intl";
import { useWrittenDate } from "@/availability/use-written-date";
import { DayHeading, WeekDay } from "./week-day";
import type { FoundWeek } from "./week-page";

/** Saturday and Sunday are shown in a week that uses them. */
const shownDays = ({ days, edges }: FoundWeek) => {
  const used = new Set(edges.flatMap(({ node }) => node.sessions.map(({ date }) => date)));
  return days.filter(({ date }, index) => index < 5 || used.has(date));
};

/** Examiners by days: a table on a wide screen, on a narrow one the same by day. CSS shows one of the two. */
export function WeekGrid({ week, today }: { week: FoundWeek; today: string }) {
  const words = useTranslations("planning.week");
  const written = useWrittenDate();
  const days = shownDays(week);
  const rows = week.edges.map(({ node }) => node);
  if (rows.length === 0) return <p>{words("noExaminer")}</p>;
  const range = { from: written(days[0]?.date ?? "", "date"), to: written(week.days.at(-1)?.date ?? "", "date") };
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard. */}
      <section className="planning-wide" tabIndex={0} aria-label={words("caption", range)}>
        <table>
          <caption className="fr-sr-only">{words("caption", range)}</caption>
          <thead>
            <tr>
              <th scope="col">{words("examiner")}</th>
              {days.map((day) => (
                <th scope="col" key={day.date} className={day.holiday ? "planning-off" : undefined}>
                  <DayHeading day={day} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.examiner.id}>
                <th scope="row">
                  {row.examiner.registrationNumber}
                  <span className="planning-facts">
                    {words("groups", { groups: row.examiner.qualifications.join(", ") })}
                  </span>
                </th>
                {days.map((day) => (
                  <td key={day.date} className={day.holiday ? "planning-off" : undefined}>
                    <WeekDay row={row} day={day} week={week} today={today} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <div className="planning-narrow">
        {days.map((day) => (
          <section key={day.date} aria-labelledby={`jour-${day.date}`}>
            <h3 className="fr-h5" id={`jour-${day.date}`}>
              <DayHeading day={day} />
            </h3>
            <ul>
              {rows.map((row) => (
                <li key={row.examiner.id}>
                  <p className="fr-mb-1v">
                    <strong>{row.examiner.registrationNumber}</strong>
                  </p>
                  <WeekDay row={row} day={day} week={week} today={today} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}
