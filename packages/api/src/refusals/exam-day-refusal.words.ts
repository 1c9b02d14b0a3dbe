import type { ExamListState, Locale } from "@creneau/schema";
import { writtenDay } from "../contract/written-date.js";
import type { ExamDayRefusal, OutcomeFault } from "../domain/exam-day/refusal.js";
import { motiveText } from "../exam-day/exam-day.words.js";

type Of<Kind extends ExamDayRefusal["kind"]> = Extract<ExamDayRefusal, { kind: Kind }>;
type Words = { readonly [Kind in ExamDayRefusal["kind"]]: (refusal: Of<Kind>) => string };

/** Where a list stands, in words. */
const LIST_STATES = {
  fr: {
    draft: "en préparation",
    issued: "émis",
    numeric_check: "au contrôle numérique",
    nominative_check: "au contrôle nominatif",
    closed: "clos",
    completed: "achevé",
  },
  en: {
    draft: "in preparation",
    issued: "issued",
    numeric_check: "at its numeric check",
    nominative_check: "at its nominative check",
    closed: "closed",
    completed: "completed",
  },
} as const satisfies Record<Locale, Record<ExamListState, string>>;

const FAULTS = {
  fr: {
    LineStruck: "Cette compétence ne concerne pas la catégorie de l’examen.",
    LineNotMarked: "Chaque compétence de la catégorie doit être appréciée.",
    MarkedTwice: "Une compétence est appréciée deux fois.",
    NotALevel: "Le niveau d’une compétence va de 0 à 3, ou c’est une erreur éliminatoire.",
    MotiveMissing: "Indiquez le motif pour lequel le candidat présent n’a pas pu être examiné.",
    NothingToWorkOn: "Indiquez au moins une compétence à travailler\u00a0: le candidat est ajourné.",
    EliminatoryErrorPassed: "Une erreur éliminatoire ne permet pas un résultat favorable.",
    CodeWithdrawn: "Le code 103 n’est plus utilisé.",
    DoesNotBelong: "Une des indications ne correspond pas à ce résultat\u00a0: excuse, motif ou appréciation.",
  },
  en: {
    LineStruck: "This competence does not concern the category of the exam.",
    LineNotMarked: "Every competence of the category has to be marked.",
    MarkedTwice: "A competence is marked twice.",
    NotALevel: "The level of a competence is 0 to 3, or it is an eliminatory error.",
    MotiveMissing: "Say why the candidate, who came, could not be examined.",
    NothingToWorkOn: "Name at least one competence to work on: the candidate has failed.",
    EliminatoryErrorPassed: "With an eliminatory error the result cannot be favourable.",
    CodeWithdrawn: "Code 103 is not used any more.",
    DoesNotBelong: "Something does not belong to this outcome: excuse, motive or mark.",
  },
} as const satisfies Record<Locale, Record<OutcomeFault, string>>;

