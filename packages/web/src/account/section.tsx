import type { ReactNode } from "react";

/** A part of the page of one's file. `id` is also the fragment that leads to it. */
export function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="account-section" aria-labelledby={id}>
      <h2 className="fr-h4" id={id}>
        {title}
      </h2>
      {children}
    </section>
  );
}
