import type { MessageWriter } from "../message.types.js";
import { entryDetails } from "./entry-details.js";

const WORDS = {
  fr: {
    subject: "Confirmez votre demande en candidat libre",
    told: "Vous avez demandé une place d’examen pratique en candidat libre. Pour confirmer votre adresse, ouvrez ce lien, puis appuyez sur le bouton de la page.",
    button: "Confirmer ma demande",
    after:
      "Le lien est valable 7 jours. Ensuite, la même page vous dira où en est votre demande\u00a0: gardez ce courriel. Vous pourrez aussi y retirer votre demande. Sans invitation ni nouvelle du ministère, elle est effacée au bout de deux ans.",
    otherwise: "Si vous n’avez rien demandé, ne faites rien\u00a0: sans ce lien, la demande n’existe pas.",
  },
  en: {
    subject: "Confirm your request as a free candidate",
    told: "You have asked for a practical test place as a free candidate. To confirm your address, open this link, then press the button on the page.",
    button: "Confirm my request",
    after:
      "The link is valid for 7 days. Afterwards the same page tells you where your request stands: keep this mail. You will be able to withdraw your request there too. Without an invitation or news from the ministry it is deleted after two years.",
    otherwise: "If you did not ask for it, do nothing: without this link there is no request.",
  },
} as const;

/** The link leads to a page with a button: a mail scanner that opens it confirms nothing. */
export const entryConfirmation: MessageWriter = (message) => {
  const { locale, requestUrl } = entryDetails(message);
  const { subject, told, button, after, otherwise } = WORDS[locale];
  return { subject, parts: [told, { label: button, url: requestUrl }, after, otherwise] };
};
