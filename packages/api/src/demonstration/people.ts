import type { CandidateKind, LicenceCategory } from "@creneau/schema";
import type { Temporal } from "temporal-polyfill";
import { plainSpelling } from "../domain/plain-spelling.js";
import { diceOf } from "./dice.js";
import { fileMaker, type InventedFile } from "./invented-file.js";
import { FAMILY_NAMES, FIRST_NAMES } from "./names.js";
import { STORY_NAME, storiesBefore } from "./stories.js";

/** Free candidates that anybody may try the demonstration with. Their ids are 1 to 5,000, their NEPH 990000000001 to 990000005000. */
export const FREE_CANDIDATES = 5_000;

export type InventedCandidate = InventedFile & {
  readonly id: number;
  readonly kind: CandidateKind;
  readonly neph: string;
  readonly birthName: string;
  readonly firstName: string;
  readonly email: string | null;
  readonly departmentCode: string;
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

const emailOf = (firstName: string, birthName: string, number: number) => {
  const part = (name: string) => plainSpelling(name).replaceAll(" ", "-");
  return `${part(firstName)}.${part(birthName)}.${String(number).padStart(4, "0")}@exemple.fr`;
};

const categoriesOf = (id: number): readonly LicenceCategory[] =>
  id <= ONLY_B ? ["B"] : (OTHER_FILES[id % OTHER_FILES.length] ?? ["B"]);

/**
 * The 5,000 free candidates, over all departments. None of them has a booking, so that each can take one: all but the last few,
 * those with a story, may sit every practical test of their file on every day of the planning.
 */
export function* freeCandidates(
  seed: number,
  from: Temporal.PlainDate,
  departmentCodes: readonly [string, ...string[]],
): Generator<InventedCandidate> {
  const dice = diceOf(seed + 2);
  const fileFor = fileMaker(from);
  const stories = storiesBefore(from);
  const ordinary = FREE_CANDIDATES - stories.length;
  for (let id = 1; id <= FREE_CANDIDATES; id++) {
    const story = stories[id - ordinary - 1];
    const name = story ? STORY_NAME : { firstName: dice.pick(FIRST_NAMES), birthName: dice.pick(FAMILY_NAMES) };
    yield {
      ...{ id, kind: "free", neph: String(FREE_NEPH + id), ...name, version: 1 },
      ...(story ?? fileFor(dice, categoriesOf(id))),
      email: emailOf(name.firstName, name.birthName, id),
      departmentCode: dice.pick(departmentCodes),
    };
  }
}

/**
 * The pupils that the booked slots need, one after the other: `next` makes the one who has a booking for `category`. They come
 * without results: nobody tries the demonstration with them, and a million of them load sooner.
 */
export const pupilMaker = (seed: number, from: Temporal.PlainDate) => {
  const dice = diceOf(seed + 3);
  const fileFor = fileMaker(from);
  let number = 0;
  return {
    next: (category: LicenceCategory, departmentCode: string): InventedCandidate => {
      number += 1;
      return {
        ...{ id: FREE_CANDIDATES + number, kind: "school", neph: String(PUPIL_NEPH + number) },
        ...{ birthName: dice.pick(FAMILY_NAMES), firstName: dice.pick(FIRST_NAMES) },
        ...{ ...fileFor(dice, [category]), results: [] },
        ...{ email: null, departmentCode },
        // Taking the booking was a change of this candidate.
        version: 2,
      };
    },
  };
};
