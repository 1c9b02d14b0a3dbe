import type { MailingRefusal } from "../domain/mailing/letter.js";

type Words = { [Kind in MailingRefusal["kind"]]: (refusal: Extract<MailingRefusal, { kind: Kind }>) => string };

// French puts a no-break space before a colon: \u00a0.
const fr = {
  MailingIncomplete: ({ longestSubject, longestText }) =>
    `Écrivez l’objet (${longestSubject} caractères au plus) et le texte (${longestText} au plus) dans les deux langues.`,
  NoRecipients: () => "Personne ne correspond à ce choix\u00a0: rien n’est parti.",
  TooManyRecipients: ({ most, recipients }) =>
    `Ce choix vise ${recipients} personnes\u00a0: ${most} au plus par envoi. Précisez-le.`,
  RecipientsChanged: ({ recipients }) =>
    `Entre-temps, ce choix vise ${recipients} personnes. Rien n’est parti\u00a0: vérifiez et recommencez.`,
  TooManyMailings: ({ perDay }) => `Vous avez déjà fait ${perDay} envois en un jour. Réessayez demain.`,
} satisfies Words;

const en = {
  MailingIncomplete: ({ longestSubject, longestText }) =>
    `Write the subject (${longestSubject} characters at the most) and the text (${longestText} at the most) in both languages.`,
  NoRecipients: () => "Nobody is meant by this choice: nothing went out.",
  TooManyRecipients: ({ most, recipients }) =>
    `This choice means ${recipients} people: ${most} at the most for one letter. Narrow it down.`,
  RecipientsChanged: ({ recipients }) =>
    `Meanwhile this choice means ${recipients} people. Nothing went out: look again and start anew.`,
  TooManyMailings: ({ perDay }) => `You have written ${perDay} letters in a day. Try again tomorrow.`,
} satisfies Words;

export const mailingRefusalWords = { fr, en };
