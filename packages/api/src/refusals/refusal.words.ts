import type { HoldState, LicenceCategory, Locale } from "@creneau/schema";
import { writtenDay } from "../contract/written-date.js";
import type { Refusal } from "../domain/booking/refusal.js";
import type { ProofFault } from "../domain/proof-of-work/proof.js";
import { penaltyReason } from "../penalties/penalty.words.js";
import { factNames } from "../regulation/fact.words.js";
import { approvalRefusalWords } from "./approval-refusal.words.js";
import { entryRefusalWords } from "./entry-refusal.words.js";
import { examDayRefusalWords } from "./exam-day-refusal.words.js";
import { fileCareRefusalWords } from "./file-care-refusal.words.js";
import { HELD } from "./held.words.js";
import { mailingRefusalWords } from "./mailing-refusal.words.js";
import { officerRefusalWords } from "./officer-refusal.words.js";
import { planningRefusalWords } from "./planning-refusal.words.js";
import { proofRefusalWords } from "./proof-refusal.words.js";
import { referenceRefusalWords } from "./reference-refusal.words.js";
import { withdrawalRefusalWords } from "./withdrawal-refusal.words.js";

type Of<Kind extends Refusal["kind"]> = Extract<Refusal, { kind: Kind }>;
type Words = { [Kind in Refusal["kind"]]: (refusal: Of<Kind>) => string };

const lists = {
  fr: new Intl.ListFormat("fr-FR", { type: "disjunction" }),
  en: new Intl.ListFormat("en-GB", { type: "disjunction" }),
};

const written = (locale: Locale, civilDate: string): string => writtenDay(civilDate, locale);

const listed = (locale: Locale, categories: readonly LicenceCategory[]): string => lists[locale].format(categories);

const PROOF_WORDS = {
  fr: {
    missing:
      "Beaucoup de demandes viennent de votre réseau sans la vérification automatique du navigateur. Activez JavaScript, ou attendez un quart d’heure.",
    invalid: "La vérification automatique de votre navigateur n’a pas abouti. Recommencez.",
    expired: "La vérification automatique de votre navigateur est trop ancienne. Recommencez.",
    spent: "La vérification automatique de votre navigateur a déjà servi. Recommencez.",
  },
  en: {
    missing:
      "Many requests come from your network without the automatic check of the browser. Switch JavaScript on, or wait a quarter of an hour.",
    invalid: "The automatic check of your browser did not succeed. Try again.",
    expired: "The automatic check of your browser is too old. Try again.",
    spent: "The automatic check of your browser has served before. Try again.",
  },
} as const satisfies Record<Locale, Record<ProofFault, string>>;

/** Here it is not the network that is suspected: many people are. */
const PROOF_IN_A_RUSH = {
  fr:
    "Beaucoup de personnes demandent des places en ce moment\u00a0: votre navigateur fait d’abord une vérification automatique, pour qu’aucun " +
    "programme ne passe devant vous. Sans JavaScript, vous pouvez demander trois places par quart d’heure\u00a0: activez-le, ou attendez.",
  en:
    "Many people are asking for places at this moment: your browser makes an automatic check first, so that no program gets ahead of you. " +
    "Without JavaScript you may ask for three places in a quarter of an hour: switch it on, or wait.",
} as const satisfies Record<Locale, string>;

const proofWords = (locale: Locale, { purpose, fault }: Of<"ProofOfWorkRequired">): string =>
  purpose === "hold" && fault === "missing" ? PROOF_IN_A_RUSH[locale] : PROOF_WORDS[locale][fault];

// French puts a no-break space before a colon and inside quotation marks: \u00a0.
const HOLD_ENDS = {
  fr: {
    confirmed: "Cette place est déjà confirmée\u00a0: elle est dans «\u00a0Mes réservations\u00a0».",
    released: "Vous avez rendu cette place\u00a0: elle n’est plus gardée pour vous. Choisissez une place libre.",
    expired:
      "Le temps est écoulé\u00a0: cette place n’est plus gardée pour vous. Si elle est encore libre, demandez-la de nouveau.",
    withdrawn:
      "L’administration a retiré cette place\u00a0: elle n’est plus gardée pour vous. Choisissez une place libre.",
  },
  en: {
    confirmed: "This place is confirmed already: it is under “My bookings”.",
    released: "You gave this place back: it is no longer kept for you. Choose a free place.",
    expired: "The time is over: this place is no longer kept for you. If it is still free, ask for it again.",
    withdrawn: "The administration has withdrawn this place: it is no longer kept for you. Choose a free place.",
  },
} as const satisfies Record<Locale, Record<Exclude<HoldState, "live">, string>>;

