import { useTranslations } from "next-intl";
import type { Period } from "./period";
import { useWrittenDate } from "./use-written-date";

/** Why the calendar starts and ends where it does. */
export function BookableDates({ period }: { period: Period }) {
  const words = useTranslations("board.calendar");
  const write = useWrittenDate();
  return (
    <p className="bookable-dates">
      {words("bookable", { from: write(period.from, "date"), to: write(period.to, "date") })}
    </p>
  );
}
