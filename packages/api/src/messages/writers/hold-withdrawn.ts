import type { Locale } from "@creneau/schema";
import type { MessageWriter } from "../message.types.js";
import { momentOnClock } from "./moment-on-clock.js";

const WORDS = {
  fr: {
    subject: "Une place gardée pour vous a été retirée",
    told: (exam: string, centre: string) =>
      `L’administration a retiré la place que vous n’aviez pas encore confirmée\u00a0: ${exam}, ${centre}.`,
    reason: (reason: string) => `Motif\u00a0: ${reason}`,
    button: "Chercher une autre place",
  },
  en: {
    subject: "A place that was kept for you is withdrawn",
    told: (exam: string, centre: string) =>
      `The administration has withdrawn the place that you had not confirmed yet: ${exam}, ${centre}.`,
    reason: (reason: string) => `Reason: ${reason}`,
    button: "Look for another place",
  },
} as const satisfies Record<Locale, object>;

/** What the statement that withdraws puts into `details`. */
type HoldDetails = {
  readonly startsAt: string;
  readonly centreName: string;
  readonly timeZone: string;
  readonly reason: string;
};

export const holdWithdrawn: MessageWriter = ({ details, locale, webOrigin }) => {
  const { startsAt, centreName, timeZone, reason } = details as HoldDetails;
  const words = WORDS[locale];
  return {
    subject: words.subject,
    parts: [
      words.told(momentOnClock(startsAt, timeZone, locale), centreName),
      words.reason(reason),
      { label: words.button, url: `${webOrigin}/${locale}` },
    ],
  };
};
