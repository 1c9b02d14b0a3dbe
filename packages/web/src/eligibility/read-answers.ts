import { one, type Query, readCivilDate } from "../availability/board-address";
import { licenceCategories } from "../availability/licence-category";
import { type Answers, type Choice, choices, dateNames, type FieldName, type YesNo } from "./questions";
import { heldCategories, LICENCE_ROWS, licenceFields, rowChoices, TEST_ROWS, testFields } from "./rows";

/** Why what the address says cannot be sent to the API as it is. */
export type Misreading = "notADate" | "notAChoice" | "notANumber" | "saidAndDenied";
type MisreadField = { readonly field: FieldName; readonly misreading: Misreading };

export type ReadAnswers = {
  readonly answers: Answers;
  readonly misread: readonly MisreadField[];
  /** Something was asked, so that there is something to answer: a category alone only fills the form in. */
  readonly isAsked: boolean;
  /** About somebody, and not about the file of who is signed in. */
  readonly isAboutAnybody: boolean;
};

/** Before that year a date is none for the API. */
const isCivilDate = (text: string): boolean => text >= "1000" && readCivilDate(text) !== null;

const isOneOf = (words: readonly string[]) => (text: string) => words.includes(text);

type Check = {
  readonly field: FieldName;
  readonly accepts: (text: string) => boolean;
  readonly misreading: Misreading;
};

const isPoints = (text: string): boolean => /^\d{1,3}([.,]\d)?$/.test(text);

const choice = (field: FieldName, words: readonly string[]): Check => ({
  ...{ field, accepts: isOneOf(words), misreading: "notAChoice" },
});
const date = (field: FieldName): Check => ({ field, accepts: isCivilDate, misreading: "notADate" });
/** For the API to read: whatever it cannot read it says. */
const text = (field: FieldName): Check => ({ field, accepts: () => true, misreading: "notAChoice" });

const CHECKS: readonly Check[] = [
  choice("categorie", licenceCategories),
  ...(Object.keys(choices) as Choice[]).map((field) => choice(field, choices[field])),
  ...dateNames.map(date),
  ...TEST_ROWS.flatMap((row): Check[] => [
    choice(`essai${row}-epreuve`, rowChoices.epreuve),
    choice(`essai${row}-issue`, rowChoices.issue),
    date(`essai${row}-date`),
    choice(`essai${row}-categorie`, licenceCategories),
    { field: `essai${row}-points`, accepts: isPoints, misreading: "notANumber" },
    choice(`essai${row}-boite`, rowChoices.boite),
  ]),
  ...LICENCE_ROWS.flatMap((row): Check[] => [
    choice(`permis${row}`, heldCategories),
    date(`permis${row}-date`),
    choice(`permis${row}-automatique`, rowChoices.automatique),
    choice(`permis${row}-formation`, rowChoices.formation),
    text(`permis${row}-pays`),
    text(`permis${row}-echange`),
  ]),
];

/** Details of a "yes": they say it by themselves, and beside a "no" they contradict it. */
const DETAILS: readonly (readonly [YesNo, readonly FieldName[]])[] = [
  ["code", ["code-date"]],
  ["code-echec", ["code-echec-date"]],
  ["pratique", [...TEST_ROWS.flatMap(testFields), "annulation-date"]],
  ["annulations", ["annulation-date"]],
  ["permis", LICENCE_ROWS.flatMap(licenceFields)],
  ["formation", ["formation-date"]],
  ["rdv", ["rdv-date"]],
  ["encadree", ["encadree-date"]],
  ["avis", ["avis-date"]],
];

/** The exam itself; all other questions are about a person. */
const OF_THE_EXAM: readonly FieldName[] = ["categorie", "epreuve", "date"];

/** Reads the form as its address holds it; never throws. */
export function readAnswers(query: Query): ReadAnswers {
  const said = CHECKS.map((check) => ({ ...check, text: readText(check.field, one(query[check.field])) })).filter(
    ({ text }) => text !== "",
  );
  const read = said.filter(({ accepts, text }) => accepts(text));
  const given = Object.fromEntries(read.map(({ field, text }) => [field, text])) as Answers;
  const detailed = DETAILS.filter(([, details]) => details.some((name) => given[name])).map(([field]) => field);
  const denied = detailed.filter((field) => given[field] === "non");
  return {
    answers: { ...Object.fromEntries(detailed.map((field) => [field, "oui"])), ...given },
    misread: [
      ...said.filter(({ accepts, text }) => !accepts(text)).map(({ field, misreading }) => ({ field, misreading })),
      ...denied.map((field) => ({ field, misreading: "saidAndDenied" as const })),
    ],
    isAsked: said.some(({ field }) => field !== "categorie"),
    isAboutAnybody: one(query.pour) === "autre" || said.some(({ field }) => !OF_THE_EXAM.includes(field)),
  };
}

const readText = (field: FieldName, text: string): string => (field === "categorie" ? text.toUpperCase() : text);
