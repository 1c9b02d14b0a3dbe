"use client";

import type { MouseEvent, ReactNode } from "react";
import type { FieldName } from "./questions";

/** Leads to a question of the form. Moves the focus without an entry in the history, which the router would not know. */
export function FieldLink({ field, children }: { field: FieldName; children: ReactNode }) {
  const goTo = (event: MouseEvent) => {
    const target = document.getElementById(field);
    if (!target) return;
    event.preventDefault();
    // Rows are folded within their group.
    for (let fold = target.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null)
      fold.open = true;
    target.focus({ preventScroll: true });
    (target.closest("fieldset, .fr-input-group, .fr-select-group") ?? target).scrollIntoView({ block: "center" });
  };
  return (
    <a className="fr-link" href={`#${field}`} onClick={goTo}>
      {children}
    </a>
  );
}
