import { useTranslations } from "next-intl";
import { useWrittenDate } from "@/availability/use-written-date";
import type { FoundDayLinesFragment } from "@/graphql/generated/graphql";
import { Link } from "@/i18n/navigation";
import { ScrollTable } from "@/officer/scroll-table";
import { paths } from "@/paths";

type Unfilled = NonNullable<FoundDayLinesFragment["unfilled"]>;
type Props = { unfilled: Unfilled; code: string };

/** What nobody has booked, day by day: each day leads to its week, each session to the day of its examiner. */
export function UnfilledTable({ unfilled: { week, fortnight, days }, code }: Props) {
  const words = useTranslations("officerDay.unfilled");
  return (
    <section aria-labelledby="sans-reservation">
      <h3 className="fr-h5" id="sans-reservation">
        {words("title")}
      </h3>
      {fortnight === 0 ? (
        <p className="day-card__none">{words("none")}</p>
      ) : (
        <>
          <p>{words("lead", { week, fortnight })}</p>
          <ScrollTable
            label={words("title")}
            headings={(["day", "places", "sessions"] as const).map((heading) => words(`headings.${heading}`))}
          >
            {days.map((day) => (
              <DayRow key={day.date} day={day} code={code} />
            ))}
          </ScrollTable>
        </>
      )}
    </section>
  );
}

function DayRow({ day, code }: { day: Unfilled["days"][number]; code: string }) {
  const words = useTranslations("officerDay.unfilled");
  const written = useWrittenDate();
  const { date, places, sessions, firstSessions } = day;
  const more = sessions - firstSessions.length;
  return (
    <tr>
      <th scope="row">
        <Link href={paths.planning({ departement: code, semaine: date })} prefetch={false}>
          {written(date)}
        </Link>
      </th>
      <td>{places}</td>
      <td>
        <ul className="day-card__links">
          {firstSessions.map(({ sessionId, examinerId, group, startsAt, centre, ...session }) => (
            <li key={sessionId}>
              <Link
                href={paths.planningDay({ departement: code, inspecteur: examinerId, jour: date, groupe: group })}
                prefetch={false}
              >
                {words("session", { centre: centre.name, group, time: startsAt })}
              </Link>{" "}
              {words("free", { count: session.places })}
            </li>
          ))}
          {more > 0 && <li>{words("more", { count: more })}</li>}
        </ul>
      </td>
    </tr>
  );
}
