"use client";

import { useFormStatus } from "react-dom";

type Props = { step: "apercu" | "corriger" | "envoyer"; label: string; pendingLabel: string; secondary?: boolean };

/** One of several buttons of a form: it says which step it is, and while its answer is awaited it says so. */
export function StepButton({ step, label, pendingLabel, secondary }: Props) {
  const { pending, data } = useFormStatus();
  return (
    <button
      type="submit"
      name="etape"
      value={step}
      className={secondary ? "fr-btn fr-btn--secondary" : "fr-btn"}
      aria-disabled={pending}
      onClick={(event) => pending && event.preventDefault()}
    >
      {pending && data.get("etape") === step ? pendingLabel : label}
    </button>
  );
}
