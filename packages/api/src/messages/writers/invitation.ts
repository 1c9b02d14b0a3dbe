import type { MessageWriter } from "../message.types.js";
import { entryDetails } from "./entry-details.js";

const WORDS = {
  fr: {
    subject: "Vous pouvez réserver votre place d’examen",
    told: "Votre tour est venu\u00a0: le service des examens de votre département vous invite à choisir vous-même votre place d’examen pratique.",
    how: "Connectez-vous avec l’adresse à laquelle vous recevez ce courriel\u00a0: un lien vous y sera envoyé. Complétez votre dossier en trois réponses, puis choisissez un centre et un créneau.",
    button: "Me connecter",
  },
  en: {
    subject: "You can book your exam place",
    told: "It is your turn: the exam service of your department invites you to choose your practical test place yourself.",
    how: "Sign in with the address at which you receive this mail: a link will be sent there. Complete your file with three answers, then choose a centre and a time.",
    button: "Sign in",
  },
} as const;

/** From now on they may sign in: nobody registers without an invitation. Source: docs/rules.md#CLB-1. */
export const invitation: MessageWriter = (message) => {
  const { locale, signInUrl } = entryDetails(message);
  const { subject, told, how, button } = WORDS[locale];
  return { subject, parts: [told, how, { label: button, url: signInUrl }] };
};
