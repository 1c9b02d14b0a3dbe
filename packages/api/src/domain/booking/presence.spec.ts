import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { refusalToConfirmPresence } from "./presence.js";

const at = (instant: string) => Temporal.Instant.from(instant);
const booking = { cancelledAt: null, examDate: "2026-10-25", timeZone: "Europe/Paris" };

describe("a candidate may say that they will come until the day of the exam is over where the centre is", () => {
  it.each([
    ["the last second of the day, which has 25 hours", "Europe/Paris", "2026-10-25T22:59:59Z", null],
    ["midnight", "Europe/Paris", "2026-10-25T23:00:00Z", "ExamPassed"],
    ["in Nouméa it is over already", "Pacific/Noumea", "2026-10-25T13:00:00Z", "ExamPassed"],
    ["in Martinique it is not", "America/Martinique", "2026-10-26T03:59:59Z", null],
  ])("%s", (_, timeZone, now, kind) => {
    expect(refusalToConfirmPresence({ ...booking, timeZone }, at(now))?.kind ?? null).toBe(kind);
  });

  it("not of a booking that was cancelled", () => {
    const cancelled = { ...booking, cancelledAt: at("2026-10-01T22:30:00Z") };
    expect(refusalToConfirmPresence(cancelled, at("2026-10-20T12:00:00Z"))).toEqual({
      kind: "BookingAlreadyCancelled",
      cancelledAt: "2026-10-01T22:30:00Z",
      cancelledOn: "2026-10-02",
    });
  });
});
