import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it, test } from "vitest";
import { addDays } from "../civil-date.js";
import type { SlotId } from "../id.js";
import type { CandidateFacts, TestResult } from "../regulation/facts.js";
import { groupOn, nextGroupOn, ownTurn, refusalOfTurn, seniorityOf, turnOf, type Waves } from "./publication.js";

const WAVES: Waves = { groups: 6, minutesBetween: 60, daysBetween: 15 };
const result = (on: string, facts: Partial<TestResult> = {}): TestResult => ({
  ...{ on, phase: "on_road", category: "B", outcome: "failed", points: null, automatic: false },
  ...facts,
});
const instant = (text: string) => Temporal.Instant.from(text);
const slot = (publishedAt: string | null, timeZone = "Europe/Paris") => ({
  id: 7 as SlotId,
  category: "B" as const,
  publishedAt: publishedAt === null ? null : instant(publishedAt).epochMilliseconds,
  timeZone,
});
const registered = (registeredOn: string): CandidateFacts => ({ registeredOn });

describe("PUB-1: one waits since the registration or the last exam in the category, whichever came last", () => {
  it.each<[string, CandidateFacts, ReturnType<typeof seniorityOf>]>([
    ["registered, no exam", registered("2026-05-01"), { fact: "registeredOn", date: "2026-05-01" }],
    [
      "a failed exam since then",
      { registeredOn: "2026-05-01", results: [result("2026-07-02"), result("2026-06-02")] },
      { fact: "lastExamOn", date: "2026-07-02" },
    ],
    [
      "a theory test after the registration",
      {
        registeredOn: "2026-05-01",
        results: [result("2026-06-03", { phase: "theory", category: null, outcome: "passed" })],
      },
      { fact: "theoryPassedOn", date: "2026-06-03" },
    ],
    [
      "an exam of an earlier registration",
      { registeredOn: "2026-05-01", results: [result("2026-04-30")] },
      { fact: "registeredOn", date: "2026-05-01" },
    ],
    ["only an exam is known", { results: [result("2026-04-30")] }, { fact: "lastExamOn", date: "2026-04-30" }],
    ["nothing is known", {}, null],
  ])("%s", (_, facts, expected) => expect(seniorityOf(facts, "B")).toEqual(expected));

  it.each<[string, Partial<TestResult>, boolean]>([
    ["failed", { outcome: "failed" }, true],
    ["passed", { outcome: "passed" }, true],
    ["missed without excuse", { outcome: "absent_not_excused" }, true],
    ["missed with an excuse", { outcome: "absent_excused" }, false],
    ["that could not be held", { outcome: "not_examined" }, false],
    ["off the road", { phase: "off_road" }, true],
    ["of theory", { phase: "theory", category: null }, false],
    ["in another category", { category: "A2" }, false],
  ])("an exam %s takes the turn, or does not", (_, facts, takes) => {
    const known = { registeredOn: "2026-05-01", results: [result("2026-07-02", facts)] };
    expect(seniorityOf(known, "B")?.fact).toBe(takes ? "lastExamOn" : "registeredOn");
  });
});

