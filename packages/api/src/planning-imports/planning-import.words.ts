import type { Locale, PlanningVerdict } from "@creneau/schema";

type Words<Key extends string> = Record<Locale, Readonly<Record<Key, string>>>;

const VERDICTS: Words<PlanningVerdict> = {
  fr: {
    planned: "Place à créer, en brouillon.",
    already_planned: "Cette place existe déjà\u00a0: rien n’est changé.",
    double: "La même ligne est déjà dans le fichier\u00a0: elle ne compte qu’une fois.",
    unreadable: "Des cellules sont vides.",
    formula: "Une cellule contient une formule. Collez la valeur à sa place.",
    no_such_date: "Cette date n’existe pas. Écrivez-la jj/mm/aa.",
    no_such_hour: "Cette heure n’existe pas. Écrivez-la hh:mm.",
    date_past: "Cette date est passée.",
    date_far: "Cette date est dans plus de deux ans.",
    not_allowed: "Ce département n’est pas l’un des vôtres.",
    unknown_category: "Cette catégorie ou ce groupe n’est pas connu, ou le groupe n’examine pas cette catégorie.",
    wrong_department: "Ce centre est dans un autre département.",
    unknown_centre: "Ce centre n’est pas connu dans ce département.",
    unknown_examiner: "Aucun inspecteur de vos départements n’a ce matricule.",
    name_differs: "Ce matricule est celui d’un inspecteur d’un autre nom.",
    not_qualified: "Cet inspecteur n’examine pas ce groupe de catégories.",
    sunday: "Cette date est un dimanche.",
    public_holiday: "Cette date est un jour férié.",
    hour_skipped: "Cette heure n’existe pas ce jour-là\u00a0: on passe à l’heure d’été.",
    hour_doubled: "Cette heure existe deux fois ce jour-là\u00a0: on passe à l’heure d’hiver.",
    outside_grid: "Cette heure n’est pas sur la grille du groupe de catégories.",
    b1_not_possible:
      "B1 n’est pas possible ainsi\u00a0: il faut un inspecteur des deux-roues et, en groupe B, le radioguidage du service (colonne Radioguidage\u00a0: oui)\u00a0; en groupe A, trois unités de suite.",
    withdrawn: "Cette place a été retirée. Rétablissez-la depuis le planning.",
    examiner_busy: "L’inspecteur examine ailleurs, ou autre chose, à cette heure.",
    examiner_absent: "L’inspecteur est absent à cette heure.",
  },
  en: {
    planned: "Place to create, as a draft.",
    already_planned: "This place exists already: nothing is changed.",
    double: "The same row is in the file already: it counts once.",
    unreadable: "Cells are empty.",
    formula: "A cell holds a formula. Paste its value instead.",
    no_such_date: "This date does not exist. Write it dd/mm/yy.",
    no_such_hour: "This hour does not exist. Write it hh:mm.",
    date_past: "This date is past.",
    date_far: "This date is more than two years away.",
    not_allowed: "This department is not one of yours.",
    unknown_category: "This category or group is not known, or the group does not examine that category.",
    wrong_department: "This centre is in another department.",
    unknown_centre: "This centre is not known in this department.",
    unknown_examiner: "No examiner of your departments has this registration number.",
    name_differs: "This registration number belongs to an examiner of another name.",
    not_qualified: "This examiner does not examine this group of categories.",
    sunday: "This date is a Sunday.",
    public_holiday: "This date is a public holiday.",
    hour_skipped: "This hour does not exist on that day: clocks go forward.",
    hour_doubled: "This hour exists twice on that day: clocks go back.",
    outside_grid: "This hour is not on the grid of the category group.",
    b1_not_possible:
      "B1 is not possible like this: it takes an examiner of two-wheelers and, in group B, the radio guidance of the service (column Radioguidage: yes); in group A, three units in a row.",
    withdrawn: "This place was withdrawn. Bring it back from the planning.",
    examiner_busy: "The examiner is elsewhere, or examines something else, at that hour.",
    examiner_absent: "The examiner is away at that hour.",
  },
};

/** What the hints of a verdict are; those of the others speak for themselves, or there are none. */
const HINTS = {
  fr: {
    unreadable: "À remplir",
    formula: "Colonne",
    unknown_centre: "Peut-être",
    wrong_department: "Département",
    name_differs: "Nom connu",
    not_qualified: "Examine",
    outside_grid: "Heures",
    b1_not_possible: "Règle",
    unknown_category: "Catégories",
  },
  en: {
    unreadable: "To fill in",
    formula: "Column",
    unknown_centre: "Perhaps",
    wrong_department: "Department",
    name_differs: "Known name",
    not_qualified: "Examines",
    outside_grid: "Hours",
    b1_not_possible: "Rule",
    unknown_category: "Categories",
  },
} as const satisfies Record<Locale, Partial<Record<PlanningVerdict, string>>>;

const COLONS = { fr: "\u00a0: ", en: ": " } as const satisfies Record<Locale, string>;

/** What a row comes to, for the officer. */
export const verdictMessage = (verdict: PlanningVerdict, locale: Locale): string => VERDICTS[locale][verdict];

/** What helps to correct a row; empty when nothing does. */
export const hintMessage = (verdict: PlanningVerdict, hints: readonly string[], locale: Locale): string => {
  const words: Partial<Record<PlanningVerdict, string>> = HINTS[locale];
  const label = words[verdict];
  return label === undefined || hints.length === 0 ? "" : `${label}${COLONS[locale]}${hints.join(", ")}.`;
};
