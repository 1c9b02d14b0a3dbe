import { useTranslations } from "next-intl";
import { useWrittenDate } from "@/availability/use-written-date";
import type { FoundDayLinesFragment } from "@/graphql/generated/graphql";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";
import { DayCard } from "./day-card";

type Props = { lists: NonNullable<FoundDayLinesFragment["openLists"]>; code: string };

/** Lists that their examiner has not closed. Each leads to its session, which tells who that is. */
export function ListCard({ lists: { count, firstLists }, code }: Props) {
  const words = useTranslations("officerDay.lists");
  const date = useWrittenDate();
  const oldest = firstLists[0]?.date;
  return (
    <DayCard
      title={words("title")}
      href={paths.planning({ departement: code, semaine: oldest })}
      count={count}
      unit={words("unit", { count })}
      none={words("none")}
    >
      <ul className="day-card__links">
        {firstLists.map((list) => (
          <li key={list.sessionId}>
            <Link href={paths.planningSession(list.sessionId)} prefetch={false}>
              {words("session", { day: date(list.date), centre: list.centre.name })}
            </Link>
          </li>
        ))}
      </ul>
      {count > firstLists.length && <p>{words("more", { count: count - firstLists.length })}</p>}
    </DayCard>
  );
}
