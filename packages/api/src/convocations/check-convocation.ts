import type { ConvocationState } from "@creneau/schema";
import { Temporal } from "temporal-polyfill";
import type { Context } from "../context.js";
import { today } from "../domain/booking/centre-calendar.js";
import type { Convocation } from "./convocation.types.js";
import { loadConvocation } from "./load-convocation.js";

/** What anybody may know who holds a convocation in their hands. */
export type CheckedConvocation = {
  readonly state: ConvocationState;
  readonly initials: string;
} & Pick<Convocation, "category" | "phase" | "date" | "localTime" | "centreId">;

/** It counts until the day of the exam is over where the centre is. */
const stateOf = (convocation: Convocation, now: Temporal.Instant): ConvocationState => {
  if (convocation.cancelledAt) return "cancelled";
  if (convocation.bookedSlotId !== convocation.slotId) return "replaced";
  if (convocation.isWithdrawn) return "withdrawn";
  const passed = Temporal.PlainDate.compare(today(now, convocation.timeZone), convocation.date) > 0;
  return passed ? "passed" : "valid";
};

const initialOf = (name: string): string => `${[...name.trim()][0]?.toLocaleUpperCase("fr") ?? ""}.`;

/** `C. M.`: whoever holds the paper compares them with its name, and nobody else learns one. */
export const initialsOf = ({
  firstName,
  birthName,
}: {
  readonly firstName: string;
  readonly birthName: string;
}): string => `${initialOf(firstName)} ${initialOf(birthName)}`;

/** Whether the convocation of a token counts; null when the token is none of ours. */
export const checkConvocation = async (
  { database, clock, links }: Context,
  token: string,
): Promise<CheckedConvocation | null> => {
  const named = links.convocation.named(token);
  const convocation = named && (await loadConvocation(database, named.bookingId, named.slotId));
  if (!convocation) return null;
  const { category, phase, date, localTime, centreId, candidate } = convocation;
  const initials = initialsOf(candidate);
  return { state: stateOf(convocation, clock.now()), initials, category, phase, date, localTime, centreId };
};
