import type { ReactNode } from "react";

type Props = { code?: string; title: string; explanation: string; children: ReactNode };

/** A whole page that says one thing, and what to do next. */
export function Message({ code, title, explanation, children }: Props) {
  return (
    <div className="fr-container shell-message">
      <h1>{title}</h1>
      {code && <p className="shell-message__code">{code}</p>}
      <p className="fr-text--lead">{explanation}</p>
      <div className="shell-message__next">{children}</div>
    </div>
  );
}
