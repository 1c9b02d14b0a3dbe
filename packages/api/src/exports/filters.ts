import { z } from "zod";
import { numericKey, UUID_KEY } from "../contract/global-id.js";
import { daysBetween, isOnCalendar } from "../domain/civil-date.js";
import { numberOfId } from "../planning/plain-id.js";

/** A year and a day: the planning of a leap year. */
const MOST_DAYS = 367;

const wrong = (context: z.RefinementCtx, message: string) => {
  context.addIssue({ code: "custom", message });
  return z.NEVER;
};

export const departmentCode = z
  .string("say the code of the department.")
  .regex(/^[0-9AB]{2,3}$/, "this is no code of a department.");

export const civilDate = z
  .string("say a date, YYYY-MM-DD.")
  .refine((text) => /^\d{4}-\d\d-\d\d$/.test(text) && isOnCalendar(text), "this is no date, YYYY-MM-DD.");

/** Words of a vocabulary as GraphQL spells them, repeated or separated by commas. */
export const anyOf = <Word extends string>(words: readonly Word[]) =>
  z
    .union([z.string(), z.array(z.string())])
    .transform((asked) => [asked].flat().flatMap((one) => one.split(",")))
    .pipe(z.array(oneOf(words)))
    .optional();

export const oneOf = <Word extends string>(words: readonly Word[]) =>
  z.string(`say one of ${words.join(", ").toUpperCase()}.`).transform((asked, context): Word => {
    const word = words.find((known) => known === asked.toLowerCase());
    return word ?? wrong(context, `this is none of ${words.join(", ").toUpperCase()}.`);
  });

const centreId = z.string().transform((id, context) => {
  return numericKey("ExamCentre", id) ?? wrong(context, "this is not the id of an ExamCentre.");
});

/** The number of what only officers see. */
export const plainId = z
  .string("say an id.")
  .transform((id, context) => numberOfId(id) ?? wrong(context, "this is no id."));

export const uuid = z.string("say an id.").regex(UUID_KEY, "this is no id.");

export const instant = z.iso.datetime({ offset: true, error: "this is no instant, as 2027-03-01T08:00:00Z." });

export const ofDepartment = z.strictObject({ departmentCode });

/** Both dates included, on the calendar of the centres. */
const period = { from: civilDate, to: civilDate };

const isPeriod = ({ from, to }: { from: string; to: string }): boolean =>
  from <= to && daysBetween(from, to) < MOST_DAYS;
const NO_PERIOD = { path: ["to"], message: `the last date follows the first, within ${MOST_DAYS} days.` };

/** What is planned in a department between two dates. */
export const ofPlanning = z
  .strictObject({ departmentCode, ...period, centreId: centreId.optional(), examinerId: plainId.optional() })
  .refine(isPeriod, NO_PERIOD);

export const ofDepartmentInPeriod = <Shape extends z.ZodRawShape>(more: Shape) =>
  z.strictObject({ departmentCode, ...period, ...more }).refine((asked) => isPeriod(asked as never), NO_PERIOD);
