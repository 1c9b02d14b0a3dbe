import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { EligibilityFactsFragment } from "@/graphql/generated/graphql";
import { civilNoon } from "@/i18n/civil-noon";
import { firstOfMonth } from "@/i18n/first-of-month";

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
          title: words("unknown", { count: missingFacts.length }),
          detail: later && words("anyway", { date: later }),
        };
      if (never || !later) return { title: words("never"), detail: words("neverDetail") };
      return { title: words("notBefore", { date: later }), detail: words("notBeforeDetail") };
    }
  }
}

/** `10 mars 2027`, `1er avril 2027`: no weekday, which a headline has no room for. */
export function useShortDay(): (date: string) => string {
  const format = useFormatter();
  const locale = useLocale();
  return (date) =>
    firstOfMonth(
      format.dateTime(civilNoon(date), { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }),
      locale,
    );
}
