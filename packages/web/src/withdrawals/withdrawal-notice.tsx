import { useTranslations } from "next-intl";
import type { WithdrawalAnswer } from "./withdrawal.actions";

/** What became of a form. The live region is there from the start, so that screen readers hear it change. */
export function WithdrawalNotice({ answer }: { answer: WithdrawalAnswer }) {
  const words = useTranslations("withdrawals.answer");
  return (
    <div role="status">
      {answer.kind === "withdrawn" && <Alert tone="success" message={words("withdrawn", answer)} />}
      {answer.kind === "asked" && <Alert tone="info" message={answer.message} />}
      {answer.kind === "offered" && <Alert tone="success" message={words("offered")} />}
      {answer.kind === "refused" && <Alert tone="warning" message={answer.message} />}
      {answer.kind === "unavailable" && <Alert tone="error" message={words("unavailable")} />}
    </div>
  );
}

function Alert({ tone, message }: { tone: "success" | "info" | "warning" | "error"; message: string }) {
  return (
    <div className={`fr-alert fr-alert--${tone} fr-alert--sm fr-mb-2w`}>
      <p>{message}</p>
    </div>
  );
}
