import { departmentOpenings, entryRequests } from "@creneau/schema";
import { Temporal } from "temporal-polyfill";
import { nameKey } from "../domain/entry/name-key.js";
import { plainSpelling } from "../domain/plain-spelling.js";
import type { Database } from "../platform/database.js";
import { type Dice, diceOf } from "./dice.js";
import { FAMILY_NAMES, FIRST_NAMES } from "./names.js";

/** The department of the trial year, then those that followed. Source: docs/rules.md#CLB-5. */
const OPENED_FIRST = { department: "93", on: "2018-08-21" };
const OPENED_NEXT = { departments: ["69", "75", "77", "78", "91", "92", "94", "95"], on: "2019-08-21" };

/** Who waits in each of them. */
const PER_DEPARTMENT = 15;
const NEPH = 992_000_000_000;

type Applicant = typeof entryRequests.$inferInsert;

const openings = () => [
  { departmentCode: OPENED_FIRST.department, opensOn: OPENED_FIRST.on },
  ...OPENED_NEXT.departments.map((departmentCode) => ({ departmentCode, opensOn: OPENED_NEXT.on })),
];

const uuid = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;

const applicant = (number: number, departmentCode: string, from: Temporal.PlainDate, dice: Dice): Applicant => {
  const [birthName, firstName] = [dice.pick(FAMILY_NAMES), dice.pick(FIRST_NAMES)];
  const local = plainSpelling(`${firstName} ${birthName}`).replaceAll(" ", "-");
  const askedOn = from
    .subtract({ days: 10 + dice.between(0, 199) })
    .toZonedDateTime({ timeZone: "Europe/Paris", plainTime: "09:00" });
  const requestedAt = new Date(askedOn.epochMilliseconds);
  const isVerified = number % 3 === 0;
  return {
    ...{
      id: uuid(number),
      key: uuid(1_000_000 + number),
      neph: String(NEPH + number),
      birthName,
      firstName,
      departmentCode,
    },
    ...{
      nameKey: nameKey(birthName),
      birthDate: from.subtract({ years: 19 + dice.between(0, 29) }).toString(),
      locale: "fr",
    },
    ...{ email: `${local}.demande.${number}@exemple.fr`, mobile: `+336${String(10_000_000 + number)}` },
    ...{ state: isVerified ? "verified" : "waiting", requestedAt, confirmedAt: requestedAt },
    ...(isVerified && {
      ...{ checkedAt: requestedAt, failures: 0 },
      theoryPassedOn: from.subtract({ days: 300 + dice.between(0, 299) }).toString(),
    }),
  };
};

/** Departments that are open to free candidates, and people who wait there: a third of them verified. */
export const fillApplicants = async (db: Database, seed: number, from: Temporal.PlainDate): Promise<number> => {
  const dice = diceOf(seed + 7);
  await db.insert(departmentOpenings).values(openings());
  const rows = openings().flatMap(({ departmentCode }, at) =>
    Array.from({ length: PER_DEPARTMENT }, (_, index) =>
      applicant(at * PER_DEPARTMENT + index + 1, departmentCode, from, dice),
    ),
  );
  await db.insert(entryRequests).values(rows);
  return rows.length;
};