const MONTHS_AND_DAYS = {
  fr: { day: "par jour", month: "par mois" },
  en: { day: "a day", month: "a month" },
} as const;

const fr = {
  ...entryRefusalWords.fr,
  ...approvalRefusalWords.fr,
  ...fileCareRefusalWords.fr,
  ...examDayRefusalWords.fr,
  ...proofRefusalWords.fr,
  ...mailingRefusalWords.fr,
  ...withdrawalRefusalWords.fr,
  ...referenceRefusalWords.fr,
  ...planningRefusalWords.fr,
  ...officerRefusalWords.fr,
  NotSignedIn: () => "Connectez-vous d’abord\u00a0: demandez un lien de connexion, il arrive par courriel.",
  SignInNotFound: () => "Cette connexion n’existe pas, n’est pas la vôtre, ou a déjà pris fin.",
  ProofOfWorkRequired: (refusal) => proofWords("fr", refusal),
  PasskeyNotFound: () => "Cette clé d’accès n’existe pas, n’est pas la vôtre, ou a déjà été retirée.",
  PenaltyInForce: ({ until }) =>
    `Une pénalité court encore sur votre dossier. Vous pourrez supprimer votre compte à partir du ${written("fr", until)}.`,
  EmailNotValid: () => "Cette adresse n’a pas le format attendu. Exemple\u00a0: nom@domaine.fr",
  EmailNotIndividual: () =>
    "Cette adresse est celle d’un organisme ou d’une fonction. Donnez une adresse que vous êtes seul à lire.",
  EmailUnchanged: () => "C’est déjà l’adresse de votre dossier\u00a0: il n’y a rien à changer.",
  EmailTaken: () => "Entre-temps, cette adresse est devenue celle d’un autre dossier. Rien n’a été changé.",
  TooManyEmailChanges: ({ perDay }) =>
    `Vous avez demandé ${perDay} changements d’adresse en 24 heures. Réessayez demain.`,
  LinkNotValid: () =>
    "Ce lien n’est pas valable\u00a0: il est incomplet, trop ancien, ou remplacé par un plus récent. Rien n’a été changé.",
  ConfirmationMismatch: () => "Le NEPH saisi n’est pas celui de votre dossier. Rien n’a été supprimé.",
  BookingTooLateToCancel: ({ examDate }) =>
    `Votre examen du ${written("fr", examDate)} est trop proche pour être annulé. Vous pourrez supprimer votre compte après cette date.`,
  SlotNotFound: () => "Cette place n’existe pas. Choisissez une place dans la liste des places libres.",
  SlotTaken: () => "Cette place est déjà prise. Choisissez une autre place libre, par exemple l’une des plus proches.",
  NoRoomForExtraTime: ({ extraMinutes }) =>
    `Avec vos ${extraMinutes} minutes de plus, cette place demande que la suivante soit libre, et elle ne l’est pas. Choisissez une autre place.`,
  SlotNotOpen: () =>
    "Cette place n’est pas ouverte à la réservation. Choisissez une place dans la liste des places libres.",
  SlotHeld: ({ holdId, cause }) => HELD.fr[cause][holdId ? "own" : "others"],
  AlreadyHolding: () =>
    "Une autre place est déjà gardée pour vous. Confirmez-la ou rendez-la avant d’en demander une autre.",
  HoldNotFound: () => "Aucune place n’est gardée pour vous sous ce numéro. Choisissez une place libre.",
  HoldEnded: ({ how }) => HOLD_ENDS.fr[how],
  HoldAlreadyExtended: () => "Vous avez déjà demandé plus de temps\u00a0: c’est possible une seule fois.",
  ArrangementsRefused: () => "Votre déclaration ne convient pas encore\u00a0: corrigez ce qui est indiqué.",
  SameSlot: () => "Vous avez déjà cette place. Choisissez-en une autre pour en changer.",
  NotTheSameExam: ({ category }) =>
    `Une réservation passe à une place de la même épreuve, en catégorie ${category}. Choisissez une autre place.`,
  TooEarlyToBook: ({ examDate, horizonDays, opensOn }) =>
    `Cette place, le ${written("fr", examDate)}, est dans plus de ${horizonDays} jours. ` +
    `Vous pourrez la réserver à partir du ${written("fr", opensOn)}.`,
  TooLateToBook: ({ examDate, noticeDays, earliestDate }) =>
    `La place du ${written("fr", examDate)} ne peut plus être réservée\u00a0: ` +
    `il faut réserver au moins ${noticeDays} jours avant l’examen. ` +
    `Choisissez une place à partir du ${written("fr", earliestDate)}.`,
  CategoryMismatch: ({ category, categories }) =>
    `Cette place est pour la catégorie ${category}, que votre dossier ne demande pas. ` +
    (categories.length === 0
      ? "Il ne demande aucune catégorie\u00a0: complétez-le d’abord."
      : `Choisissez une place de catégorie ${listed("fr", categories)}.`),
  NotEligible: ({ examDate, earliestDate, missingFacts }) =>
    `Vous ne pouvez pas passer l’examen le ${written("fr", examDate)}. ` +
    (earliestDate
      ? `Vous le pourrez à partir du ${written("fr", earliestDate)}\u00a0: choisissez une place à partir de ce jour.`
      : missingFacts.length > 0
        ? `Il manque à votre dossier\u00a0: ${factNames(missingFacts, "fr")}. ` +
          (missingFacts.includes("awaitedResult")
            ? "Vous pourrez réserver dès qu’il sera publié, si le règlement le permet."
            : "Complétez-le d’abord.")
        : "Aucune date ne convient tant que votre dossier reste ce qu’il est\u00a0: voyez les règles en cause."),
  CandidateNotFound: () => "Ce candidat n’existe pas, ou son dossier n’est pas le vôtre.",
  CalendarNotFound: () =>
    "Cette adresse d’agenda n’existe pas ou ne sert plus. L’adresse actuelle est dans «\u00a0Mes réservations\u00a0».",
  AlreadyBooked: ({ category, examDate }) =>
    `Vous avez déjà une réservation en catégorie ${category}, le ${written("fr", examDate)}. ` +
    "Pour changer de place, déplacez cette réservation.",
  NotYetYourTurn: ({ opensOn, opensAtTime, group, groups, waitingSince }) =>
    "Cette place vient d’être publiée\u00a0: ceux qui attendent depuis plus longtemps la voient s’ouvrir avant vous. " +
    `Vous pourrez la réserver à partir du ${written("fr", opensOn)} à ${opensAtTime}, heure du centre ` +
    `(groupe ${group} sur ${groups}` +
    (waitingSince
      ? `, vous attendez depuis le ${written("fr", waitingSince)}).`
      : ", votre date d’inscription n’est pas connue)."),
  TooManyChanges: ({ limit, period, untilDate }) =>
    `Vous avez fait ${limit} réservations, changements ou annulations\u00a0: c’est le nombre permis ${MONTHS_AND_DAYS.fr[period]}. ` +
    `Vous pourrez de nouveau réserver à partir du ${written("fr", untilDate)}. Annuler reste possible.`,
  IdempotencyKeyReused: () =>
    "Cette clé de demande a déjà servi à une autre demande. Recommencez avec une nouvelle clé.",
  BookingNotFound: () =>
    "Cette réservation n’existe pas ou n’est pas la vôtre. Vos réservations sont dans «\u00a0Mes réservations\u00a0».",
  BookingAlreadyCancelled: ({ cancelledOn }) =>
    `Cette réservation a déjà été annulée, le ${written("fr", cancelledOn)}. Vous n’avez rien d’autre à faire.`,
  ExamPassed: ({ examDate }) => `Cet examen était le ${written("fr", examDate)}. Il n’y a plus rien à confirmer.`,
  WishRefused: ({ problems }) =>
    problems.length > 1
      ? `Ce souhait ne peut pas être enregistré\u00a0: ${problems.length} points sont à corriger.`
      : "Ce souhait ne peut pas être enregistré\u00a0: un point est à corriger.",
  WishNotFound: () =>
    "Ce souhait n’existe pas ou n’est pas le vôtre. Vos souhaits sont dans «\u00a0Liste d’attente\u00a0».",
  OnClosedList: ({ examDate }) =>
    `La liste de l’examen du ${written("fr", examDate)} est close\u00a0: cette réservation ne peut plus être annulée ni déplacée.`,
  TooLateToCancel: ({ examDate }) =>
    `L’examen du ${written("fr", examDate)} a commencé\u00a0: cette réservation ne peut plus être annulée ni déplacée. ` +
    "Si vous n’avez pas pu venir, prévenez le service du permis de conduire de votre département.",
  Penalised: ({ reason, category, examDate, earliestDate }) =>
    `Vous ne pouvez pas passer l’examen de catégorie ${category} le ${written("fr", examDate)}, après ${penaltyReason(reason, "fr")}. ` +
    `Vous le pourrez à partir du ${written("fr", earliestDate)}\u00a0: choisissez une place à partir de ce jour.`,
  PenaltyNotFound: () => "Ce délai n’existe pas, ou il ne concerne pas votre département.",
  PenaltyAlreadyLifted: ({ liftedOn }) => `Ce délai a déjà été levé, le ${written("fr", liftedOn)}.`,
  LiftNotDocumented: () => "Un délai se lève pour un motif de la liste et avec une explication\u00a0: écrivez-la.",
  Busy: () => "Trop de personnes demandent cette place en même temps. Réessayez dans un instant.",
} satisfies Words;

