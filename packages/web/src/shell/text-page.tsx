import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** A page of plain text: a title and its sections; what is not plain comes after them. */
export function TextPage({ page, children }: { page: "accessibility" | "legal"; children?: ReactNode }) {
  const words = useTranslations(`shell.${page}`);
  return (
    <div className="fr-container shell-text">
      <h1>{words("title")}</h1>
      {(["first", "second", "third"] as const).map((section) => (
        <section key={section}>
          <h2 className="fr-h5">{words(`${section}.title`)}</h2>
          <p>{words(`${section}.text`)}</p>
        </section>
      ))}
      {children}
    </div>
  );
}
