import { writtenDay } from "../contract/written-date.js";
import type { WithdrawalRefusal } from "../domain/withdrawal/refusal.js";

type Words = {
  [Kind in WithdrawalRefusal["kind"]]: (refusal: Extract<WithdrawalRefusal, { kind: Kind }>) => string;
};

const fr = {
  SessionNotFound: () => "Cette session n’existe pas.",
  NothingToWithdraw: () => "Il n’y a plus rien à retirer\u00a0: ces places sont déjà retirées.",
  SessionBegun: ({ examDate }) =>
    `Cet examen du ${writtenDay(examDate, "fr")} a commencé\u00a0: ses places ne peuvent plus être retirées.`,
  ReasonRefused: ({ problem, mostCharacters }) =>
    problem === "missing"
      ? "Indiquez le motif\u00a0: les personnes concernées le liront."
      : `Ce motif est trop long\u00a0: ${mostCharacters} caractères au plus.`,
  PlaceWithdrawn: ({ examDate }) =>
    `L’administration a retiré la place du ${writtenDay(examDate, "fr")}\u00a0: personne ne vous y attend. Une autre place vous est proposée dès que possible.`,
  RehousingNotFound: () => "Cette personne n’est pas sur la liste des personnes à replacer.",
  RehousingOver: () => "Cette personne a déjà une autre place, ou n’en veut plus.",
  OfferPending: () => "Une place est déjà gardée pour cette personne\u00a0: attendez sa réponse.",
  PlaceNotForThem: () =>
    "Cette place ne peut pas être proposée à cette personne\u00a0: elle ne pourrait pas la réserver.",
} satisfies Words;

const en = {
  SessionNotFound: () => "This session does not exist.",
  NothingToWithdraw: () => "There is nothing left to withdraw: these places are withdrawn already.",
  SessionBegun: ({ examDate }) =>
    `This exam of ${writtenDay(examDate, "en")} has begun: its places can no longer be withdrawn.`,
  ReasonRefused: ({ problem, mostCharacters }) =>
    problem === "missing"
      ? "Give the reason: the people concerned will read it."
      : `This reason is too long: ${mostCharacters} characters at the most.`,
  PlaceWithdrawn: ({ examDate }) =>
    `The administration has withdrawn the place of ${writtenDay(examDate, "en")}: nobody expects you there. Another place is offered to you as soon as possible.`,
  RehousingNotFound: () => "This person is not on the list of people to re-house.",
  RehousingOver: () => "This person has another place already, or wants none.",
  OfferPending: () => "A place is kept for this person already: wait for their answer.",
  PlaceNotForThem: () => "This place cannot be offered to this person: they could not book it.",
} satisfies Words;

export const withdrawalRefusalWords = { fr, en };
