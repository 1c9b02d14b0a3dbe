import { useLocale, useTranslations } from "next-intl";
import { useWrittenDate } from "@/availability/use-written-date";
import { writtenTime } from "@/bookings/exam-moment";

type Place = { readonly date: string; readonly localTime: string; readonly centre: { readonly name: string } };

/** Writes a place in a line: day, hour on its clock, centre. */
export function usePlaceWords() {
  const words = useTranslations("candidateFiles.places");
  const written = useWrittenDate();
  const locale = useLocale();
  return ({ date, localTime, centre }: Place): string =>
    words("line", { day: written(date, "date"), time: writtenTime(localTime, locale), centre: centre.name });
}
