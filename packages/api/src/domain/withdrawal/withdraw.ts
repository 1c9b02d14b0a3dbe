import type { ExamListState } from "@creneau/schema";
import type { Temporal } from "temporal-polyfill";
import type { CivilDate } from "../civil-date.js";
import type { ListRefusal } from "../regulation/exam-day/exam-list.types.js";
import type { WithdrawalRefusal } from "./refusal.js";

/** Places of a session that an officer wants to withdraw, as they are now. */
type WantedPlaces = {
  readonly date: CivilDate;
  /** When the first of them begins; null when there is none. */
  readonly startsAt: Temporal.Instant | null;
  /** Those that are not withdrawn. */
  readonly left: number;
  /** Of the session's list; null while it is not issued. */
  readonly list: ExamListState | null;
  /** People on that list who sit their exam on one of these places. */
  readonly listed: number;
};

type Refused = Extract<WithdrawalRefusal, { kind: "NothingToWithdraw" | "SessionBegun" }>;

/**
 * Why these places are not withdrawn at `now`, or null. Once the examiner has closed the list of the day, who is on it is examined there:
 * the list says what became of them. Source: docs/rules.md#BRD-6.
 */
export const refusalToWithdraw = (
  { date, startsAt, left, list, listed }: WantedPlaces,
  now: Temporal.Instant,
): Refused | Extract<ListRefusal, { kind: "ListClosed" }> | null => {
  if (left === 0 || !startsAt) return { kind: "NothingToWithdraw" };
  if (startsAt.epochMilliseconds <= now.epochMilliseconds) return { kind: "SessionBegun", examDate: date };
  return listed > 0 && (list === "closed" || list === "completed")
    ? { kind: "ListClosed", state: list, rule: "BRD-6" }
    : null;
};
