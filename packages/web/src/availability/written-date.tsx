import { useWrittenDate } from "./use-written-date";

/** A civil date in the visitor's language. */
export function WrittenDate({ date, way }: { date: string; way?: "day" | "date" }) {
  return useWrittenDate()(date, way);
}
