import type { CivilDate } from "../../civil-date.js";
import type { Answer } from "../answer.js";
import { spanOn } from "../days.js";
import type { Check } from "./check.js";

/** What a rule that was looked at when booking says again on the day of the exam. */
export const answerOn = ({ rule, satisfied, reserve, missing }: Answer, on: CivilDate): Check => {
  if (spanOn(satisfied, on)) return { kind: "satisfied", rule };
  if (reserve && spanOn(reserve.days, on)) return { kind: "under_reserve", rule, follows: reserve.follows };
  if (missing && spanOn(missing.days, on)) return { kind: "missing", rule, fact: missing.fact };
  return { kind: "not_receivable", rule };
};
