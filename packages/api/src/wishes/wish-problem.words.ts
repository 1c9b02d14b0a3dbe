import type { Locale } from "@creneau/schema";
import { WISH_LIMITS, type WishProblem } from "../domain/waiting-list/wish-problems.js";

type Words = { readonly [Problem in WishProblem]: string };

const { centres, wishes, withinKm } = WISH_LIMITS;

const fr: Words = {
  "category.not_in_file": "Votre dossier ne demande pas cette catégorie.",
  "phase.not_examined": "Cette catégorie n’a pas cette épreuve pratique.",
  "area.missing": "Choisissez au moins un centre, un département ou une ville.",
  "area.several": "Choisissez des centres, un département ou une ville\u00a0: une seule de ces façons.",
  "area.unknown": "Ce lieu n’existe pas. Choisissez-le dans la liste.",
  "area.too_many": `Choisissez ${centres} centres au plus, ou tout le département.`,
  "within_km.out_of_range": `Donnez une distance de 1 à ${withinKm} km.`,
  "within_km.none_near": "Il n’y a aucun centre à cette distance. Augmentez-la.",
  "within_km.too_many": `Il y a plus de ${centres} centres à cette distance. Réduisez-la.`,
  "weekdays.missing": "Choisissez au moins un jour de la semaine.",
  "hours.out_of_range": "Écrivez les heures de 00:00 à 24:00.",
  "hours.reversed": "L’heure de fin est après l’heure de début.",
  "from.too_far": "Cette date est à plus d’un an.",
  "to.reversed": "La dernière date n’est pas avant la première.",
  "to.past": "Cette date est passée.",
  "to.too_far": "Cette date est à plus d’un an. Laissez-la vide pour ne pas fixer de fin.",
  "wishes.too_many": `Vous avez déjà ${wishes} souhaits. Supprimez-en un d’abord.`,
};

const en: Words = {
  "category.not_in_file": "Your file does not ask for this category.",
  "phase.not_examined": "This category has no such practical test.",
  "area.missing": "Choose at least one centre, a department or a town.",
  "area.several": "Choose centres, a department or a town: only one of these ways.",
  "area.unknown": "There is no such place. Choose it from the list.",
  "area.too_many": `Choose ${centres} centres at most, or the whole department.`,
  "within_km.out_of_range": `Give a distance of 1 to ${withinKm} km.`,
  "within_km.none_near": "There is no centre within this distance. Make it longer.",
  "within_km.too_many": `There are more than ${centres} centres within this distance. Make it shorter.`,
  "weekdays.missing": "Choose at least one day of the week.",
  "hours.out_of_range": "Write the hours from 00:00 to 24:00.",
  "hours.reversed": "The last hour is after the first.",
  "from.too_far": "This date is more than a year ahead.",
  "to.reversed": "The last date is not before the first.",
  "to.past": "This date has passed.",
  "to.too_far": "This date is more than a year ahead. Leave it empty to set no end.",
  "wishes.too_many": `You have ${wishes} wishes already. Delete one of them first.`,
};

const words: Readonly<Record<Locale, Words>> = { fr, en };

/** The problem in plain words, and what to do. */
export const wishProblemMessage = (problem: WishProblem, locale: Locale): string => words[locale][problem];
