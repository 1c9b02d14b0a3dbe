import type { ReactNode } from "react";

/** A part of the page of a file. `id` is also the fragment that leads to it. */
export function FileSection({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="file-section" aria-labelledby={id}>
      <h2 className="fr-h4" id={id}>
        {title}
      </h2>
      {children}
    </section>
  );
}

/** What is known, line by line. */
export function Facts({ facts }: { facts: readonly (readonly [label: string, value: ReactNode])[] }) {
  return (
    <dl className="file-facts">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
