import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { type EmailChangeFacts, standingOf } from "./email-change.js";

const at = (text: string) => Temporal.Instant.from(text);
const asked: EmailChangeFacts = {
  state: "open",
  oldEmail: "old@exemple.fr",
  requestedAt: at("2026-11-24T10:00:00Z"),
  expiresAt: at("2026-12-01T10:00:00Z"),
  newConfirmedAt: null,
  oldConfirmedAt: null,
};
const confirmed = { ...asked, newConfirmedAt: at("2026-11-24T10:05:00Z") };
const agreed = { ...asked, oldConfirmedAt: at("2026-11-24T10:05:00Z") };

test.each([
  ["just asked", asked, "2026-11-24T10:00:00Z", "waiting_for_new"],
  ["agreed to by the old address alone", agreed, "2026-11-24T10:06:00Z", "waiting_for_new"],
  ["agreed to by the old address alone, and long ago", agreed, "2026-11-30T10:00:00Z", "waiting_for_new"],
  ["confirmed by the new address alone", confirmed, "2026-11-24T10:06:00Z", "waiting_for_old"],
  [
    "confirmed, a second before the silence of the old address counts",
    confirmed,
    "2026-11-27T09:59:59Z",
    "waiting_for_old",
  ],
  ["confirmed, when the silence of the old address counts", confirmed, "2026-11-27T10:00:00Z", "due"],
  ["confirmed by both", { ...confirmed, ...agreed, newConfirmedAt: asked.requestedAt }, "2026-11-24T10:06:00Z", "due"],
  ["confirmed where there was no address", { ...confirmed, oldEmail: null }, "2026-11-24T10:06:00Z", "due"],
  [
    "never confirmed where there was no address",
    { ...asked, oldEmail: null },
    "2026-11-30T10:00:00Z",
    "waiting_for_new",
  ],
  ["a second before it expires", asked, "2026-12-01T09:59:59Z", "waiting_for_new"],
  ["expired", confirmed, "2026-12-01T10:00:00Z", "over"],
  ["replaced", { ...confirmed, state: "replaced" }, "2026-11-27T10:00:00Z", "over"],
  ["refused", { ...confirmed, state: "refused" }, "2026-12-24T10:00:00Z", "refused"],
  ["done", { ...confirmed, state: "done" }, "2026-12-24T10:00:00Z", "done"],
] as const)("a wish %s", (_, change, now, standing) => {
  expect(standingOf(change, at(now), 3)).toBe(standing);
});
