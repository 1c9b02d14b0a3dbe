import { Temporal } from "temporal-polyfill";
import type { CivilDate } from "../civil-date.js";
import { type Policybook, type PolicyKey, policyOn } from "../policy/policy.js";

/** What is written to a candidate before the exam, and the policy that says how many days before. */
const DAYS_BEFORE = {
  preparation_advice: "reminder.preparation",
  presence_request: "reminder.presence",
  practical_details: "reminder.practical",
} as const satisfies Record<string, PolicyKey>;
export type ReminderKind = keyof typeof DAYS_BEFORE;

/** On the centre's clock: people are awake, offices are open, and no clock of France is put forward or back at that hour. */
const HOUR = "09:00";

/** When and where the exam is: date and zone are the centre's. */
export type ExamToRemindOf = {
  readonly date: CivilDate;
  readonly timeZone: string;
  readonly departmentCode: string;
};

export type Reminder = { readonly kind: ReminderKind; readonly dueAt: Temporal.Instant };

/** Every reminder of an exam, in the order of `DAYS_BEFORE`. */
export const remindersOf = (exam: ExamToRemindOf, policies: Policybook): readonly Reminder[] =>
  (Object.keys(DAYS_BEFORE) as ReminderKind[]).map((kind) => {
    const days = policyOn(policies, DAYS_BEFORE[kind], exam.departmentCode, exam.date);
    const due = Temporal.PlainDate.from(exam.date)
      .subtract({ days })
      .toZonedDateTime({ timeZone: exam.timeZone, plainTime: HOUR });
    return { kind, dueAt: due.toInstant() };
  });

/** Those that an exam still gets that is booked at `now`: one whose time has come is not made up for. */
export const stillDue = (reminders: readonly Reminder[], now: Temporal.Instant): readonly Reminder[] =>
  reminders.filter(({ dueAt }) => Temporal.Instant.compare(dueAt, now) > 0);
