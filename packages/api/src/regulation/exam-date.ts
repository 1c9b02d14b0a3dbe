import type { Context } from "../context.js";
import { badInput } from "../contract/bad-input.js";
import { addMonths, type CivilDate } from "../domain/civil-date.js";

/** Beyond it nobody plans an exam, and a date is a mistake. */
const MOST_YEARS_AHEAD = 10;

/** Today where most of the exams are: what is asked without a centre is asked there. */
export const todayInParis = ({ clock }: Pick<Context, "clock">): CivilDate =>
  clock.now().toZonedDateTimeISO("Europe/Paris").toPlainDate().toString();

/** The exam date that a caller asks about. `BAD_USER_INPUT` for one before the first rules, or too far away. */
export const examDate = (on: string | null | undefined, context: Pick<Context, "clock" | "rulebook">): CivilDate => {
  const today = todayInParis(context);
  if (!on) return today;
  const [{ from: first }] = context.rulebook.now().sets;
  const last = addMonths(today, 12 * MOST_YEARS_AHEAD);
  if (on < first) throw badInput("on", `the first rules known here are those of ${first}.`);
  if (on > last) throw badInput("on", `nobody knows the rules of that day: the last date is ${last}.`);
  return on;
};
