import type { ApprovalState } from "@creneau/schema";
import type { ApprovalRefusal } from "../domain/approval/refusal.js";

type Words = { [Kind in ApprovalRefusal["kind"]]: (refusal: Extract<ApprovalRefusal, { kind: Kind }>) => string };
type Over = Record<Exclude<ApprovalState, "asked">, string>;

const OVER = {
  fr: {
    approved: "Un autre agent a déjà donné cet accord.",
    refused: "Un autre agent a déjà refusé cet accord.",
    expired: "Le temps est écoulé\u00a0: cet accord est à demander de nouveau.",
  },
  en: {
    approved: "Another officer has approved this before.",
    refused: "Another officer has refused this before.",
    expired: "The time is over: this has to be asked for again.",
  },
} as const satisfies Record<string, Over>;

const fr = {
  ApprovalNotFound: () => "Aucun accord de ce genre ne vous est demandé.",
  ApprovalOver: ({ state }) => OVER.fr[state],
  SamePerson: () => "Vous avez demandé cet accord\u00a0: un autre agent le donne ou le refuse.",
} satisfies Words;

const en = {
  ApprovalNotFound: () => "No such approval is asked of you.",
  ApprovalOver: ({ state }) => OVER.en[state],
  SamePerson: () => "You have asked for this approval: another officer gives or refuses it.",
} satisfies Words;

export const approvalRefusalWords = { fr, en };
