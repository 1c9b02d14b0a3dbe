import { CATEGORY_GROUPS, type CategoryGroup, LICENCE_CATEGORIES, type LicenceCategory } from "@creneau/schema";
import { type CivilDate, weekdayOf } from "../civil-date.js";
import { plainSpelling } from "../plain-spelling.js";
import { CATEGORIES_OF_GROUP } from "../planning/grid.js";
import { type Judged, judged, type KnownCentre, type KnownExaminer, type PlanningFacts } from "./facts.js";
import { localClock } from "./local-clock.js";
import { nearestNames } from "./nearest-names.js";
import type { PlanningRow } from "./planning-text.js";
import { isTooFar, isYes, readDate, readDepartment, readMinute } from "./written.js";

/** The place that a row asks for, as far as the row alone tells: what else is planned has not been looked at. */
export type WantedPlace = {
  readonly examiner: KnownExaminer;
  readonly centre: KnownCentre;
  readonly group: CategoryGroup;
  /** Null: what the grid has at that hour. */
  readonly category: LicenceCategory | null;
  /** The service provides the equipment that B1 needs at a centre of B (CAP-2). */
  readonly radioGuidance: boolean;
  readonly date: CivilDate;
  readonly minute: number;
  /** The start, in milliseconds since the Unix epoch. */
  readonly at: number;
};

/** B unless the file says something else: its columns are those of CandiLib, which knew nothing but cars. */
const DEFAULT_GROUP = "B";

type Test = { readonly group: CategoryGroup; readonly category: LicenceCategory | null };

const testOf = ({ categorie, groupe }: PlanningRow["text"]): Test | null => {
  const category = LICENCE_CATEGORIES.find((known) => known === categorie.toUpperCase().replaceAll(" ", "")) ?? null;
  const written = CATEGORY_GROUPS.find((known) => known === groupe.toUpperCase().replaceAll(" ", "")) ?? null;
  if ((categorie !== "" && !category) || (groupe !== "" && !written)) return null;
  const examines = (group: CategoryGroup): boolean => {
    const categories: readonly LicenceCategory[] = CATEGORIES_OF_GROUP[group];
    return category === null || categories.includes(category);
  };
  const group = written ?? (examines(DEFAULT_GROUP) ? DEFAULT_GROUP : CATEGORY_GROUPS.find(examines));
  return group && examines(group) ? { group, category } : null;
};

/** Holds rows against what is known of centres, examiners and days; gives the place that a row asks for, or why it asks for none. */
export const wantedPlaces = (facts: PlanningFacts): ((row: PlanningRow) => WantedPlace | Judged) => {
  const hourAt = localClock();
  const examiners = new Map(facts.examiners.map((examiner) => [examiner.registrationNumber, examiner]));

  const namesakes = Map.groupBy(facts.centres, ({ name }) => plainSpelling(name));
  const findCentre = (name: string, departmentCode: string): KnownCentre | Judged => {
    const same = namesakes.get(plainSpelling(name)) ?? [];
    const found = same.find((centre) => centre.departmentCode === departmentCode);
    if (found) return found;
    const departments = same.map((centre) => centre.departmentCode);
    if (departments.length > 0) return judged("wrong_department", departments);
    const own = facts.centres.filter((centre) => centre.departmentCode === departmentCode);
    const names = own.map((centre) => centre.name);
    return judged("unknown_centre", nearestNames(name, names));
  };
  // A file names few centres, in thousands of rows.
  const centres = new Map<string, KnownCentre | Judged>();
  const centreOf = (name: string, departmentCode: string): KnownCentre | Judged => {
    const key = `${departmentCode} ${name}`;
    const known = centres.get(key) ?? findCentre(name, departmentCode);
    centres.set(key, known);
    return known;
  };

  const examinerOf = ({ inspecteur, nom }: PlanningRow["text"], group: CategoryGroup): KnownExaminer | Judged => {
    const found = examiners.get(inspecteur.replaceAll(" ", ""));
    // An examiner of a department that the officer does not work for is none to them.
    if (!found || !facts.mayPlanIn(found.departmentCode)) return judged("unknown_examiner");
    if (nom !== "" && found.lastName !== null && plainSpelling(nom) !== plainSpelling(found.lastName))
      return judged("name_differs", [found.lastName]);
    return found.qualifications.includes(group) ? found : judged("not_qualified", [...found.qualifications]);
  };

  const hourOf = (date: CivilDate, minute: number, centre: KnownCentre): number | Judged => {
    const hour = hourAt(date, minute, centre.timeZone);
    if (hour === "skipped") return judged("hour_skipped");
    if (hour === "doubled") return judged("hour_doubled");
    if (hour.at <= facts.now) return judged("date_past");
    if (weekdayOf(date) === "sunday") return judged("sunday");
    return facts.holidays.has(`${centre.holidayZone} ${date}`) ? judged("public_holiday") : hour.at;
  };

  return ({ text, formulas }) => {
    if (formulas.length > 0) return judged("formula", formulas);
    const missing = (["date", "heure", "inspecteur", "centre", "departement"] as const).filter((field) => !text[field]);
    if (missing.length > 0) return judged("unreadable", missing);
    // Who may not act in a department does not learn what there is.
    const departmentCode = readDepartment(text.departement);
    if (!facts.mayPlanIn(departmentCode)) return judged("not_allowed");
    const [date, minute] = [readDate(text.date), readMinute(text.heure)];
    if (date === null) return judged("no_such_date");
    if (minute === null) return judged("no_such_hour");
    if (date < facts.today) return judged("date_past");
    if (isTooFar(date, facts.today)) return judged("date_far");
    const test = testOf(text);
    if (!test) return judged("unknown_category", [...LICENCE_CATEGORIES]);
    const centre = centreOf(text.centre, departmentCode);
    if ("verdict" in centre) return centre;
    const examiner = examinerOf(text, test.group);
    if ("verdict" in examiner) return examiner;
    const at = hourOf(date, minute, centre);
    const radioGuidance = isYes(text.radioguidage);
    return typeof at === "number" ? { examiner, centre, ...test, radioGuidance, date, minute, at } : at;
  };
};