describe("PUB-1: the group is the days waited on the day of publication, in steps", () => {
  it.each([
    ["registered tomorrow", "2026-12-02", 6],
    ["registered today", "2026-12-01", 6],
    ["14 days", "2026-11-17", 6],
    ["15 days", "2026-11-16", 5],
    ["16 days", "2026-11-15", 5],
    ["29 days", "2026-11-02", 5],
    ["30 days", "2026-11-01", 4],
    ["74 days", "2026-09-18", 2],
    ["75 days", "2026-09-17", 1],
    ["ten years", "2016-12-01", 1],
  ])("%s", (_, date, group) => {
    expect(groupOn({ fact: "registeredOn", date }, WAVES, "2026-12-01")).toBe(group);
  });

  it("is the last one for somebody of whom nothing is known", () => {
    expect(groupOn(null, WAVES, "2026-12-01")).toBe(6);
    expect(nextGroupOn(null, WAVES, "2026-12-01")).toBeNull();
  });

  it("moves ahead exactly on the day that is told, whatever the policy", () => {
    const policy = fc.record({
      groups: fc.integer({ min: 2, max: 12 }),
      minutesBetween: fc.constant(10),
      daysBetween: fc.integer({ min: 1, max: 60 }),
    });
    fc.assert(
      fc.property(policy, fc.integer({ min: -5, max: 800 }), (waves, waited) => {
        const waiting = { fact: "registeredOn", date: addDays("2026-12-01", -waited) } as const;
        const group = groupOn(waiting, waves, "2026-12-01");
        const next = nextGroupOn(waiting, waves, "2026-12-01");
        if (next === null) expect(group).toBe(1);
        else {
          expect(groupOn(waiting, waves, addDays(next, -1))).toBe(group);
          expect(groupOn(waiting, waves, next)).toBe(group - 1);
        }
      }),
    );
  });
});

describe("PUB-1: a window opens so long after the publication, to the second", () => {
  // Registered 30 days before: group 4, three hours after publication.
  it.each([
    ["a second before", "2026-12-01T12:59:59Z", "2026-12-01T13:00:00Z"],
    ["at its opening", "2026-12-01T13:00:00Z", null],
    ["a second after", "2026-12-01T13:00:01Z", null],
    ["at publication", "2026-12-01T10:00:00Z", "2026-12-01T13:00:00Z"],
  ])("%s", (_, now, opensAt) => {
    expect(refusalOfTurn(slot("2026-12-01T10:00:00Z"), registered("2026-11-01"), instant(now), WAVES)).toEqual(
      opensAt && {
        ...{ kind: "NotYetYourTurn", slotId: 7, opensAt, opensOn: "2026-12-01", opensAtTime: "14:00" },
        ...{ group: 4, groups: 6, waitingSince: "2026-11-01", rule: "PUB-1" },
      },
    );
  });

  it.each<[string, string, string, string, string, number]>([
    // The group is that of the day at the centre, on which 30 days are over or not yet.
    ["before midnight in Paris", "2026-12-01T22:59:59Z", "Europe/Paris", "2026-11-02", "2026-12-02T02:59:59Z", 5],
    ["at midnight in Paris", "2026-12-01T23:00:00Z", "Europe/Paris", "2026-11-02", "2026-12-02T02:00:00Z", 4],
    [
      "still yesterday in Martinique",
      "2026-12-02T03:59:59Z",
      "America/Martinique",
      "2026-11-02",
      "2026-12-02T07:59:59Z",
      5,
    ],
    ["midnight in Martinique", "2026-12-02T04:00:00Z", "America/Martinique", "2026-11-02", "2026-12-02T07:00:00Z", 4],
    ["already tomorrow in Nouméa", "2026-12-01T13:00:00Z", "Pacific/Noumea", "2026-11-02", "2026-12-01T16:00:00Z", 4],
    // 01:30 in Paris; the hour from 2 to 3 does not exist, and an hour of waiting is an hour all the same.
    ["the night summer time begins", "2027-03-28T00:30:00Z", "Europe/Paris", "2027-02-26", "2027-03-28T03:30:00Z", 4],
    // 01:30 in Paris; the hour from 2 to 3 comes twice.
    ["the night summer time ends", "2026-10-24T23:30:00Z", "Europe/Paris", "2026-09-25", "2026-10-25T02:30:00Z", 4],
    ["the last minutes of a year", "2026-12-31T22:30:00Z", "Europe/Paris", "2026-12-01", "2027-01-01T01:30:00Z", 4],
    ["over a 29 February", "2028-03-01T10:00:00Z", "Europe/Paris", "2028-01-31", "2028-03-01T13:00:00Z", 4],
  ])("%s", (_, publishedAt, timeZone, registeredOn, opensAt, group) => {
    const turn = turnOf(slot(publishedAt, timeZone), registered(registeredOn), WAVES);
    expect([turn?.opensAt.toString(), turn?.group]).toEqual([opensAt, group]);
  });

  it("tells the moment on the clock of the centre", () => {
    const late = slot("2026-12-31T10:00:00Z", "Pacific/Noumea");
    expect(refusalOfTurn(late, registered("2026-12-30"), instant("2026-12-31T10:00:00Z"), WAVES)).toMatchObject({
      ...{ opensAt: "2026-12-31T15:00:00Z", opensOn: "2027-01-01", opensAtTime: "02:00" },
    });
  });

  it("keeps a group whose midnight comes in the middle of the windows", () => {
    // On 1 December 29 days of waiting; on the 2nd, when the window opens, 30.
    const published = slot("2026-12-01T22:00:00Z");
    const facts = registered("2026-11-02");
    expect(refusalOfTurn(published, facts, instant("2026-12-02T01:59:59Z"), WAVES)).toMatchObject({ group: 5 });
    expect(refusalOfTurn(published, facts, instant("2026-12-02T02:00:00Z"), WAVES)).toBeNull();
  });
});

