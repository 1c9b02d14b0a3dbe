import { CONSTRAINTS } from "@creneau/schema";
import { Temporal } from "temporal-polyfill";
import type { Context } from "../context.js";
import { linkLastDay } from "../domain/entry/link-expiry.js";
import type { EntryRefusal } from "../domain/entry/refusal.js";
import { rulesOn } from "../domain/regulation/rule-set.js";
import { isViolationOf } from "../platform/violation.js";
import { todayInParis } from "../regulation/exam-date.js";
import { confirmEntryRow, type EntryRow, entryByKey } from "./entry.store.js";

/** The address is confirmed; `again` when it was before: a second click does no harm. */
export type EntryConfirmed = {
  readonly kind: "ConfirmEntrySuccess";
  readonly entry: EntryRow;
  readonly again: boolean;
};

const civilDateInParis = (instant: Date): string =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO("Europe/Paris").toPlainDate().toString();

/** The last day on which the link of this request confirms its address. */
export const lastDayOf = ({ requestedAt }: EntryRow, { rulebook }: Pick<Context, "rulebook">): string => {
  const requestedOn = civilDateInParis(requestedAt);
  return linkLastDay(requestedOn, rulesOn(rulebook.now(), requestedOn));
};

const expiry = (entry: EntryRow, context: Context): EntryRefusal | null => {
  const lastDay = lastDayOf(entry, context);
  const days = rulesOn(context.rulebook.now(), civilDateInParis(entry.requestedAt)).numbers["ENR-17.activation"];
  return todayInParis(context) > lastDay
    ? { kind: "EntryLinkExpired", expiredOn: lastDay, days, rule: "ENR-17" }
    : null;
};

const confirmRow = async ({ database, clock }: Context, entry: EntryRow): Promise<boolean> => {
  try {
    return await confirmEntryRow(database, entry, clock.now());
  } catch (error) {
    if (isViolationOf(error, CONSTRAINTS.oneEntryPerFile)) return false;
    throw error;
  }
};

/** Confirms the address that a link was mailed to. Replayed, it says that this was done; nothing else is changed. */
export const confirmEntry = async (context: Context, key: string): Promise<EntryConfirmed | EntryRefusal> => {
  const entry = await entryByKey(context.database, key);
  if (!entry) return { kind: "EntryLinkUnknown" };
  if (entry.state !== "to_confirm") return { kind: "ConfirmEntrySuccess", entry, again: true };
  const refusal = expiry(entry, context);
  if (refusal) return refusal;
  const confirmed = await confirmRow(context, entry);
  // A twin of this click may have confirmed it, or a newer link replaced this one.
  const now = await entryByKey(context.database, key);
  if (!now) return { kind: "EntryLinkUnknown" };
  return now.state === "to_confirm"
    ? { kind: "EntryFileTaken" }
    : { kind: "ConfirmEntrySuccess", entry: now, again: !confirmed };
};
