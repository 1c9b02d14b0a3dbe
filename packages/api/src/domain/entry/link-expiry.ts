import { addDays, type CivilDate } from "../civil-date.js";
import type { RuleSet } from "../regulation/rule-set.js";

/** The last day on which the mailed link confirms an address. *Our reading*: as long as an account may be activated. Source: docs/rules.md#ENR-17. */
export const linkLastDay = (requestedOn: CivilDate, { numbers }: RuleSet): CivilDate =>
  addDays(requestedOn, numbers["ENR-17.activation"]);
