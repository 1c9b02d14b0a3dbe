import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { RULEBOOK, rulesAt } from "../../../test/legal-values.js";
import { addDays } from "../civil-date.js";
import type { BookingId, HoldId, SlotId } from "../id.js";
import type { CandidateFacts } from "../regulation/facts.js";
import { refusalToBook } from "./book.js";

/** Nothing in this file stands in the way of an exam in B on that day, or soon before or after it. */
const fileFor = (civilDate: string): CandidateFacts => ({
  birthDate: "2000-01-01",
  trainingPath: "traditional",
  medicalDeclaration: false,
  medicalOpinion: null,
  results: [
    {
      ...{ on: addDays(civilDate, -300), phase: "theory", category: null, outcome: "passed" },
      ...{ points: null, automatic: false },
    },
  ],
  lateCancellations: [],
  licences: [],
});
const ADULT = fileFor("2026-12-10");

const slot = (facts: Partial<Parameters<typeof refusalToBook>[0]> = {}) => ({
  id: 7 as SlotId,
  category: "B" as const,
  phase: "on_road" as const,
  civilDate: "2026-12-10",
  state: "open" as const,
  publishedAt: null,
  timeZone: "Europe/Paris",
  waves: { groups: 6, minutesBetween: 60, daysBetween: 15 },
  ownHold: null,
  holdCause: "confirmation" as const,
  ...facts,
});
const candidate = (facts: Partial<Parameters<typeof refusalToBook>[1]> = {}) => ({
  categories: ["B" as const],
  liveBooking: null,
  facts: ADULT,
  changes: [],
  changeLimits: { perDay: 3, perMonth: 10 },
  penalties: [],
  ...facts,
});
const at = (instant: string) => Temporal.Instant.from(instant);
const noon = at("2026-12-01T11:00:00Z");
const refusalAt = (civilDate: string, instant: string, timeZone = "Europe/Paris") =>
  refusalToBook(slot({ civilDate, timeZone }), candidate({ facts: fileFor(civilDate) }), at(instant), RULEBOOK);

it("pins the numbers of the rules", () => {
  const { numbers } = rulesAt("2026-12-01");
  expect([numbers["BOK-2.notice"], numbers["BOK-3.horizon"]]).toEqual([3, 92]);
});

it("lets a candidate book an open place of their category, in time", () => {
  expect(refusalToBook(slot(), candidate(), noon, RULEBOOK)).toBeNull();
});

describe("BOK-2: a place is booked at least 3 civil days ahead, on the centre's calendar", () => {
  it.each([
    ["Europe/Paris", "2 days before", "2026-12-02", "2026-11-30T12:00:00Z", "2026-12-03"],
    ["Europe/Paris", "the exam day itself", "2026-11-30", "2026-11-30T05:00:00Z", "2026-12-03"],
    ["Europe/Paris", "after the exam", "2026-11-29", "2026-11-30T12:00:00Z", "2026-12-03"],
    ["Europe/Paris", "the last second of the 3rd day before", "2026-12-03", "2026-11-30T22:59:59Z", null],
    ["Europe/Paris", "the first second of the 2nd day before", "2026-12-03", "2026-11-30T23:00:00Z", "2026-12-04"],
    ["Europe/Paris", "4 days before", "2026-12-04", "2026-11-30T12:00:00Z", null],
    ["Pacific/Noumea", "when it is already tomorrow there", "2026-12-03", "2026-11-30T13:00:00Z", "2026-12-04"],
    ["Pacific/Noumea", "one second before that midnight", "2026-12-03", "2026-11-30T12:59:59Z", null],
    ["America/Martinique", "when it is still yesterday there", "2026-12-03", "2026-12-01T03:59:59Z", null],
    ["America/Martinique", "at that midnight", "2026-12-03", "2026-12-01T04:00:00Z", "2026-12-04"],
    ["Europe/Paris", "in the night that summer time begins, before", "2027-03-30", "2027-03-27T22:59:59Z", null],
    ["Europe/Paris", "in the night that summer time begins, after", "2027-03-31", "2027-03-28T21:59:59Z", null],
    ["Europe/Paris", "the midnight after summer time began", "2027-03-31", "2027-03-28T22:00:00Z", "2027-04-01"],
    ["Europe/Paris", "the night that summer time ends, before", "2026-10-27", "2026-10-24T21:59:59Z", null],
    ["Europe/Paris", "the midnight of the day summer time ends", "2026-10-27", "2026-10-24T22:00:00Z", "2026-10-28"],
    ["Europe/Paris", "the midnight after summer time ended", "2026-10-28", "2026-10-25T23:00:00Z", "2026-10-29"],
  ])("%s: %s", (timeZone, _when, civilDate, instant, earliestDate) => {
    expect(refusalAt(civilDate, instant, timeZone)).toEqual(
      earliestDate && {
        kind: "TooLateToBook",
        slotId: 7,
        examDate: civilDate,
        earliestDate,
        noticeDays: 3,
        rule: "BOK-2",
      },
    );
  });
});

