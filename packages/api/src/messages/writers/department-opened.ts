import { writtenDay } from "../../contract/written-date.js";
import type { MessageWriter } from "../message.types.js";
import { entryDetails } from "./entry-details.js";

const WORDS = {
  fr: {
    subject: "Le service s’ouvre dans votre département",
    told: (department: string, on: string | null) =>
      `La réservation en ligne s’ouvre aux candidats libres${department && ` (${department})`}${on === null ? "" : ` le ${writtenDay(on, "fr")}`}.`,
    after:
      "Votre demande est bien là, et vous n’avez rien à faire\u00a0: ceux qui attendent depuis le plus longtemps sont invités les premiers, par courriel.",
    button: "Voir ma demande",
  },
  en: {
    subject: "The service opens in your department",
    told: (department: string, on: string | null) =>
      `Online booking opens to free candidates${department && ` (${department})`}${on === null ? "" : ` on ${writtenDay(on, "en")}`}.`,
    after:
      "Your request is there, and there is nothing for you to do: those who have waited longest are invited first, by mail.",
    button: "See my request",
  },
} as const;

/** Source: docs/rules.md#CLB-5. */
export const departmentOpened: MessageWriter = (message) => {
  const { locale, department, opensOn, requestUrl } = entryDetails(message);
  const { subject, told, after, button } = WORDS[locale];
  return { subject, parts: [told(department, opensOn), after, { label: button, url: requestUrl }] };
};
