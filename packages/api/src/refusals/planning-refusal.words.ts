import type { CategoryGroup, Locale, SlotState } from "@creneau/schema";
import { writtenDay } from "../contract/written-date.js";
import type { PlanningRefusal } from "../domain/planning/refusal.js";

type Words = { [Kind in PlanningRefusal["kind"]]: (refusal: Extract<PlanningRefusal, { kind: Kind }>) => string };

const lists = { fr: new Intl.ListFormat("fr-FR"), en: new Intl.ListFormat("en-GB") };

/** `2026-12-01T08:00` as a day, and the hour unless it is midnight. */
const moment = (written: string, locale: Locale): string => {
  const [date = "", time = ""] = written.split("T");
  const day = writtenDay(date, locale);
  if (time === "00:00") return day;
  return locale === "fr" ? `${day} à ${time}` : `${day} at ${time}`;
};

const groups = (of: readonly CategoryGroup[], locale: Locale): string => lists[locale].format(of);

const STATES = {
  fr: {
    draft: "n’est pas encore publiée",
    open: "est déjà publiée",
    held: "est en cours de réservation",
    booked: "est réservée",
    withdrawn: "a été retirée",
  },
  en: {
    draft: "is not published yet",
    open: "is published already",
    held: "is being booked",
    booked: "is booked",
    withdrawn: "was withdrawn",
  },
} as const satisfies Record<Locale, Record<SlotState, string>>;

// French puts a no-break space before a colon and inside quotation marks: \u00a0.
const fr = {
  NothingPlanned: () => "Une session a au moins une place. Choisissez des heures de la grille.",
  OffTheGrid: ({ startsAt, starts }) =>
    startsAt === null
      ? "Aucune grille n’existe pour ce groupe de catégories ce jour-là."
      : `${startsAt} n’est pas une heure de la grille. Elle a ces départs\u00a0: ${lists.fr.format(starts)}.`,
  PlacesOverlap: ({ startsAt }) => `La place de ${startsAt} tombe sur une autre. Une personne est examinée à la fois.`,
  CategoryNotExamined: ({ category, group }) =>
    `La catégorie ${category} ne s’examine pas dans une session du groupe ${group}.`,
  B1NotPossible: ({ startsAt, rule }) =>
    rule === "CAP-4"
      ? "L’examen B1 demande un inspecteur qualifié deux-roues, et celui-ci ne l’est pas."
      : rule === "CAP-2"
        ? "Dans un centre de catégorie B, l’examen B1 demande l’équipement de radioguidage du service."
        : `À ${startsAt}, l’examen B1 n’a pas trois unités de suite. Choisissez une heure plus tôt dans la demi-journée.`,
  ExtraTimeNotPossible: ({ startsAt, mostMinutes, neededUnits }) =>
    neededUnits === null
      ? `Un temps supplémentaire est de ${mostMinutes} minutes au plus.`
      : `À ${startsAt}, ce temps prend ${neededUnits} unités de suite, et elles ne sont pas libres\u00a0: la journée de l’inspecteur n’est pas allongée.`,
  PlaceInUse: ({ startsAt, state }) => `La place de ${startsAt} ${STATES.fr[state]}\u00a0: rien n’a été changé.`,
  ExaminerNotFound: () => "Cet inspecteur n’existe pas, ou n’est pas de vos départements.",
  ExaminerNotQualified: ({ group, qualifications }) =>
    `Cet inspecteur n’est pas qualifié pour le groupe ${group}. Il examine\u00a0: ${groups(qualifications, "fr")}.`,
  ExaminerAbsent: ({ from, until }) =>
    `L’inspecteur est absent du ${moment(from, "fr")} au ${moment(until, "fr")} exclu.`,
  ExaminerBusy: ({ centre, date, from, until }) =>
    `L’inspecteur a déjà une session à ${centre}, ${writtenDay(date, "fr")} de ${from} à ${until}.`,
  HolidayOnDate: ({ date, name }) =>
    `${writtenDay(date, "fr")} est un jour férié (${name})\u00a0: aucune session n’a lieu.`,
  SessionPublished: ({ places }) =>
    `Cette session a été publiée (${places} place${places === 1 ? "" : "s"})\u00a0: elle ne se supprime plus, elle se retire.`,
  AbsenceNotFound: () => "Cette absence n’existe pas, ou n’est pas de vos départements.",
  AbsenceCancelled: () => "Cette absence a déjà été annulée.",
  AbsenceOverlaps: ({ from, until }) =>
    `Une absence de cet inspecteur court déjà du ${moment(from, "fr")} au ${moment(until, "fr")} exclu.`,
  NothingToPublish: () => "Aucune place en brouillon n’est à publier dans cette sélection.",
  MomentIsPast: () => "Cette heure est passée. Choisissez une heure à venir, ou publiez maintenant.",
  PublicationNotFound: () => "Cette publication n’existe pas, ou n’est pas de vos départements.",
  PublicationOver: ({ how }) =>
    how === "published" ? "Cette publication a déjà eu lieu." : "Cette publication a déjà été annulée.",
} satisfies Words;

