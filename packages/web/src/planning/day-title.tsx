import { useTranslations } from "next-intl";
import { useWrittenDate } from "@/availability/use-written-date";

export function DayTitle({ examiner, day }: { examiner: string; day: string }) {
  return <h1>{useTranslations("planning.day")("title", { examiner, day: useWrittenDate()(day) })}</h1>;
}
