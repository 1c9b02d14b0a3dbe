import type { HoldCause, Locale } from "@creneau/schema";

/** That a place is kept: for the caller, or for others. */
export const HELD = {
  fr: {
    confirmation: {
      own: "Cette place est gardée pour vous\u00a0: confirmez-la avant la fin du temps imparti.",
      others:
        "Cette place est en cours de réservation. Si elle n’est pas confirmée à temps, elle redevient libre\u00a0: " +
        "choisissez-en une autre, ou revenez dans quelques minutes.",
    },
    offer: {
      own: "Cette place vous est proposée\u00a0: acceptez-la avant la fin du temps imparti.",
      others:
        "Cette place est d’abord proposée à des candidats qui attendent, ou dont la place a été retirée. Si personne n’en veut, elle " +
        "s’ouvre à tous\u00a0: choisissez-en une autre, ou inscrivez-vous sur la liste d’attente.",
    },
  },
  en: {
    confirmation: {
      own: "This place is kept for you: confirm it before its time is over.",
      others:
        "Somebody is booking this place. If they do not confirm it in time, it is free again: choose another, or come back in a few minutes.",
    },
    offer: {
      own: "This place is offered to you: accept it before its time is over.",
      others:
        "This place is offered first to candidates who wait, or whose place was withdrawn. If nobody wants it, it opens to everybody: " +
        "choose another, or put yourself on the waiting list.",
    },
  },
} as const satisfies Record<Locale, Record<HoldCause, Record<"own" | "others", string>>>;