const en = {
  NothingPlanned: () => "A session has one place at least. Choose hours of the grid.",
  OffTheGrid: ({ startsAt, starts }) =>
    startsAt === null
      ? "There is no grid for this group of categories on that day."
      : `${startsAt} is no hour of the grid. It has these starts: ${lists.en.format(starts)}.`,
  PlacesOverlap: ({ startsAt }) => `The place at ${startsAt} falls on another. One person is examined at a time.`,
  CategoryNotExamined: ({ category, group }) => `Category ${category} is not examined in a session of group ${group}.`,
  B1NotPossible: ({ startsAt, rule }) =>
    rule === "CAP-4"
      ? "A B1 exam needs an examiner qualified for two-wheelers, and this one is not."
      : rule === "CAP-2"
        ? "At a centre of category B, a B1 exam needs the service’s radio-guidance equipment."
        : `At ${startsAt} a B1 exam does not have three units in a row. Choose an earlier hour of the half-day.`,
  ExtraTimeNotPossible: ({ startsAt, mostMinutes, neededUnits }) =>
    neededUnits === null
      ? `Extra time is ${mostMinutes} minutes at the most.`
      : `At ${startsAt} this time takes ${neededUnits} units in a row, and they are not free: the examiner’s day does not get longer.`,
  PlaceInUse: ({ startsAt, state }) => `The place at ${startsAt} ${STATES.en[state]}: nothing was changed.`,
  ExaminerNotFound: () => "This examiner does not exist, or is not of your departments.",
  ExaminerNotQualified: ({ group, qualifications }) =>
    `This examiner is not qualified for group ${group}. They examine: ${groups(qualifications, "en")}.`,
  ExaminerAbsent: ({ from, until }) =>
    `The examiner is away from ${moment(from, "en")} until before ${moment(until, "en")}.`,
  ExaminerBusy: ({ centre, date, from, until }) =>
    `The examiner has a session at ${centre} already, ${writtenDay(date, "en")} from ${from} to ${until}.`,
  HolidayOnDate: ({ date, name }) => `${writtenDay(date, "en")} is a public holiday (${name}): there is no session.`,
  SessionPublished: ({ places }) =>
    `This session was published (${places} place${places === 1 ? "" : "s"}): it is not removed any more, it is withdrawn.`,
  AbsenceNotFound: () => "This absence does not exist, or is not of your departments.",
  AbsenceCancelled: () => "This absence was cancelled before.",
  AbsenceOverlaps: ({ from, until }) =>
    `An absence of this examiner lasts from ${moment(from, "en")} until before ${moment(until, "en")} already.`,
  NothingToPublish: () => "There is no draft place to publish in this selection.",
  MomentIsPast: () => "This hour is past. Choose an hour to come, or publish now.",
  PublicationNotFound: () => "This publication does not exist, or is not of your departments.",
  PublicationOver: ({ how }) =>
    how === "published" ? "This publication has run already." : "This publication was called off before.",
} satisfies Words;

/** Words for refusals of those who plan and publish. */
export const planningRefusalWords = { fr, en } as const satisfies Record<Locale, Words>;