describe("BOK-3: a place is booked at most 92 civil days ahead, on the centre's calendar", () => {
  it.each([
    ["Europe/Paris", "91 days before", "2027-03-01", "2026-11-30T12:00:00Z", null],
    ["Europe/Paris", "92 days before", "2027-03-02", "2026-11-30T12:00:00Z", null],
    ["Europe/Paris", "93 days before", "2027-03-03", "2026-11-30T12:00:00Z", "2026-12-01"],
    ["Europe/Paris", "93 days before, in its last second", "2027-03-03", "2026-11-30T22:59:59Z", "2026-12-01"],
    ["Europe/Paris", "92 days before, in its first second", "2027-03-03", "2026-11-30T23:00:00Z", null],
    ["Indian/Reunion", "when it is already tomorrow there", "2027-03-03", "2026-11-30T20:00:00Z", null],
    ["America/Cayenne", "when it is still yesterday there", "2027-03-03", "2026-12-01T02:59:59Z", "2026-12-01"],
    ["America/Cayenne", "at that midnight", "2027-03-03", "2026-12-01T03:00:00Z", null],
    ["Europe/Paris", "over a 29 February", "2028-05-01", "2028-01-30T12:00:00Z", null],
  ])("%s: %s", (timeZone, _when, civilDate, instant, opensOn) => {
    expect(refusalAt(civilDate, instant, timeZone)).toEqual(
      opensOn && { kind: "TooEarlyToBook", slotId: 7, examDate: civilDate, opensOn, horizonDays: 92, rule: "BOK-3" },
    );
  });
});

describe("BOK-1: a place is booked once, and only while it is published", () => {
  it.each([
    ["draft", { kind: "SlotNotOpen", slotId: 7, rule: "BOK-1" }],
    ["held", { kind: "SlotHeld", slotId: 7, holdId: null, cause: "confirmation", rule: "BOK-7" }],
    ["withdrawn", { kind: "SlotNotOpen", slotId: 7, rule: "BOK-1" }],
    ["booked", { kind: "SlotTaken", slotId: 7, rule: "BOK-1" }],
    ["open", null],
  ] as const)("%s", (state, refusal) => {
    expect(refusalToBook(slot({ state }), candidate(), noon, RULEBOOK)).toEqual(refusal);
  });
});

it("BOK-7: a place that is kept for the candidate says so", () => {
  const ownHold = "0199" as HoldId;
  expect(refusalToBook(slot({ state: "held", ownHold, holdCause: "offer" }), candidate(), noon, RULEBOOK)).toEqual({
    kind: "SlotHeld",
    slotId: 7,
    holdId: ownHold,
    cause: "offer",
    rule: "BOK-7",
  });
});

describe("BOK-4 BOK-5: the candidate's own file and bookings", () => {
  const liveBooking = { id: "0199" as BookingId, examDate: "2026-12-20" };

  it.each([
    ["of another category", ["A1", "A2"]],
    ["of no category", []],
  ] as const)("a file %s does not book a place of category B", (_which, categories) => {
    expect(refusalToBook(slot(), candidate({ categories }), noon, RULEBOOK)).toEqual({
      kind: "CategoryMismatch",
      category: "B",
      categories,
      rule: "BOK-4",
    });
  });

  it("with a live booking in the category, no other", () => {
    expect(refusalToBook(slot(), candidate({ liveBooking }), noon, RULEBOOK)).toEqual({
      kind: "AlreadyBooked",
      bookingId: "0199",
      category: "B",
      examDate: "2026-12-20",
      rule: "BOK-5",
    });
  });

  it("is told about the live booking rather than that another place is taken", () => {
    const taken = slot({ state: "booked" });
    expect(refusalToBook(taken, candidate({ liveBooking }), noon, RULEBOOK)?.kind).toBe("AlreadyBooked");
  });
});

describe("whatever the day, the instant and the place", () => {
  const timeZone = fc.constantFrom("Europe/Paris", "Pacific/Noumea", "America/Martinique", "Pacific/Marquesas");
  const instant = fc.integer({ min: 1_700_000_000, max: 2_000_000_000 });

  it("the window of booking is exactly the days 3 to 92", () => {
    fc.assert(
      fc.property(instant, timeZone, fc.integer({ min: -30, max: 200 }), (seconds, zone, daysAhead) => {
        const now = Temporal.Instant.fromEpochMilliseconds(seconds * 1000);
        const civilDate = now.toZonedDateTimeISO(zone).toPlainDate().add({ days: daysAhead }).toString();
        const refusal = refusalToBook(
          slot({ civilDate, timeZone: zone }),
          candidate({ facts: fileFor(civilDate) }),
          now,
          RULEBOOK,
        );
        expect(refusal?.kind).toBe(daysAhead < 3 ? "TooLateToBook" : daysAhead > 92 ? "TooEarlyToBook" : undefined);
      }),
    );
  });

  it("the date that a refusal names is one on which the rule holds, and the day before it does not", () => {
    fc.assert(
      fc.property(instant, timeZone, fc.integer({ min: 93, max: 400 }), (seconds, zone, daysAhead) => {
        const now = Temporal.Instant.fromEpochMilliseconds(seconds * 1000);
        const civilDate = now.toZonedDateTimeISO(zone).toPlainDate().add({ days: daysAhead }).toString();
        const decide = (on: Temporal.Instant) =>
          refusalToBook(slot({ civilDate, timeZone: zone }), candidate({ facts: fileFor(civilDate) }), on, RULEBOOK);
        const refusal = decide(now);
        if (refusal?.kind !== "TooEarlyToBook") throw new Error(`expected TooEarlyToBook, got ${refusal?.kind}`);
        const opening = Temporal.PlainDate.from(refusal.opensOn).toZonedDateTime(zone).toInstant();
        expect(decide(opening)).toBeNull();
        expect(decide(opening.subtract({ seconds: 1 }))?.kind).toBe("TooEarlyToBook");
      }),
    );
  });
});

