import type { ReactNode } from "react";

/** Folded until it is opened; without JavaScript too. */
export function Fold({ title, isOpen, children }: { title: string; isOpen: boolean; children: ReactNode }) {
  return (
    <details className="eligibility-fold" open={isOpen}>
      <summary className="eligibility-fold__title">{title}</summary>
      <div className="eligibility-fold__body">{children}</div>
    </details>
  );
}
