import { useTranslations } from "next-intl";
import type { EntryStatusFragment } from "@/graphql/generated/graphql";
import { RuleLink } from "@/rules/rule-link";

const TONES = {
  TO_CONFIRM: "info",
  WAITING: "info",
  VERIFIED: "success",
  INVITED: "success",
  REFUSED: "warning",
} as const satisfies Record<EntryStatusFragment["state"], string>;

/** Where a request stands, why, and what to do next: on the page of its link, and in one's file. */
export function EntryStatus({ entry }: { entry: EntryStatusFragment }) {
  const words = useTranslations("entry.status");
  const { state, message, rule, department, checkedAt, departmentIsOpen } = entry;
  const isWaiting = state === "WAITING" || state === "VERIFIED";
  return (
    <div className={`fr-alert fr-alert--${TONES[state]}`}>
      <h2 className="fr-alert__title">{words(`states.${state}`)}</h2>
      <p>{message}</p>
      {isWaiting && !departmentIsOpen && <p>{words("closed")}</p>}
      <p className="fr-hint-text fr-mb-0">
        {words("department", { name: department.name, code: department.code })}
        {rule && checkedAt && (
          <>
            {" "}
            {words("rule")} <RuleLink id={rule} on={checkedAt.slice(0, 10)} />
          </>
        )}
      </p>
    </div>
  );
}
