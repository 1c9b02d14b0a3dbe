import { useTranslations } from "next-intl";
import { LETTER_PARTS, type Letter, paragraphsOf } from "./letter";
import { StepButton } from "./step-button";

const LANGUAGES = [
  { lang: "fr", heading: "inFrench", subject: "subjectFr", text: "textFr" },
  { lang: "en", heading: "inEnglish", subject: "subjectEn", text: "textEn" },
] as const;

/** The letter as candidates will read it, and the button that sends it, with the number on it. */
export function LetterPreview({ letter, recipients }: { letter: Letter; recipients: number }) {
  const words = useTranslations("administration.mailings");
  return (
    <>
      <h3 className="fr-h6">{words("previewTitle")}</h3>
      <div className="mailings-languages">
        {LANGUAGES.map(({ lang, heading, subject, text }) => (
          <section className="mailings-paper" key={lang} aria-label={words(heading)}>
            <div lang={lang}>
              <p className="mailings-subject">{letter[subject]}</p>
              {paragraphsOf(letter[text]).map((paragraph) => (
                <p className="mailings-paragraph" key={paragraph}>
                  {paragraph}
                </p>
              ))}
              <p>{words(`sender.${lang}`)}</p>
            </div>
          </section>
        ))}
      </div>
      {LETTER_PARTS.map((part) => (
        <input key={part} type="hidden" name={part} value={letter[part]} />
      ))}
      <input type="hidden" name="nombre" value={recipients} />
      <p role="status">{words("recipients", { count: recipients })}</p>
      <div className="officer-row">
        {recipients > 0 && (
          <StepButton step="envoyer" label={words("send", { count: recipients })} pendingLabel={words("sending")} />
        )}
        <StepButton step="corriger" label={words("correct")} pendingLabel={words("correct")} secondary />
      </div>
    </>
  );
}
