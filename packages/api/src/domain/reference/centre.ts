import type { CategoryGroup } from "@creneau/schema";
import type { FieldProblem } from "./refusal.js";
import { inBothLanguages, oneLine, paragraphs, tooLong } from "./text.js";

/** What an officer may say of a centre. */
export type CentreFacts = {
  readonly name: string;
  readonly address: string | null;
  readonly latitude: number;
  readonly longitude: number;
  readonly timeZone: string;
  readonly categoryGroups: readonly CategoryGroup[];
  readonly accessibilityFr: string | null;
  readonly accessibilityEn: string | null;
  readonly instructionsFr: string | null;
  readonly instructionsEn: string | null;
};

/** What is planned there: that rests on the clock of the centre, and on what is examined. */
export type CentreUse = {
  readonly timeZone: string;
  readonly hasSessions: boolean;
  readonly groupsToCome: readonly CategoryGroup[];
};

const MOST_NAME = 120;
const MOST_TEXT = 1_000;

export const cleanCentre = (typed: CentreFacts): CentreFacts => ({
  ...typed,
  name: oneLine(typed.name) ?? "",
  address: oneLine(typed.address),
  categoryGroups: [...new Set(typed.categoryGroups)],
  accessibilityFr: paragraphs(typed.accessibilityFr),
  accessibilityEn: paragraphs(typed.accessibilityEn),
  instructionsFr: paragraphs(typed.instructionsFr),
  instructionsEn: paragraphs(typed.instructionsEn),
});

const isTimeZone = (name: string): boolean => {
  try {
    // An offset such as "+02:00" is taken, too, and is no place with a clock.
    return name.includes("/") && new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
};

const within = (field: "latitude" | "longitude", value: number, most: number): FieldProblem[] =>
  Number.isFinite(value) && Math.abs(value) <= most ? [] : [{ field, code: "out_of_range" }];

const problemsOfUse = ({ timeZone, categoryGroups }: CentreFacts, use: CentreUse): FieldProblem[] => [
  // The dates of what was planned are those of that clock.
  ...(use.hasSessions && timeZone !== use.timeZone ? [{ field: "timeZone", code: "in_use" } as const] : []),
  ...(use.groupsToCome.every((group) => categoryGroups.includes(group))
    ? []
    : [{ field: "categoryGroups", code: "in_use" } as const]),
];

/** What is wrong with these facts, field by field. Asked of facts that are clean. */
export const problemsOfCentre = (facts: CentreFacts, use: CentreUse): FieldProblem[] => [
  ...(facts.name === "" ? [{ field: "name", code: "missing" } as const] : tooLong("name", facts.name, MOST_NAME)),
  ...tooLong("address", facts.address, 2 * MOST_NAME),
  ...within("latitude", facts.latitude, 90),
  ...within("longitude", facts.longitude, 180),
  ...(isTimeZone(facts.timeZone) ? [] : [{ field: "timeZone", code: "invalid" } as const]),
  ...(facts.categoryGroups.length > 0 ? [] : [{ field: "categoryGroups", code: "missing" } as const]),
  ...(["accessibilityFr", "accessibilityEn", "instructionsFr", "instructionsEn"] as const).flatMap((field) =>
    tooLong(field, facts[field], MOST_TEXT),
  ),
  ...inBothLanguages(["accessibilityFr", facts.accessibilityFr], ["accessibilityEn", facts.accessibilityEn]),
  ...inBothLanguages(["instructionsFr", facts.instructionsFr], ["instructionsEn", facts.instructionsEn]),
  ...problemsOfUse(facts, use),
];
