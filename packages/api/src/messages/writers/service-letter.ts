import type { MessageWriter } from "../message.types.js";

const WORDS = {
  fr: { sender: "Le service du permis de conduire de votre département", button: "Voir mon dossier" },
  en: { sender: "The driving licence office of your department", button: "See my file" },
} as const;

/** `details`: what an officer has written, in the candidate's language. Plain text: a blank line begins a paragraph. */
export const serviceLetter: MessageWriter = ({ locale, webOrigin, details }) => {
  const { sender, button } = WORDS[locale];
  const paragraphs = String(details.text ?? "")
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
  return {
    subject: String(details.subject ?? ""),
    parts: [...paragraphs, sender, { label: button, url: `${webOrigin}/${locale}/mon-dossier` }],
  };
};
