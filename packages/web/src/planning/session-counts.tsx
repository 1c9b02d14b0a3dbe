import { useTranslations } from "next-intl";
import type { SessionInWeekFragment } from "@/graphql/generated/graphql";

const STATES = ["draft", "scheduled", "open", "held", "booked", "withdrawn"] as const;

/** How many places of a session are in which state. The words say it, the colour only helps the eye. */
export function SessionCounts({ counts }: { counts: SessionInWeekFragment["counts"] }) {
  const words = useTranslations("planning.counts");
  return (
    <ul className="planning-counts">
      {STATES.filter((state) => counts[state] > 0).map((state) => (
        <li key={state} className={`planning-count planning-count--${state}`}>
          {words(state, { count: counts[state] })}
        </li>
      ))}
    </ul>
  );
}
