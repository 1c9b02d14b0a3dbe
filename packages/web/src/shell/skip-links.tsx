import { useTranslations } from "next-intl";

/** First in the tab order: straight to the content, the menu or the footer. */
export function SkipLinks() {
  const words = useTranslations("shell.skip");
  const targets = ["content", "navigation", "footer"] as const;
  return (
    <div className="fr-skiplinks">
      <nav className="fr-container" aria-label={words("label")}>
        <ul className="fr-skiplinks__list">
          {targets.map((target) => (
            <li key={target}>
              <a className="fr-link" href={`#${target}`}>
                {words(target)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
