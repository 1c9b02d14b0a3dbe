import { useTranslations } from "next-intl";

/** What the web app keeps in a browser, by the name one finds there. */
const KEPT = {
  session: "creneau.session_token",
  link: "creneau-lien",
  passkey: "creneau.passkey",
  asked: "creneau-demande",
  return: "creneau-retour",
  language: "NEXT_LOCALE",
  attempt: "creneau:…",
  examDay: "creneau-exam-day",
} as const;

/** The part of the legal notice that names every cookie, what it is for and how long it stays. */
export function KeptInBrowser() {
  const words = useTranslations("shell.legal.kept");
  return (
    <section>
      <h2 className="fr-h5">{words("title")}</h2>
      <p>{words("text")}</p>
      <ul>
        {(["session", "passkey", "link", "asked", "return", "language", "attempt", "examDay"] as const).map(
          (purpose) => (
            <li key={purpose}>
              <code>{KEPT[purpose]}</code>
              {words("colon")} {words(purpose)}
            </li>
          ),
        )}
      </ul>
    </section>
  );
}