describe("PUB-1: nobody waits for a place", () => {
  const now = instant("2026-12-01T10:00:00Z");
  it.each<[string, string | null, Waves]>([
    ["that was published before publication was spread", null, WAVES],
    ["in a department without groups", "2026-12-01T10:00:00Z", { ...WAVES, groups: 0 }],
    ["in a department with one group", "2026-12-01T10:00:00Z", { ...WAVES, groups: 1 }],
    ["in a department without an interval", "2026-12-01T10:00:00Z", { ...WAVES, minutesBetween: 0 }],
    ["once the last window is open", "2026-12-01T05:00:00Z", WAVES],
  ])("%s", (_, publishedAt, waves) => expect(refusalOfTurn(slot(publishedAt), {}, now, waves)).toBeNull());

  it("who has waited longest, from the first moment", () => {
    expect(refusalOfTurn(slot("2026-12-01T10:00:00Z"), registered("2026-01-01"), now, WAVES)).toBeNull();
  });
});

describe("PUB-1: what a candidate is told of their turn today", () => {
  it.each<[string, CandidateFacts, Partial<ReturnType<typeof ownTurn>>]>([
    [
      "30 days",
      registered("2026-11-01"),
      { daysWaited: 30, group: 4, opensAfterMinutes: 180, nextGroupOn: "2026-12-16" },
    ],
    ["75 days", registered("2026-09-17"), { daysWaited: 75, group: 1, opensAfterMinutes: 0, nextGroupOn: null }],
    ["registered tomorrow", registered("2026-12-02"), { daysWaited: 0, group: 6, nextGroupOn: "2026-12-17" }],
    ["not known", {}, { waiting: null, daysWaited: null, group: 6, opensAfterMinutes: 300, nextGroupOn: null }],
  ])("%s", (_, facts, told) => expect(ownTurn(facts, "B", WAVES, "2026-12-01")).toMatchObject(told));

  it("is the same for everybody where there are no groups", () => {
    const told = { group: 1, groups: 1, minutesBetween: 0, opensAfterMinutes: 0, nextGroupOn: null };
    for (const waves of [
      { ...WAVES, groups: 0 },
      { ...WAVES, minutesBetween: 0 },
    ])
      expect(ownTurn({}, "B", waves, "2026-12-01")).toMatchObject(told);
  });
});

test("whoever has waited longer never books later", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 }), (one, more) => {
      const opens = (waited: number) =>
        turnOf(slot("2026-12-01T10:00:00Z"), registered(addDays("2026-12-01", -waited)), WAVES)?.opensAt
          .epochMilliseconds ?? Number.NaN;
      expect(opens(one + more)).toBeLessThanOrEqual(opens(one));
    }),
  );
});
