import { addDays, type CivilDate } from "../civil-date.js";

/**
 * Whether an exam of `examDate` that nobody wrote about no longer keeps its candidate from booking another: `days` whole days after
 * its own have gone by at its centre, where it is `today`. Source: the policy `exam.unwritten`.
 */
export const isGivenUp = (examDate: CivilDate, days: number, today: CivilDate): boolean =>
  today > addDays(examDate, days);
