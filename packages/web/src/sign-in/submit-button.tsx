"use client";

import { useFormStatus } from "react-dom";

/** The button of a form: while the answer is awaited it says so, and a second click does nothing. */
export function SubmitButton({
  label,
  pendingLabel,
  secondary,
}: {
  label: string;
  pendingLabel: string;
  secondary?: boolean;
}) {
  const { pending } = useFormStatus();
  return (
    <button
      type="submit"
      className={secondary ? "fr-btn fr-btn--secondary" : "fr-btn"}
      aria-disabled={pending}
      onClick={(event) => pending && event.preventDefault()}
    >
      {pending ? pendingLabel : label}
    </button>
  );
}
