import { useTranslations } from "next-intl";

/** A page of plain text: a title and its sections. */
export function TextPage({ page }: { page: "accessibility" | "legal" }) {
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
    </div>
  );
}
