import { useFormatter, useLocale } from "next-intl";
import { civilNoon } from "@/i18n/civil-noon";
import { firstOfMonth } from "@/i18n/first-of-month";

const ways = {
  day: { weekday: "long", day: "numeric", month: "long" },
  date: { day: "numeric", month: "long", year: "numeric" },
} as const;

/** Writes a civil date in the visitor's language: "mardi 1er décembre", or with its year: "1er décembre 2026". */
export function useWrittenDate() {
  const format = useFormatter();
  const locale = useLocale();
  return (date: string, way: keyof typeof ways = "day") =>
    firstOfMonth(format.dateTime(civilNoon(date), ways[way]), locale);
}
