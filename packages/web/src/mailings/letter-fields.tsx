import { useTranslations } from "next-intl";
import { type Letter, LONGEST_SUBJECT, LONGEST_TEXT } from "./letter";

const LANGUAGES = [
  { lang: "fr", heading: "inFrench", subject: "subjectFr", text: "textFr" },
  { lang: "en", heading: "inEnglish", subject: "subjectEn", text: "textEn" },
] as const;

/** A letter to write, side by side in both languages. */
export function LetterFields({ letter }: { letter: Letter }) {
  const words = useTranslations("administration.mailings");
  return (
    <div className="mailings-languages">
      {LANGUAGES.map(({ lang, heading, subject, text }) => (
        <fieldset className="mailings-language" key={lang}>
          <legend className="fr-h6">{words(heading)}</legend>
          <div className="fr-input-group">
            <label className="fr-label" htmlFor={subject}>
              {words("subject")}
            </label>
            <input
              className="fr-input"
              {...{ id: subject, name: subject, lang, defaultValue: letter[subject], maxLength: LONGEST_SUBJECT }}
              required
            />
          </div>
          <div className="fr-input-group">
            <label className="fr-label" htmlFor={text}>
              {words("text")}
              <span className="fr-hint-text">{words("textHint")}</span>
            </label>
            <textarea
              className="fr-input"
              rows={8}
              {...{ id: text, name: text, lang, defaultValue: letter[text], maxLength: LONGEST_TEXT }}
              required
            />
          </div>
        </fieldset>
      ))}
    </div>
  );
}