describe("an exam is judged by the regulation at its own civil date", () => {
  const turns17 = (birthDate: string) => candidate({ facts: { ...ADULT, birthDate, parentalAuthorisation: true } });
  const on = (civilDate: string) => slot({ civilDate });

  it.each([
    ["the day before the 17th birthday", "2026-12-11", "2026-12-11"],
    ["the 17th birthday", "2026-12-10", null],
    ["the day after", "2026-12-09", null],
  ])("%s", (_, birthday, earliestDate) => {
    const birthDate = birthday.replace("2026", "2009");
    const refusal = refusalToBook(on("2026-12-10"), turns17(birthDate), noon, RULEBOOK);
    expect(refusal).toEqual(
      earliestDate && {
        ...{ kind: "NotEligible", slotId: 7, category: "B", phase: "on_road", examDate: "2026-12-10" },
        ...{ rule: "AGE-2", earliestDate, missingFacts: [] },
      },
    );
  });

  it("says which fact is missing rather than read it as no", () => {
    const { medicalDeclaration: _, ...facts } = ADULT;
    expect(refusalToBook(slot(), candidate({ facts }), noon, RULEBOOK)).toMatchObject({
      ...{ kind: "NotEligible", earliestDate: null, missingFacts: ["medicalDeclaration"] },
    });
  });

  it("tells the candidate's own date before it says that this place is taken or too near", () => {
    const young = turns17("2010-06-01");
    expect(refusalToBook(slot({ state: "booked" }), young, noon, RULEBOOK)?.kind).toBe("NotEligible");
    expect(refusalToBook(on("2026-12-02"), young, noon, RULEBOOK)?.kind).toBe("NotEligible");
  });
});

describe("API-4: a place is booked in the name of a candidate, and the waits apply", () => {
  const failedOn = (on: string): CandidateFacts => ({
    ...ADULT,
    results: [
      ...(ADULT.results ?? []),
      { on, phase: "on_road", category: "B", outcome: "failed", points: 18, automatic: false },
    ],
  });

  it.each([
    ["20 days ago", "2026-11-20", null],
    ["19 days ago", "2026-11-21", { kind: "NotEligible", rule: "DEL-5", earliestDate: "2026-12-11" }],
  ])("whoever failed in B with 18 points %s", (_when, on, refusal) => {
    const told = refusalToBook(slot(), candidate({ facts: failedOn(on) }), noon, RULEBOOK);
    if (refusal) expect(told).toMatchObject(refusal);
    else expect(told).toBeNull();
  });

  it("is about this candidate: another, with another file, books that very place", () => {
    expect(refusalToBook(slot(), candidate({ facts: failedOn("2026-12-01") }), noon, RULEBOOK)).not.toBeNull();
    expect(refusalToBook(slot(), candidate(), noon, RULEBOOK)).toBeNull();
  });
});

describe("PUB-1 PUB-2: whose turn it is, and how often one may change", () => {
  const published = slot({ publishedAt: at("2026-12-01T10:30:00Z").epochMilliseconds });
  const many = [1, 2, 3].map((hour) => at(`2026-12-01T0${hour}:00:00Z`).epochMilliseconds);

  it("a place that has just been published waits for those who have waited longer", () => {
    const newcomer = candidate({ facts: { ...ADULT, registeredOn: "2026-11-30" } });
    expect(refusalToBook(published, newcomer, noon, RULEBOOK)?.kind).toBe("NotYetYourTurn");
    expect(refusalToBook(published, candidate(), noon, RULEBOOK)).toBeNull();
  });

  it("a place that is taken, or too far ahead, is said to be so rather than to be waited for", () => {
    const facts = { ...fileFor("2027-06-01"), registeredOn: "2026-11-30" };
    const newcomer = candidate({ facts });
    expect(refusalToBook({ ...published, state: "booked" }, newcomer, noon, RULEBOOK)?.kind).toBe("SlotTaken");
    const far = { ...published, civilDate: "2027-06-01" };
    expect(refusalToBook(far, newcomer, noon, RULEBOOK)?.kind).toBe("TooEarlyToBook");
  });

  it("who has made too many changes is not sent from place to place", () => {
    const taken = slot({ state: "booked" });
    expect(refusalToBook(taken, candidate({ changes: many }), noon, RULEBOOK)?.kind).toBe("TooManyChanges");
  });
});
