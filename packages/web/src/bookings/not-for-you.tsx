import { useTranslations } from "next-intl";
import { refusingRules } from "@/availability/refusing-rules";
import { examOf } from "@/eligibility/exam-of";
import type { OwnDayFragment, SlotFactsFragment } from "@/graphql/generated/graphql";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";
import { RuleLink } from "@/rules/rule-link";
import { boardOf } from "./board-of";
import { SlotFacts } from "./slot-facts";

type Props = { slot: SlotFactsFragment; eligibility: OwnDayFragment & { earliestDate?: string | null } };

/** The regulation does not let this candidate sit this exam: every rule that says no, and the way to a day on which none does. */
export function NotForYou({ slot, eligibility }: Props) {
  const { message, earliestDate } = eligibility;
  const words = useTranslations("bookings.notForYou");
  return (
    <>
      <SlotFacts slot={slot} />
      <div className="fr-alert fr-alert--warning">
        <h2 className="fr-alert__title">{words("title")}</h2>
        <p>{message}</p>
        <ul className="booking-reasons">
          {refusingRules(eligibility).map(({ id, text }) => (
            <li key={id}>
              {text} <RuleLink id={id} on={slot.date} />
            </li>
          ))}
        </ul>
      </div>
      <p className="booking-actions">
        <Link
          className="fr-btn"
          href={paths.board({ ...boardOf(slot), ...(earliestDate ? { jour: undefined, du: earliestDate } : {}) })}
        >
          {words(earliestDate ? "later" : "board")}
        </Link>
        <Link className="fr-btn fr-btn--secondary" href={paths.eligibility(examOf(slot))} prefetch={false}>
          {words("why")}
        </Link>
      </p>
    </>
  );
}
