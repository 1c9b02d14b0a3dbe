import { useTranslations } from "next-intl";
import type { ConsequencesFragment } from "@/graphql/generated/graphql";
import { RuleLink } from "@/rules/rule-link";

type Props = {
  consequences: ConsequencesFragment;
  /** The date of the exam: rules are told as they are on it. */
  on: string;
};

/** What follows from giving a place back, in the API's words, before it is done: nothing, or a wait, by which rule. */
export function ConsequencesNotice({ consequences: { message, penalty }, on }: Props) {
  const words = useTranslations("bookings.consequences");
  if (!penalty)
    return (
      <div className="fr-alert fr-alert--info fr-alert--sm fr-mb-3w">
        <p>{message}</p>
      </div>
    );
  return (
    <div className="fr-alert fr-alert--warning fr-mb-3w">
      <h2 className="fr-alert__title">{words("title")}</h2>
      <p>{message}</p>
      <p className="fr-hint-text fr-mb-0">
        {words("rule")} <RuleLink id={penalty.rule} on={on} />
        {penalty.source && ` - ${words("source", { source: penalty.source })}`}
      </p>
    </div>
  );
}
