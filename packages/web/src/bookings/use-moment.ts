import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { SlotFactsFragment } from "@/graphql/generated/graphql";
import { civilNoon } from "@/i18n/civil-noon";
import { firstOfMonth } from "@/i18n/first-of-month";
import { writtenTime } from "./exam-moment";

const MAINLAND = "Europe/Paris";

type Moment = Pick<SlotFactsFragment, "date" | "localTime"> & {
  readonly centre: { readonly timeZone: string; readonly department: { readonly name: string } };
};

/** A place's day and time in words, on the clock of its centre. `zone` is null where France's usual time applies. */
export function useMoment(slot: Moment) {
  const words = useTranslations("bookings");
  const day = useWrittenDay()(slot.date);
  const time = writtenTime(slot.localTime, useLocale());
  const { timeZone, department } = slot.centre;
  return {
    dayAndTime: words("dayAndTime", { day, time }),
    zone: timeZone === MAINLAND ? null : words("localTime", { department: department.name }),
  };
}

/** Writes a civil date out: `mardi 1er décembre 2026`. */
export function useWrittenDay(): (date: string) => string {
  const format = useFormatter();
  const locale = useLocale();
  return (date) => {
    const text = format.dateTime(civilNoon(date), {
      weekday: "long",
      day: "numeric",
      month: "long",
      year: "numeric",
      timeZone: "UTC",
    });
    return firstOfMonth(text, locale);
  };
}
