import type { CandidateKind, LicenceCategory } from "@creneau/schema";
import type { Temporal } from "temporal-polyfill";
import { plainSpelling } from "../domain/plain-spelling.js";
import { type Dice, diceOf } from "./dice.js";
import { FAMILY_NAMES, FIRST_NAMES } from "./names.js";

/** Free candidates that anybody may try the demonstration with. Their ids are 1 to 5,000, their NEPH 990000000001 to 990000005000. */
export const FREE_CANDIDATES = 5_000;

export type InventedCandidate = {
  readonly id: number;
  readonly kind: CandidateKind;
  readonly neph: string;
  readonly birthName: string;
  readonly firstName: string;
  readonly birthDate: string;
  readonly email: string | null;
  readonly departmentCode: string;
  readonly theoryPassedOn: string;
  readonly categories: readonly LicenceCategory[];
  readonly version: number;
};

/** First of the NEPH of each kind, minus one: 12 digits that no real file has (they begin with two digits of a year). */
const FREE_NEPH = 990_000_000_000;
const PUPIL_NEPH = 991_000_000_000;

/** Up to here free candidates ask for B alone. */
const ONLY_B = 4_000;
/** What the others ask for, in turn; one in twenty has no B. */
const OTHER_FILES: readonly (readonly LicenceCategory[])[] = [
  ["B"],
  ["B", "A2"],
  ["B", "BE"],
  ["B"],
  ["B", "A1"],
  ["B", "C"],
  ["B"],
  ["B", "A2"],
  ["B", "C"],
  ["B"],
  ["B", "BE"],
  ["B", "A1"],
  ["B"],
  ["B", "A2", "C"],
  ["B", "A2"],
  ["B"],
  ["B", "BE"],
  ["B", "A1"],
  ["B"],
  ["A2"],
];

const ADULT_YEARS = 18;
/** The A, C1 and C categories ask for 18 to 24 years: everybody invented for them is 24 or older. */
const HEAVY_YEARS = 24;
const OLDEST_YEARS = 52;
const HEAVY: ReadonlySet<LicenceCategory> = new Set(["A", "C1", "C1E", "C", "CE"]);
/** Age from which the theory test is passed here. */
const THEORY_YEARS = 17;
/** Passed within this time: less than three years. */
const THEORY_DAYS = 1_000;

/** Dates of an invented life, counted in days before `from`: whole numbers are much faster than calendars for a million people. */
const lifeDates = (from: Temporal.PlainDate) => {
  const daysIn = (years: number) => from.subtract({ years }).until(from).days;
  const [adult, heavy, oldest, theory] = [ADULT_YEARS, HEAVY_YEARS, OLDEST_YEARS, THEORY_YEARS].map(daysIn) as [
    number,
    number,
    number,
    number,
  ];
  const written = new Map<number, string>();
  const daysAgo = (days: number): string => {
    const known = written.get(days) ?? from.subtract({ days }).toString();
    written.set(days, known);
    return known;
  };
  return (dice: Dice, categories: readonly LicenceCategory[]) => {
    const youngest = categories.some((category) => HEAVY.has(category)) ? heavy : adult;
    // Mostly young, as candidates are: the smaller of two throws.
    const daysOld = Math.min(dice.between(youngest, oldest), dice.between(youngest, oldest));
    const theoryDays = dice.between(5, Math.min(THEORY_DAYS, daysOld - theory));
    return { birthDate: daysAgo(daysOld), theoryPassedOn: daysAgo(theoryDays) };
  };
};

const emailOf = (firstName: string, birthName: string, number: number) => {
  const part = (name: string) => plainSpelling(name).replaceAll(" ", "-");
  return `${part(firstName)}.${part(birthName)}.${String(number).padStart(4, "0")}@exemple.fr`;
};

/** The 5,000 free candidates, over all departments. None of them has a booking, so that each can take one. */
export function* freeCandidates(
  seed: number,
  from: Temporal.PlainDate,
  departmentCodes: readonly [string, ...string[]],
): Generator<InventedCandidate> {
  const dice = diceOf(seed + 2);
  const datesFor = lifeDates(from);
  for (let id = 1; id <= FREE_CANDIDATES; id++) {
    const categories = id <= ONLY_B ? (["B"] as const) : (OTHER_FILES[id % OTHER_FILES.length] ?? ["B"]);
    const firstName = dice.pick(FIRST_NAMES);
    const birthName = dice.pick(FAMILY_NAMES);
    yield {
      ...{ id, kind: "free", neph: String(FREE_NEPH + id), birthName, firstName, categories, version: 1 },
      ...datesFor(dice, categories),
      email: emailOf(firstName, birthName, id),
      departmentCode: dice.pick(departmentCodes),
    };
  }
}

/** The pupils that the booked slots need, one after the other: `next` makes the one who has a booking for `category`. */
export const pupilMaker = (seed: number, from: Temporal.PlainDate) => {
  const dice = diceOf(seed + 3);
  const datesFor = lifeDates(from);
  let number = 0;
  return {
    next: (category: LicenceCategory, departmentCode: string): InventedCandidate => {
      number += 1;
      return {
        ...{ id: FREE_CANDIDATES + number, kind: "school", neph: String(PUPIL_NEPH + number) },
        ...{ birthName: dice.pick(FAMILY_NAMES), firstName: dice.pick(FIRST_NAMES) },
        ...datesFor(dice, [category]),
        ...{ email: null, departmentCode, categories: [category] },
        // Taking the booking was a change of this candidate.
        version: 2,
      };
    },
  };
};
