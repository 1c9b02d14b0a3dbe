import type { CivilDate } from "../civil-date.js";

/**
 * What the service decides for itself, by key, and the unit of its number. The numbers are rows of `policy_values`, per
 * department and from a date: what the law says is elsewhere (regulation/values.ts).
 */
export const POLICIES = {
  /** How long a place is kept for a candidate who confirms. */
  "hold.time": "seconds",
  /** So long after a publication in the department a hold wants a proof of work; 0: publication makes no rush. */
  "hold.rush_after_publication": "minutes",
  /** With so many holds a minute in the department the next one wants a proof of work; 0: no number does. */
  "hold.rush_rate": "count",
  /** Publication is spread over so many groups by seniority; 0 or 1: everybody books at once. */
  "publication.groups": "count",
  /** Between the openings of two groups. */
  "publication.interval": "minutes",
  /** So many more days of waiting lead one group further ahead. */
  "publication.seniority": "days",
  /** Bookings, moves and cancellations of one candidate; 0: no limit. */
  "changes.day": "count",
  "changes.month": "count",
  /** A place is given back without a penalty of the department until so many days before the exam, that day included. */
  "cancellation.free_days": "days",
  /** The wait that a department adds, counted from the exam's date; 0: none. */
  "penalty.late_cancellation": "days",
  "penalty.failure": "days",
  "penalty.absence": "days",
  /** The most tries that a browser needs for a proof of work, of which half on average. */
  "proof-of-work.attempts": "count",
  /** How many days before the exam a candidate is written to. */
  "reminder.preparation": "days",
  "reminder.presence": "days",
  "reminder.practical": "days",
  /** How long the links of a wish for another e-mail address are good. */
  "email-change.link": "days",
  /** After so long without a refusal the old address counts as having agreed. */
  "email-change.silence": "days",
  /** How often one may wish for another address in 24 hours. */
  "email-change.per-day": "count",
  /** How long things are kept, and then removed (retention/purge.ts). */
  "retention.sign-ins": "days",
  "retention.links": "days",
  "retention.idempotency": "days",
  "retention.messages": "days",
  "retention.email-changes": "days",
  "retention.entry-requests": "days",
  "retention.waiting-requests": "days",
  "retention.imports": "days",
  "retention.proofs": "days",
  "retention.approvals": "days",
  /** After so long without any activity a file is emptied; its owner is written to so many days before. */
  "retention.inactive-files": "months",
  "retention.warning": "days",
  /** How long a place of the waiting list is kept for the candidate to whom it is offered, when its exam is near, and when it is far. */
  "offer.shortest": "minutes",
  "offer.longest": "minutes",
  /** So long before a place can no longer be booked, offers begin to get shorter. */
  "offer.near": "days",
  /** The hours in which an offer runs and a place is opened again, on the centre's clock. */
  "waking.from": "hours",
  "waking.until": "hours",
  /** Within so much waking time a place that nobody on the list wants opens to everybody; 0: at once. */
  "republication.window": "minutes",
  /** Letters to many of one officer, in 24 hours. */
  "mailing.per-day": "count",
  /** Searches of one officer. */
  "search.per-minute": "count",
  /** The candidate sees a result so long after the end of the exam's day; 0: as soon as it is written. */
  "result.publication": "hours",
  /** So long after its day an exam that nobody wrote about no longer keeps its candidate from booking. */
  "exam.unwritten": "days",
  /** How many officers more have to agree, 1 or 0: before a penalty is lifted, ... */
  "second-person.lift_penalty": "count",
  /** ... a place is given against a rule, ... */
  "second-person.assign_places": "count",
  /** ... and a place is withdrawn that somebody has booked. */
  "second-person.withdraw_places": "count",
  /** So long a second person may be waited for. */
  "second-person.time": "hours",
  /** How far back an estimate of the wait looks. */
  "estimate.window": "days",
  /** How far from the centre of a withdrawn place another one may be offered. */
  "rehousing.distance": "kilometres",
  /** So many days before the exam a place in reserve goes to everybody. */
  "rehousing.reserve": "days",
} as const satisfies Record<string, "seconds" | "minutes" | "hours" | "days" | "months" | "kilometres" | "count">;
export type PolicyKey = keyof typeof POLICIES;

/** One dated value, as the database keeps it. `departmentCode` null: everywhere. */
type PolicyValue = {
  readonly key: string;
  readonly departmentCode: string | null;
  readonly validFrom: CivilDate;
  /** The first date on which it no longer counts; null while it has no end. */
  readonly validTo: CivilDate | null;
  readonly number: number;
};

/** Every value of every policy. */
export type Policybook = { readonly byKey: ReadonlyMap<string, readonly PolicyValue[]> };

/** A policy has no value that holds everywhere: nobody could say what it is in a department without one. */
export class IncompletePolicies extends Error {}

const latestOf = (values: readonly PolicyValue[], departmentCode: string | null, on: CivilDate) =>
  values
    .filter((value) => value.departmentCode === departmentCode)
    .filter(({ validFrom, validTo }) => validFrom <= on && (validTo === null || on < validTo))
    .reduce<PolicyValue | undefined>(
      (last, value) => (last && last.validFrom > value.validFrom ? last : value),
      undefined,
    );

/** The policies that these values make. Throws `IncompletePolicies`. */
export const policybookOf = (values: readonly PolicyValue[]): Policybook => {
  const byKey = Map.groupBy(values, ({ key }) => key);
  for (const key of Object.keys(POLICIES))
    if (!byKey.get(key)?.some(({ departmentCode, validTo }) => departmentCode === null && validTo === null))
      throw new IncompletePolicies(`${key} has no value that holds everywhere without an end`);
  return { byKey };
};

/**
 * The number in force in a department on a date: the department's own, else the one that holds everywhere. Null asks for the
 * latter: what concerns the service as a whole, and no department.
 */
export const policyOn = (book: Policybook, key: PolicyKey, departmentCode: string | null, on: CivilDate): number => {
  const values = book.byKey.get(key) ?? [];
  const value = latestOf(values, departmentCode, on) ?? latestOf(values, null, on);
  if (!value) throw new IncompletePolicies(`${key} has no value on ${on}`);
  return value.number;
};
