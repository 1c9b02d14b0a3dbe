import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { refusalToCancel } from "./cancel.js";

const startsAt = Temporal.Instant.from("2026-12-10T08:00:00Z");
const live = { cancelledAt: null, startsAt, timeZone: "Europe/Paris", onClosedList: false, isWithdrawn: false };

describe("BOK-6: a booking is given back as long as the exam has not begun", () => {
  it.each([
    ["days before", "2026-12-02T12:00:00Z", false],
    ["the second before", "2026-12-10T07:59:59Z", false],
    ["when it begins", "2026-12-10T08:00:00Z", true],
    ["after it", "2026-12-11T06:00:00Z", true],
  ])("%s", (_when, now, refused) => {
    expect(refusalToCancel(live, Temporal.Instant.from(now))).toEqual(
      refused
        ? { kind: "TooLateToCancel", startedAt: "2026-12-10T08:00:00Z", examDate: "2026-12-10", rule: "BOK-6" }
        : null,
    );
  });

  it("a place that was withdrawn is left whenever one likes: no exam begins there", () => {
    expect(refusalToCancel({ ...live, isWithdrawn: true }, Temporal.Instant.from("2026-12-11T06:00:00Z"))).toBeNull();
  });

  it("the day is that of the centre", () => {
    const noumea = {
      cancelledAt: null,
      startsAt: Temporal.Instant.from("2026-12-09T21:00:00Z"),
      timeZone: "Pacific/Noumea",
      onClosedList: false,
      isWithdrawn: false,
    };
    expect(refusalToCancel(noumea, startsAt)).toMatchObject({ examDate: "2026-12-10" });
  });
});

it("BRD-6: once the list of the day is closed it is not given back, though the exam has not begun", () => {
  expect(refusalToCancel({ ...live, onClosedList: true }, startsAt.subtract({ seconds: 1 }))).toEqual({
    kind: "OnClosedList",
    examDate: "2026-12-10",
    rule: "BRD-6",
  });
});

it("a booking is cancelled once: the refusal names the day, on the centre's calendar", () => {
  const cancelledAt = Temporal.Instant.from("2026-12-01T13:30:00Z");
  expect(refusalToCancel({ ...live, cancelledAt, timeZone: "Pacific/Noumea" }, cancelledAt)).toEqual({
    kind: "BookingAlreadyCancelled",
    cancelledAt: "2026-12-01T13:30:00Z",
    cancelledOn: "2026-12-02",
  });
});
