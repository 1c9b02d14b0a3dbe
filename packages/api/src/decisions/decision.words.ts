import { DECISION_ACTIONS, type DecisionAction, type Locale } from "@creneau/schema";

// French puts a no-break space before a colon and inside quotation marks: \u00a0.
const WORDS = {
  book: { fr: "Une place d’examen a été réservée.", en: "An exam place was booked." },
  move: { fr: "Une réservation est passée à une autre place.", en: "A booking moved to another place." },
  email_change_asked: {
    fr: "Un changement d’adresse électronique a été demandé.",
    en: "A change of e-mail address was asked for.",
  },
  email_change_refused: {
    fr: "Le changement d’adresse électronique a été refusé.",
    en: "The change of e-mail address was refused.",
  },
  email_changed: {
    fr: "L’adresse électronique du dossier a été changée.",
    en: "The e-mail address of the file was changed.",
  },
  account_deleted: {
    fr: "Le compte a été supprimé et le dossier vidé.",
    en: "The account was deleted and the file emptied.",
  },
  account_expired: {
    fr: "Le dossier, resté longtemps sans activité, a été vidé.",
    en: "The file, long without any activity, was emptied.",
  },
  penalise: {
    fr: "Un délai avant le prochain examen vous est appliqué.",
    en: "A wait before the next exam applies to you.",
  },
  lift_penalty: { fr: "Un délai avant le prochain examen a été levé.", en: "A wait before the next exam was lifted." },
  record_result: { fr: "Le résultat d’un examen a été inscrit.", en: "The result of an exam was recorded." },
  correct_result: { fr: "Le résultat d’un examen a été corrigé.", en: "The result of an exam was corrected." },
  exam_unwritten: {
    fr: "Aucun résultat n’a été inscrit pour un examen\u00a0: la réservation est close, une autre est possible.",
    en: "No result was written for an exam: the booking is closed, another one is possible.",
  },
  proof_sent: { fr: "Un justificatif a été envoyé au service.", en: "A proof was sent to the service." },
  proof_refused: { fr: "Un justificatif n’a pas été retenu.", en: "A proof was not accepted." },
  withdraw_place: {
    fr: "La place réservée a été retirée par l’administration\u00a0: une autre doit être proposée.",
    en: "The administration withdrew the booked place: another one is to be offered.",
  },
  offer_rehousing: {
    fr: "Une place a été gardée et proposée en remplacement de la place retirée.",
    en: "A place was kept and offered in place of the one that was withdrawn.",
  },
  cancel: { fr: "Une réservation a été annulée.", en: "A booking was cancelled." },
  offer: {
    fr: "Une place de la liste d’attente a été gardée et proposée.",
    en: "A place of the waiting list was kept and offered.",
  },
  decline_offer: {
    fr: "Une place proposée par la liste d’attente a été déclinée.",
    en: "A place that the waiting list offered was declined.",
  },
  lapse_offer: {
    fr: "Une place proposée par la liste d’attente est restée sans réponse dans le temps imparti.",
    en: "A place that the waiting list offered was not answered in time.",
  },
  confirm_presence: { fr: "Une présence à l’examen a été confirmée.", en: "Coming to an exam was confirmed." },
  entry_confirm: {
    fr: "Une demande en candidat libre a été confirmée.",
    en: "A request as a free candidate was confirmed.",
  },
  entry_verify: {
    fr: "La demande en candidat libre a été vérifiée avec le fichier du ministère.",
    en: "The request as a free candidate was verified with the ministry’s file.",
  },
  entry_refuse: {
    fr: "La demande en candidat libre a été refusée d’après le fichier du ministère.",
    en: "The request as a free candidate was refused on the ministry’s file.",
  },
  entry_withdraw: {
    fr: "La demande en candidat libre a été retirée par son auteur.",
    en: "The request as a free candidate was withdrawn by its author.",
  },
  file_declared: {
    fr: "Le dossier a été complété par les déclarations du candidat.",
    en: "The file was completed with the candidate’s declarations.",
  },
  service_letter: { fr: "Le service a écrit au candidat.", en: "The service wrote to the candidate." },
  special_needs_set: {
    fr: "Les besoins particuliers pour l’examen ont été enregistrés par le service.",
    en: "Special needs for the exam were noted by the service.",
  },
  file_corrected: {
    fr: "Le dossier a été complété ou corrigé par le service.",
    en: "The file was completed or corrected by the service.",
  },
  invite: { fr: "Le candidat libre a été invité.", en: "The free candidate was invited." },
} as const satisfies { readonly [Action in DecisionAction]: Record<Locale, string> };

const UNKNOWN = {
  fr: "Une décision a été prise, que cette version du service ne sait pas encore nommer.",
  en: "A decision was taken that this version of the service cannot name yet.",
} as const satisfies Record<Locale, string>;

const isKnown = (action: string): action is DecisionAction => DECISION_ACTIONS.some((known) => known === action);

/** What was decided, in a sentence. A newer process may have written what this one has no words for. */
export const decisionSentence = (action: string, locale: Locale): string =>
  isKnown(action) ? WORDS[action][locale] : UNKNOWN[locale];
