import type { EntryReason, EntryState, Locale } from "@creneau/schema";
import type { EntryProblemCode } from "../domain/entry/read-entry.js";
import type { RuleId } from "../domain/regulation/catalogue/catalogue.js";

type Words<Code extends string> = Record<Locale, Readonly<Record<Code, string>>>;

const STATES: Words<Exclude<EntryState, "refused">> = {
  fr: {
    to_confirm: "Il reste à confirmer votre adresse électronique\u00a0: ouvrez le lien que vous avez reçu.",
    waiting:
      "Votre adresse est confirmée. Nous attendons le fichier du ministère, qui dit si votre code est valable\u00a0: vous n’avez rien à faire.",
    verified:
      "Votre dossier est vérifié. Vous serez invité par courriel\u00a0: ceux qui attendent depuis le plus longtemps dans votre département le sont les premiers.",
    invited: "Vous êtes invité\u00a0: connectez-vous avec votre adresse et réservez une place.",
  },
  en: {
    to_confirm: "Your e-mail address is still to be confirmed: open the link that you received.",
    waiting:
      "Your address is confirmed. We are waiting for the ministry’s file, which says whether your theory test is valid: there is nothing for you to do.",
    verified:
      "Your file is verified. You will be invited by mail: those who have waited longest in your department come first.",
    invited: "You are invited: sign in with your address and book a place.",
  },
};

const REASONS: Words<EntryReason> = {
  fr: {
    unknown:
      "Le ministère ne connaît pas de dossier avec ce NEPH. Vérifiez le numéro sur votre attestation, puis faites une nouvelle demande.",
    name_differs:
      "Le dossier qui porte ce NEPH est à un autre nom. Vérifiez votre NEPH, votre nom de naissance et votre prénom, puis faites une nouvelle demande.",
    already_passed: "Vous avez déjà réussi l’épreuve pratique\u00a0: il n’y a plus de place à réserver.",
    theory_missing:
      "L’épreuve théorique (le code) n’est pas réussie, ou pas encore enregistrée. Votre demande sera revue avec le prochain fichier du ministère.",
    theory_expired:
      "Votre épreuve théorique (le code) n’est plus valable. Repassez-la\u00a0: votre demande sera revue avec le prochain fichier du ministère.",
    too_many_failures:
      "Votre épreuve théorique a servi pour toutes les épreuves pratiques permises. Repassez-la\u00a0: votre demande sera revue avec le prochain fichier du ministère.",
  },
  en: {
    unknown:
      "The ministry knows no file with this NEPH. Check the number on your certificate, then send a new request.",
    name_differs:
      "The file with this NEPH is under another name. Check your NEPH, your name at birth and your first name, then send a new request.",
    already_passed: "You have passed the practical test already: there is no place left to book.",
    theory_missing:
      "The theory test was not passed, or is not recorded yet. Your request will be looked at again with the ministry’s next file.",
    theory_expired:
      "Your theory test is no longer valid. Sit it again: your request will be looked at again with the ministry’s next file.",
    too_many_failures:
      "Your theory test has served for all the practical tests that it may. Sit it again: your request will be looked at again with the ministry’s next file.",
  },
};

const PROBLEMS: Words<EntryProblemCode> = {
  fr: {
    IDENTITY_MISSING: "Ce champ est vide\u00a0: remplissez-le.",
    NOT_A_NEPH: "Un NEPH s’écrit avec 10 à 19 chiffres, par exemple 093631754283.",
    NOT_A_NAME: "Un nom s’écrit avec des lettres, des traits d’union et des apostrophes.",
    NOT_A_DATE: "Cette date n’existe pas. Écrivez une date du calendrier.",
    DATE_IN_FUTURE: "Cette date est dans le futur.",
    DATE_TOO_OLD: "Cette date est trop ancienne.",
    NOT_AN_EMAIL: "Cette adresse électronique n’est pas complète. Exemple\u00a0: prenom.nom@exemple.fr",
    EMAIL_NOT_INDIVIDUAL:
      "Cette adresse est celle d’une entreprise, d’une auto-école ou d’un centre de formation. Donnez une adresse qui n’est qu’à vous.",
    NOT_A_MOBILE: "Ce n’est pas un numéro de mobile français. Exemple\u00a0: 06 12 34 56 78",
    NOT_A_DEPARTMENT: "Choisissez votre département de résidence.",
  },
  en: {
    IDENTITY_MISSING: "This field is empty: fill it in.",
    NOT_A_NEPH: "A NEPH is written with 10 to 19 digits, for example 093631754283.",
    NOT_A_NAME: "A name is written with letters, hyphens and apostrophes.",
    NOT_A_DATE: "This date does not exist. Write a date of the calendar.",
    DATE_IN_FUTURE: "This date is in the future.",
    DATE_TOO_OLD: "This date is too long ago.",
    NOT_AN_EMAIL: "This e-mail address is not complete. Example: first.last@example.org",
    EMAIL_NOT_INDIVIDUAL:
      "This address is that of a company, a driving school or a training centre. Give an address that is yours alone.",
    NOT_A_MOBILE: "This is not a French mobile number. Example: 06 12 34 56 78",
    NOT_A_DEPARTMENT: "Choose the department where you live.",
  },
};

/** The rule that each reason rests on, as domain/entry/verdict.ts decides it. */
export const RULES_OF_REASONS: Readonly<Record<EntryReason, RuleId>> = {
  unknown: "CLB-2",
  name_differs: "ENR-10",
  already_passed: "CLB-2",
  theory_missing: "CLB-2",
  theory_expired: "VAL-1",
  too_many_failures: "VAL-2",
};

/** Where a request stands and what its author does next, in one or two sentences. */
export const entryMessage = (state: EntryState, reason: EntryReason | null, locale: Locale): string => {
  if (reason !== null) return REASONS[locale][reason];
  return state === "refused" ? "" : STATES[locale][state];
};

export const entryProblemMessage = (code: EntryProblemCode, locale: Locale): string => PROBLEMS[locale][code];
