import { useFormatter, useTranslations } from "next-intl";
import { noon } from "./calendar";
import type { Period } from "./period";

/** Why the calendar starts and ends where it does. */
export function BookableDates({ period }: { period: Period }) {
  const words = useTranslations("board.calendar");
  const format = useFormatter();
  const write = (date: string) => format.dateTime(noon(date), { day: "numeric", month: "long", year: "numeric" });
  return <p className="bookable-dates">{words("bookable", { from: write(period.from), to: write(period.to) })}</p>;
}
