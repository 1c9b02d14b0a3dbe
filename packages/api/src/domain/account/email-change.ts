import { Temporal } from "temporal-polyfill";

/** The facts of a wish for another address that decide what becomes of it. */
export type EmailChangeFacts = {
  readonly state: "open" | "done" | "refused" | "replaced";
  /** Null when the file had no address: nobody has to agree then. */
  readonly oldEmail: string | null;
  readonly requestedAt: Temporal.Instant;
  readonly expiresAt: Temporal.Instant;
  readonly newConfirmedAt: Temporal.Instant | null;
  readonly oldConfirmedAt: Temporal.Instant | null;
};

/** Where a wish stands. `over`: its links lead to nothing any more. */
export type EmailChangeStanding = "waiting_for_new" | "waiting_for_old" | "due" | "done" | "refused" | "over";

/** When the silence of the old address counts as its agreement. `silenceDays`: the policy of that wish. */
export const silenceEnds = (requestedAt: Temporal.Instant, silenceDays: number): Temporal.Instant =>
  requestedAt.add({ hours: 24 * silenceDays });

/**
 * Nothing changes before the new address has confirmed, and the old one has agreed or has had its time to refuse: whoever has only
 * got hold of an open browser has neither mailbox.
 */
export const standingOf = (
  change: EmailChangeFacts,
  now: Temporal.Instant,
  silenceDays: number,
): EmailChangeStanding => {
  if (change.state === "done" || change.state === "refused") return change.state;
  if (change.state === "replaced" || Temporal.Instant.compare(now, change.expiresAt) >= 0) return "over";
  if (!change.newConfirmedAt) return "waiting_for_new";
  const agreed = change.oldEmail === null || change.oldConfirmedAt !== null;
  const silent = Temporal.Instant.compare(now, silenceEnds(change.requestedAt, silenceDays)) >= 0;
  return agreed || silent ? "due" : "waiting_for_old";
};
