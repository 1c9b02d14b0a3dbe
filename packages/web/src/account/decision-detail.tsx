import { useLocale, useTranslations } from "next-intl";
import { useWrittenDate } from "@/availability/use-written-date";
import { writtenTime } from "@/bookings/exam-moment";
import type { DecisionFactsFragment } from "@/graphql/generated/graphql";

type Detailed = Pick<DecisionFactsFragment, "exam" | "movedFrom" | "explanation">;

/** Which place a decision is about, and why it was taken: to its candidate and to officers alike. */
export function DecisionDetail({ decision: { exam, movedFrom, explanation } }: { decision: Detailed }) {
  const words = useTranslations("account.decisions");
  const written = useWrittenDate();
  const locale = useLocale();
  const told = ({ date, localTime, centreName: centre }: NonNullable<Detailed["exam"]>) => ({
    day: written(date, "date"),
    time: writtenTime(localTime, locale),
    centre,
  });
  return (
    <>
      {exam && <p>{words("place", told(exam))}</p>}
      {movedFrom && <p>{words("movedFrom", told(movedFrom))}</p>}
      {explanation && <p>{explanation}</p>}
    </>
  );
}