const fr: Words = {
  LetterIncomplete: () =>
    "La lettre n’est pas complète\u00a0: lieu de naissance, adresse et observations sont nécessaires.",
  ExamListNotFound: () => "Cette session n’existe pas, ou ce n’est pas vous qui l’examinez.",
  ListLineNotFound: () =>
    "Ce candidat n’est pas sur votre bordereau, ou son dossier manque\u00a0: il ne peut pas être examiné.",
  ListChanged: ({ state }) =>
    `Le bordereau a changé entre-temps (il est ${LIST_STATES.fr[state]}). Rien n’a été fait\u00a0: regardez-le, puis recommencez.`,
  ListClosed: () => "Le bordereau est clos\u00a0: sa liste de candidats ne change plus.",
  NotNow: ({ state }) => `Pas à cette étape\u00a0: le bordereau est ${LIST_STATES.fr[state]}.`,
  TooManyCandidates: ({ excess }) => `Il y a plus de candidats que de places. À retirer du bordereau\u00a0: ${excess}.`,
  NamesDiffer: ({ withoutFile, notListed }) =>
    `Les noms et les dossiers ne concordent pas. NEPH concernés\u00a0: ${[...withoutFile, ...notListed].join(", ")}.`,
  WrongDesignation: ({ excess, designated }) =>
    `Candidats à retirer\u00a0: ${excess}\u00a0; candidats désignés\u00a0: ${designated}. Les deux nombres doivent être égaux.`,
  NotSigned: () => "Le représentant de l’établissement doit signer cette modification.",
  NotOnList: ({ candidate }) => `Ce candidat n’est pas sur le bordereau\u00a0: ${candidate}.`,
  FileNotHandedOver: ({ candidate }) =>
    `Ce candidat n’a pas de place dans la session, ou son dossier manque\u00a0: ${candidate}.`,
  EntryMissing: ({ candidate }) => `Il manque le résultat d’un candidat. NEPH\u00a0: ${candidate}.`,
  EntryTwice: ({ candidate }) => `Un candidat a deux résultats. NEPH\u00a0: ${candidate}.`,
  EntryNotExpected: ({ candidate }) =>
    `Un résultat concerne un candidat absent du bordereau. NEPH\u00a0: ${candidate}.`,
  ExamNotYet: ({ examDate }) =>
    `L’examen a lieu le ${writtenDay(examDate, "fr")}\u00a0: aucun résultat ne peut être inscrit avant.`,
  OutcomeNotValid: ({ fault }) => FAULTS.fr[fault],
  PreconditionNotMet: ({ motive }) =>
    `Le candidat ne peut pas être examiné\u00a0: ${motiveText(motive, "fr")}. Inscrivez EXC avec ce motif, ou revoyez ce qui a été présenté.`,
  ObservationNotValid: () => "Cette observation ne correspond pas à ce qui est vérifié.",
  TooManyTries: ({ allowed }) =>
    `Le test de vision est terminé\u00a0: ${allowed} essais au plus, et plus aucun une fois la plaque lue.`,
  OutcomeConflict: () =>
    "Un autre appareil a déjà inscrit autre chose pour ce candidat. Rien n’a été écrit\u00a0: comparez, puis corrigez si besoin.",
};

const en: Words = {
  LetterIncomplete: () => "The letter is not complete: place of birth, address and observations are needed.",
  ExamListNotFound: () => "This session does not exist, or it is not you who examines it.",
  ListLineNotFound: () => "This candidate is not on your list, or their file is missing: they cannot be examined.",
  ListChanged: ({ state }) =>
    `The list has changed meanwhile (it is ${LIST_STATES.en[state]}). Nothing was done: look at it, then try again.`,
  ListClosed: () => "The list is closed: its candidates do not change any more.",
  NotNow: ({ state }) => `Not at this step: the list is ${LIST_STATES.en[state]}.`,
  TooManyCandidates: ({ excess }) => `There are more candidates than places. To be taken off the list: ${excess}.`,
  NamesDiffer: ({ withoutFile, notListed }) =>
    `Names and files do not agree. NEPH concerned: ${[...withoutFile, ...notListed].join(", ")}.`,
  WrongDesignation: ({ excess, designated }) =>
    `Candidates to be taken off: ${excess}; candidates named: ${designated}. The two numbers have to be the same.`,
  NotSigned: () => "The representative of the school has to sign this change.",
  NotOnList: ({ candidate }) => `This candidate is not on the list: ${candidate}.`,
  FileNotHandedOver: ({ candidate }) =>
    `This candidate has no place in the session, or their file is missing: ${candidate}.`,
  EntryMissing: ({ candidate }) => `The outcome of a candidate is missing. NEPH: ${candidate}.`,
  EntryTwice: ({ candidate }) => `A candidate has two outcomes. NEPH: ${candidate}.`,
  EntryNotExpected: ({ candidate }) => `An outcome is of somebody who is not on the list. NEPH: ${candidate}.`,
  ExamNotYet: ({ examDate }) => `The exam is on ${writtenDay(examDate, "en")}: no outcome can be recorded before.`,
  OutcomeNotValid: ({ fault }) => FAULTS.en[fault],
  PreconditionNotMet: ({ motive }) =>
    `The candidate cannot be examined: ${motiveText(motive, "en")}. Record EXC with this motive, or look again at what was shown.`,
  ObservationNotValid: () => "This is not what can be seen of that precondition.",
  TooManyTries: ({ allowed }) => `The vision test is over: ${allowed} tries at most, and none once the plate was read.`,
  OutcomeConflict: () =>
    "Another device has already recorded something else for this candidate. Nothing was written: compare, then correct if need be.",
};

/** The words of the exam day's refusals. */
export const examDayRefusalWords = { fr, en } as const satisfies Record<Locale, Words>;
