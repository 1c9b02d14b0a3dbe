import { useFormatter, useLocale } from "next-intl";
import { writtenTime } from "@/bookings/exam-moment";
import { firstOfMonth } from "@/i18n/first-of-month";

/** The log of the service is told on one clock for everybody: that of Paris. */
const timeZone = "Europe/Paris";

const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone });

/** Writes an instant: `day` « 24 novembre 2026 », `time` « 14 h 05 ». */
export function useWrittenInstant() {
  const format = useFormatter();
  const locale = useLocale();
  return (instant: string) => {
    const at = new Date(instant);
    const day = format.dateTime(at, { day: "numeric", month: "long", year: "numeric", timeZone });
    return {
      day: firstOfMonth(day, locale),
      time: writtenTime(clock.format(at), locale),
    };
  };
}
