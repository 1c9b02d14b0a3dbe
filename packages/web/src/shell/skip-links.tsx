"use client";

import { useTranslations } from "next-intl";
import type { MouseEvent } from "react";

const TARGETS = ["content", "navigation", "footer"] as const;

/** First in the tab order: straight to the content, the menu or the footer. */
export function SkipLinks() {
  const words = useTranslations("shell.skip");
  return (
    <div className="fr-skiplinks">
      <nav className="fr-container" aria-label={words("label")}>
        <ul className="fr-skiplinks__list">
          {TARGETS.map((target) => (
            <li key={target}>
              <a className="fr-link" href={`#${target}`} onClick={(event) => skipTo(target, event)}>
                {words(target)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}

/** Moves the focus without an entry in the history: the router does not know such entries, and going back to one does nothing. */
function skipTo(target: string, event: MouseEvent) {
  const element = document.getElementById(target);
  if (!element) return;
  event.preventDefault();
  element.scrollIntoView();
  element.focus({ preventScroll: true });
}