const en = {
  ...entryRefusalWords.en,
  ...approvalRefusalWords.en,
  ...fileCareRefusalWords.en,
  ...examDayRefusalWords.en,
  ...proofRefusalWords.en,
  ...mailingRefusalWords.en,
  ...withdrawalRefusalWords.en,
  ...referenceRefusalWords.en,
  ...planningRefusalWords.en,
  ...officerRefusalWords.en,
  NotSignedIn: () => "Sign in first: ask for a sign-in link, it comes by e-mail.",
  SignInNotFound: () => "This sign-in does not exist, is not yours, or is over already.",
  ProofOfWorkRequired: (refusal) => proofWords("en", refusal),
  PasskeyNotFound: () => "This passkey does not exist, is not yours, or was removed already.",
  PenaltyInForce: ({ until }) =>
    `A penalty on your file is not over yet. You can delete your account from ${written("en", until)}.`,
  EmailNotValid: () => "This address does not have the expected format. Example: name@domain.fr",
  EmailNotIndividual: () =>
    "This address belongs to an organisation or to a function. Give an address that you alone read.",
  EmailUnchanged: () => "It is the address of your file already: there is nothing to change.",
  EmailTaken: () => "Meanwhile this address has become that of another file. Nothing was changed.",
  TooManyEmailChanges: ({ perDay }) =>
    `You have asked for ${perDay} changes of address in 24 hours. Try again tomorrow.`,
  LinkNotValid: () =>
    "This link is not valid: it is incomplete, too old, or replaced by a newer one. Nothing was changed.",
  ConfirmationMismatch: () => "The NEPH that you typed is not that of your file. Nothing was deleted.",
  BookingTooLateToCancel: ({ examDate }) =>
    `Your exam on ${written("en", examDate)} is too near to be cancelled. You can delete your account after that date.`,
  SlotNotFound: () => "This place does not exist. Choose a place from the list of free places.",
  SlotTaken: () => "This place is already taken. Choose another free place, for example one of the nearest.",
  NoRoomForExtraTime: ({ extraMinutes }) =>
    `With your ${extraMinutes} minutes more, this place needs the next one to be free, and it is not. Choose another place.`,
  SlotNotOpen: () => "This place is not open for booking. Choose a place from the list of free places.",
  SlotHeld: ({ holdId, cause }) => HELD.en[cause][holdId ? "own" : "others"],
  AlreadyHolding: () => "Another place is kept for you already. Confirm it or give it back before you ask for another.",
  HoldNotFound: () => "No place is kept for you under this number. Choose a free place.",
  HoldEnded: ({ how }) => HOLD_ENDS.en[how],
  HoldAlreadyExtended: () => "You have asked for more time already: that is possible once.",
  ArrangementsRefused: () => "Your declaration will not do yet: correct what is marked.",
  SameSlot: () => "You have this place already. Choose another one to change.",
  NotTheSameExam: ({ category }) =>
    `A booking moves to a place of the same test, in category ${category}. Choose another place.`,
  TooEarlyToBook: ({ examDate, horizonDays, opensOn }) =>
    `This place, on ${written("en", examDate)}, is more than ${horizonDays} days away. ` +
    `You can book it from ${written("en", opensOn)}.`,
  TooLateToBook: ({ examDate, noticeDays, earliestDate }) =>
    `The place on ${written("en", examDate)} can no longer be booked: ` +
    `a place is booked at least ${noticeDays} days before the exam. ` +
    `Choose a place from ${written("en", earliestDate)}.`,
  CategoryMismatch: ({ category, categories }) =>
    `This place is for category ${category}, which your file does not ask for. ` +
    (categories.length === 0
      ? "It asks for no category at all: complete it first."
      : `Choose a place of category ${listed("en", categories)}.`),
  NotEligible: ({ examDate, earliestDate, missingFacts }) =>
    `You may not sit the exam on ${written("en", examDate)}. ` +
    (earliestDate
      ? `You may from ${written("en", earliestDate)}: choose a place from that day.`
      : missingFacts.length > 0
        ? `Your file lacks: ${factNames(missingFacts, "en")}. ` +
          (missingFacts.includes("awaitedResult")
            ? "You can book as soon as it is published, if the regulation allows."
            : "Complete it first.")
        : "No date will do as long as your file stays as it is: see the rules that say so."),
  CandidateNotFound: () => "This candidate does not exist, or the file is not yours.",
  CalendarNotFound: () =>
    "This calendar address does not exist or works no more. The present one is under “My bookings”.",
  AlreadyBooked: ({ category, examDate }) =>
    `You already have a booking in category ${category}, on ${written("en", examDate)}. ` +
    "To change places, move that booking.",
  NotYetYourTurn: ({ opensOn, opensAtTime, group, groups, waitingSince }) =>
    "This place has just been published: it opens to those who have waited longer before it opens to you. " +
    `You can book it from ${written("en", opensOn)} at ${opensAtTime}, local time of the centre ` +
    `(group ${group} of ${groups}` +
    (waitingSince
      ? `, you have waited since ${written("en", waitingSince)}).`
      : ", your registration date is not known)."),
  TooManyChanges: ({ limit, period, untilDate }) =>
    `You have made ${limit} bookings, moves or cancellations: that is what is allowed ${MONTHS_AND_DAYS.en[period]}. ` +
    `You can book again from ${written("en", untilDate)}. Cancelling stays possible.`,
  IdempotencyKeyReused: () => "This request key has already served for another request. Start again with a new key.",
  BookingNotFound: () => "This booking does not exist or is not yours. Your bookings are under “My bookings”.",
  BookingAlreadyCancelled: ({ cancelledOn }) =>
    `This booking was already cancelled, on ${written("en", cancelledOn)}. There is nothing else to do.`,
  ExamPassed: ({ examDate }) => `This exam was on ${written("en", examDate)}. There is nothing to confirm any more.`,
  WishRefused: ({ problems }) =>
    problems.length > 1
      ? `This wish cannot be saved: ${problems.length} things are to be corrected.`
      : "This wish cannot be saved: one thing is to be corrected.",
  WishNotFound: () => "This wish does not exist or is not yours. Your wishes are under “Waiting list”.",
  OnClosedList: ({ examDate }) =>
    `The list of the exam on ${written("en", examDate)} is closed: this booking can neither be cancelled nor moved any more.`,
  TooLateToCancel: ({ examDate }) =>
    `The exam of ${written("en", examDate)} has begun: this booking can neither be cancelled nor moved any more. ` +
    "If you could not come, tell the driving licence office of your department.",
  Penalised: ({ reason, category, examDate, earliestDate }) =>
    `You may not sit the exam of category ${category} on ${written("en", examDate)}, after ${penaltyReason(reason, "en")}. ` +
    `You may from ${written("en", earliestDate)}: choose a place from that day.`,
  PenaltyNotFound: () => "This wait does not exist, or it is not one of your department.",
  PenaltyAlreadyLifted: ({ liftedOn }) => `This wait was already lifted, on ${written("en", liftedOn)}.`,
  LiftNotDocumented: () => "A wait is lifted for a motive of the list and with an explanation: write it down.",
  Busy: () => "Too many people are asking for this place at the same time. Try again in a moment.",
} satisfies Words;

const words: Record<Locale, Words> = { fr, en };

/** The refusal in plain words, dates and numbers inside, and what to do next. */
export const messageOf = (refusal: Refusal, locale: Locale): string => {
  // TypeScript cannot see that a kind and its words belong together when both are unions.
  const say = words[locale][refusal.kind] as (refusal: Refusal) => string;
  return say(refusal);
};
