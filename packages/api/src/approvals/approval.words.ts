import type { ApprovalKind, Locale } from "@creneau/schema";

const KINDS = {
  lift_penalty: { fr: "Lever une pénalité", en: "Lift a penalty" },
  assign_places: { fr: "Attribuer une place malgré une règle", en: "Give a place against a rule" },
  withdraw_places: { fr: "Retirer des places réservées", en: "Withdraw places that are booked" },
} as const satisfies Record<ApprovalKind, Record<Locale, string>>;

/** What is asked for, as a title. */
export const approvalTitle = (kind: ApprovalKind, locale: Locale): string => KINDS[kind][locale];

const ASKED = {
  fr: "Cet acte demande deux agents\u00a0: rien n’est encore fait, l’accord d’un autre agent est demandé.",
  en: "This takes two officers: nothing is done yet, another officer is asked to approve it.",
} as const satisfies Record<Locale, string>;

export const askedSentence = (locale: Locale): string => ASKED[locale];
