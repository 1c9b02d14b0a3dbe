import { useTranslations } from "next-intl";
import { dayAfter } from "@/i18n/neighbouring-days";
import type { Stretch } from "./own-days";
import { useWrittenDate } from "./use-written-date";

/** Why the days of a stretch are none for the candidate, in one sentence. */
export function useReason({ phase, from, to, mark, message }: Stretch, stretches: readonly Stretch[]): string {
  const words = useTranslations("board.own.reason");
  const write = useWrittenDate();
  const goesOn = stretches.some((other) => other.phase === phase && other.from > to);
  if (mark === "late") return words("late", { date: write(from, "date") });
  if (mark === "never") return words("never");
  if (mark === "early" && goesOn) return words("early", { date: write(dayAfter(to), "date") });
  return message;
}
