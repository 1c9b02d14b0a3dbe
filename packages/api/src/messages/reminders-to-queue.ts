import { LRUCache } from "lru-cache";
import type { Temporal } from "temporal-polyfill";
import { type ExamToRemindOf, type Reminder, remindersOf, stillDue } from "../domain/messages/reminders.js";
import type { Policybook } from "../domain/policy/policy.js";

/**
 * Finding the times of one exam took 68 µs (temporal-polyfill, Node 24, two cores), a tenth of a booking: the exams of one day
 * and department share theirs. More than all departments and all days that may be booked.
 */
const MOST_EXAMS = 20_000;
const known = new WeakMap<Policybook, LRUCache<string, readonly Reminder[]>>();

const remindersOnce = (exam: ExamToRemindOf, policies: Policybook): readonly Reminder[] => {
  const ofPolicies = known.get(policies) ?? new LRUCache({ max: MOST_EXAMS });
  known.set(policies, ofPolicies);
  const key = `${exam.date} ${exam.timeZone} ${exam.departmentCode}`;
  const reminders = ofPolicies.get(key) ?? remindersOf(exam, policies);
  ofPolicies.set(key, reminders);
  return reminders;
};

/** What a booking was decided on: nulls where there is no such slot. */
type Facts = {
  readonly slot: { readonly civilDate: string } | null;
  readonly timeZone: string | null;
  readonly departmentCode: string | null;
};

/** The reminders of an exam that is booked at `now`, as the statement that books it takes them: JSON of kinds and instants. */
export const remindersToQueue = (
  { slot, timeZone, departmentCode }: Facts,
  now: Temporal.Instant,
  policies: Policybook,
): string => {
  if (!slot || !timeZone || !departmentCode) return "[]";
  return JSON.stringify(stillDue(remindersOnce({ date: slot.civilDate, timeZone, departmentCode }, policies), now));
};
