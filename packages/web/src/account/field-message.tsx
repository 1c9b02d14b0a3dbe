"use client";

import { useEffect, useRef } from "react";

/** What is wrong with a field. The live region is there from the start, so that screen readers hear it change. */
export function FieldMessage({ id, message }: { id: string; message: string | null }) {
  return (
    <div className="fr-messages-group" id={id} aria-live="polite">
      {message && <p className="fr-message fr-message--error">{message}</p>}
    </div>
  );
}

/** Puts the focus on a field when an answer has come about it. */
export function useFocusWhen<Field extends HTMLElement>(answer: object | null) {
  const field = useRef<Field>(null);
  useEffect(() => {
    if (answer) field.current?.focus();
  }, [answer]);
  return field;
}
