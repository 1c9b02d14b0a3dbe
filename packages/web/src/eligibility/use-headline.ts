import { useLocale, useTranslations } from "next-intl";
import type { EligibilityFactsFragment } from "@/graphql/generated/graphql";
import { writtenDate } from "./written-date";

/** The answer as one reads it first, and the sentence under it, if there is more to say. */
export function useHeadline({ verdict, message }: EligibilityFactsFragment): { title: string; detail: string | null } {
  const words = useTranslations("eligibility.answer");
  const date = useShortDay();
  switch (verdict.__typename) {
    case "Satisfied":
      return { title: words("yes"), detail: verdict.until && words("until", { date: date(verdict.until) }) };
    case "UnderReserve":
      return { title: words("reserve"), detail: message };
    case "Refused": {
      const { missingFacts, never, earliestDate } = verdict;
      const later = earliestDate && date(earliestDate);
      if (missingFacts.length > 0)
        return {
          title: missingFacts.includes("AWAITED_RESULT")
            ? words("awaited")
            : words("unknown", { count: missingFacts.length }),
          detail: later && words("anyway", { date: later }),
        };
      if (never || !later) return { title: words("never"), detail: words("neverDetail") };
      return { title: words("notBefore", { date: later }), detail: words("notBeforeDetail") };
    }
  }
}

/** Writes a civil date out: `10 mars 2027`. */
export function useShortDay(): (date: string) => string {
  const locale = useLocale();
  return (date) => writtenDate(date, locale);
}
