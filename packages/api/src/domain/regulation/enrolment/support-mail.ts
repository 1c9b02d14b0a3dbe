import { addDays, type CivilDate } from "../../civil-date.js";
import type { RuleSet } from "../rule-set.js";

/** The last day on which a mail received that day is answered in time, that day included. Source: docs/rules.md#ENR-25. */
export const answerDueOn = (receivedOn: CivilDate, rules: RuleSet): CivilDate =>
  addDays(receivedOn, rules.numbers["ENR-25.answer"]);
