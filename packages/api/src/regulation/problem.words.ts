import type { Locale } from "@creneau/schema";
import type { Problem, ProblemCode } from "../domain/regulation/stated-facts.js";

type Words = { readonly [Code in ProblemCode]: string };

const fr: Words = {
  NOT_A_DATE: "Cette date n’existe pas. Écrivez une date du calendrier.",
  DATE_IN_FUTURE: "Cette date est dans le futur.",
  DATE_TOO_OLD: "Cette date est trop ancienne.",
  DATE_TOO_FAR_AHEAD: "Cette date est trop lointaine.",
  BEFORE_BIRTH: "Cette date précède la naissance.",
  IMPOSSIBLE_AGE: "À cet âge, personne n’apprend à conduire, ne passe d’épreuve ni ne détient de permis.",
  BEFORE_FIRST_RULES:
    "Les règles connues ici commencent au 19 janvier 2013\u00a0: choisissez une date à partir de ce jour.",
  UNKNOWN_WORD: "Cette valeur n’est pas connue.",
  UNKNOWN_CATEGORY: "Cette catégorie de permis n’existe pas.",
  CATEGORY_NEVER_EXAMINED: "La catégorie AM s’obtient par une formation, sans examen.",
  NO_SUCH_TEST: "Cette catégorie n’a pas d’épreuve hors circulation.",
  NOT_A_NEPH: "Un NEPH s’écrit avec des chiffres seulement, sans espace.",
  NOT_A_COUNTRY: "Un pays s’écrit ici avec deux lettres.",
  THEORY_WITH_CATEGORY: "L’épreuve théorique n’a pas de catégorie\u00a0: elle sert à toutes.",
  PRACTICAL_WITHOUT_CATEGORY: "Une épreuve pratique a une catégorie.",
  POINTS_OUT_OF_RANGE: "Ce nombre de points n’est pas possible.",
  POINTS_OF_ANOTHER_TEST: "Seule une épreuve en circulation qui a eu lieu donne des points.",
  SAME_TEST_TWICE_A_DAY: "La même épreuve a deux résultats le même jour.",
  PASSED_TWICE:
    "Cette épreuve en circulation était déjà réussie. Après une annulation du permis, n’indiquez que les résultats obtenus depuis.",
  PASSED_WHILE_HELD:
    "Cette épreuve est réussie dans une catégorie que vous déteniez déjà. Après une perte du permis, indiquez la date du nouveau.",
  TEST_WITHOUT_THEORY: "Cette épreuve précède l’épreuve théorique et toute dispense.",
  TEST_WITHOUT_OFF_ROAD: "Cette épreuve en circulation n’a pas de réussite hors circulation avant elle.",
  LICENCE_TWICE: "Cette catégorie est citée deux fois.",
  FIT_UNTIL_BEFORE_GIVEN: "La fin d’aptitude précède l’avis.",
  APPOINTMENT_BEFORE_TRAINING_END: "Le rendez-vous préalable vient après la fin de la formation initiale.",
  STATED_AND_NONE: "Cette information est donnée et déclarée absente à la fois.",
  LIST_TOO_LONG: "Cette liste est trop longue.",
  EMPTY_ENTRY: "Cette ligne est vide.",
};

const en: Words = {
  NOT_A_DATE: "This date does not exist. Write a date of the calendar.",
  DATE_IN_FUTURE: "This date is in the future.",
  DATE_TOO_OLD: "This date is too long ago.",
  DATE_TOO_FAR_AHEAD: "This date is too far away.",
  BEFORE_BIRTH: "This date is before the birth.",
  IMPOSSIBLE_AGE: "At that age nobody learns to drive, sits a test or holds a licence.",
  BEFORE_FIRST_RULES: "The rules known here begin on 19 January 2013: choose a date from that day.",
  UNKNOWN_WORD: "This value is not known.",
  UNKNOWN_CATEGORY: "This licence category does not exist.",
  CATEGORY_NEVER_EXAMINED: "Category AM is obtained by training, without an exam.",
  NO_SUCH_TEST: "This category has no off-road test.",
  NOT_A_NEPH: "A NEPH is written with digits only, without spaces.",
  NOT_A_COUNTRY: "A country is written with two letters here.",
  THEORY_WITH_CATEGORY: "The theory test has no category: it serves all of them.",
  PRACTICAL_WITHOUT_CATEGORY: "A practical test has a category.",
  POINTS_OUT_OF_RANGE: "This number of points is not possible.",
  POINTS_OF_ANOTHER_TEST: "Only an on-road test that took place gives points.",
  SAME_TEST_TWICE_A_DAY: "The same test has two results on one day.",
  PASSED_TWICE: "This on-road test was passed already. After a licence was lost, state only the results since then.",
  PASSED_WHILE_HELD:
    "This test was passed in a category that you held already. After a licence was lost, give the date of the new one.",
  TEST_WITHOUT_THEORY: "This test comes before the theory test and any exemption.",
  TEST_WITHOUT_OFF_ROAD: "This on-road test has no off-road success before it.",
  LICENCE_TWICE: "This category is named twice.",
  FIT_UNTIL_BEFORE_GIVEN: "The end of the aptitude is before the opinion.",
  APPOINTMENT_BEFORE_TRAINING_END: "The preliminary appointment comes after the end of initial training.",
  STATED_AND_NONE: "This is stated and declared absent at the same time.",
  LIST_TOO_LONG: "This list is too long.",
  EMPTY_ENTRY: "This entry is empty.",
};

const words: Readonly<Record<Locale, Words>> = { fr, en };

/** What is wrong with a stated fact, in plain words. */
export const problemSentence = ({ code }: Problem, locale: Locale): string => words[locale][code];
