import { useTranslations } from "next-intl";
import { useWrittenInstant } from "@/account/written-instant";
import { useWrittenDate } from "@/availability/use-written-date";
import type { FoundDayLinesFragment } from "@/graphql/generated/graphql";
import { paths } from "@/paths";
import { DayCard } from "./day-card";

type Props = { publications: NonNullable<FoundDayLinesFragment["publications"]>; code: string };

/** Publications to come, the next one first. */
export function PublicationCard({ publications: { count, nextAt, nextFrom, nextTo }, code }: Props) {
  const words = useTranslations("officerDay.publications");
  const written = useWrittenInstant();
  const date = useWrittenDate();
  return (
    <DayCard
      title={words("title")}
      href={paths.planningPublication({ departement: code, du: nextFrom ?? undefined, au: nextTo ?? undefined })}
      count={count}
      unit={words("unit", { count })}
      none={words("none")}
    >
      {nextAt && <p>{words("next", written(nextAt))}</p>}
      {nextFrom && nextTo && <p>{words("range", { from: date(nextFrom), to: date(nextTo) })}</p>}
    </DayCard>
  );
}
