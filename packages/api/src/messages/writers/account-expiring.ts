import type { MessageWriter } from "../message.types.js";

// French puts a no-break space before a colon: \u00a0.
const WORDS = {
  fr: {
    subject: "Votre dossier sera bientôt supprimé",
    told: "Votre dossier Créneau est resté longtemps sans activité. Sans nouvelle de vous, il sera supprimé prochainement. Pour le garder, il suffit de vous connecter.",
    button: "Me connecter",
  },
  en: {
    subject: "Your file will soon be deleted",
    told: "Your Créneau file has been without any activity for a long time. Without news from you it will soon be deleted. To keep it, it is enough to sign in.",
    button: "Sign in",
  },
} as const;

export const accountExpiring: MessageWriter = ({ locale, webOrigin }) => {
  const { subject, told, button } = WORDS[locale];
  return { subject, parts: [told, { label: button, url: `${webOrigin}/${locale}/connexion` }] };
};
