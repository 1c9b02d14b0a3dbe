import type { LicenceCategory, TestOutcome } from "@creneau/schema";
import { Temporal } from "temporal-polyfill";
import { addDays, type CivilDate, daysBetween } from "../civil-date.js";
import { type Policybook, policyOn } from "../policy/policy.js";
import type { CandidateFacts, TestResult } from "../regulation/facts.js";
import type { Slot } from "../slot.js";
import { type WaitingSince, waitingSince } from "../waiting-list/rank.js";
import { today } from "./centre-calendar.js";
import type { BookRefusal } from "./refusal.js";

/**
 * How newly published places are spread over those who wait: the windows of `groups` groups open one after the other, longest
 * waiting first, `minutesBetween` apart. A group is `daysBetween` days of waiting wide. Without groups everybody books at once.
 */
export type Waves = { readonly groups: number; readonly minutesBetween: number; readonly daysBetween: number };

/** When a group may book a place that was published. Group 1 is the first. */
export type Turn = {
  readonly group: number;
  readonly opensAt: Temporal.Instant;
  readonly waiting: WaitingSince | null;
};

/** When and where a place was published. `timeZone` is the centre's. */
type Publication = Pick<Slot, "category" | "publishedAt"> & { readonly timeZone: string };

/** An exam that was had, or was missed without excuse. An excused absence or an exam that could not be held takes no one's rank. */
const TAKES_A_TURN: ReadonlySet<TestOutcome> = new Set(["passed", "failed", "absent_not_excused"]);

const latest = (results: readonly TestResult[]): CivilDate | null =>
  results
    .map(({ on }) => on)
    .sort()
    .at(-1) ?? null;

/** Since when a candidate waits for a practical test of the category, as the waiting list ranks them; null when the file does not say. */
export const seniorityOf = (facts: CandidateFacts, category: LicenceCategory): WaitingSince | null => {
  const { results = [], registeredOn = null } = facts;
  const isTheory = ({ phase, outcome }: TestResult) => phase === "theory" && outcome === "passed";
  const isExam = ({ phase, outcome, category: of }: TestResult) =>
    phase !== "theory" && of === category && TAKES_A_TURN.has(outcome);
  return waitingSince({
    registeredOn,
    theoryPassedOn: latest(results.filter(isTheory)),
    lastExamOn: latest(results.filter(isExam)),
  });
};

export const wavesOn = (policies: Policybook, departmentCode: string, on: CivilDate): Waves => ({
  groups: policyOn(policies, "publication.groups", departmentCode, on),
  minutesBetween: policyOn(policies, "publication.interval", departmentCode, on),
  daysBetween: policyOn(policies, "publication.seniority", departmentCode, on),
});

/** No waves: everybody books at once. */
export const AT_ONCE: Waves = { groups: 0, minutesBetween: 0, daysBetween: 1 };

/** The waves of a place: those of its department on the day of its publication, at the centre. A policy of later changes nothing for it. */
export const wavesOf = (
  policies: Policybook,
  place: { readonly publishedAt: number | null; readonly timeZone: string; readonly departmentCode: string },
): Waves => {
  const { publishedAt, timeZone, departmentCode } = place;
  if (publishedAt === null) return AT_ONCE;
  const on = today(Temporal.Instant.fromEpochMilliseconds(publishedAt), timeZone).toString();
  return wavesOn(policies, departmentCode, on);
};

const hasWaves = ({ groups, minutesBetween }: Waves): boolean => groups > 1 && minutesBetween > 0;

/**
 * The group of somebody who waits since then, for what is published on that day: it depends on no click and on nobody else. Who
 * has waited for no known time is in the last one.
 */
export const groupOn = (
  waiting: WaitingSince | null,
  { groups, daysBetween: width }: Waves,
  publishedOn: CivilDate,
): number => {
  const waited = waiting === null ? 0 : Math.max(0, daysBetween(waiting.date, publishedOn));
  return groups - Math.min(groups - 1, Math.floor(waited / width));
};

/** The first day on which what is published finds them one group further ahead; null for the first group, or when they wait since no known day. */
export const nextGroupOn = (waiting: WaitingSince | null, waves: Waves, on: CivilDate): CivilDate | null => {
  const group = groupOn(waiting, waves, on);
  return waiting === null || group === 1 ? null : addDays(waiting.date, (waves.groups - group + 1) * waves.daysBetween);
};

/** How long after publication the window of a group opens, in minutes. */
const minutesAfterPublication = (group: number, { minutesBetween }: Waves): number => (group - 1) * minutesBetween;

/** What a candidate is told of their turn: for what is published on a day, and what that rests on. */
export type OwnTurn = {
  readonly waiting: WaitingSince | null;
  readonly daysWaited: number | null;
  readonly group: number;
  /** 1: what is published opens to everybody at once. */
  readonly groups: number;
  readonly minutesBetween: number;
  readonly opensAfterMinutes: number;
  readonly nextGroupOn: CivilDate | null;
};

export const ownTurn = (facts: CandidateFacts, category: LicenceCategory, waves: Waves, on: CivilDate): OwnTurn => {
  const waiting = seniorityOf(facts, category);
  const daysWaited = waiting && Math.max(0, daysBetween(waiting.date, on));
  if (!hasWaves(waves))
    return { waiting, daysWaited, group: 1, groups: 1, minutesBetween: 0, opensAfterMinutes: 0, nextGroupOn: null };
  const { groups, minutesBetween } = waves;
  const group = groupOn(waiting, waves, on);
  const opensAfterMinutes = minutesAfterPublication(group, waves);
  return {
    waiting,
    daysWaited,
    group,
    groups,
    minutesBetween,
    opensAfterMinutes,
    nextGroupOn: nextGroupOn(waiting, waves, on),
  };
};

/**
 * When the candidate may book the place, as far as its publication decides; null when it was published for everybody at once. The
 * group is that of the day of publication at the centre: midnight in the middle of the windows moves nobody.
 */
export const turnOf = (
  { category, publishedAt, timeZone }: Publication,
  facts: CandidateFacts,
  waves: Waves,
): Turn | null => {
  if (publishedAt === null || !hasWaves(waves)) return null;
  const published = Temporal.Instant.fromEpochMilliseconds(publishedAt);
  const waiting = seniorityOf(facts, category);
  const group = groupOn(waiting, waves, today(published, timeZone).toString());
  // Minutes that pass, not hands of a clock: a night that loses or repeats an hour is no shorter and no longer here.
  const opensAt = published.add({ minutes: minutesAfterPublication(group, waves) });
  return { group, opensAt, waiting };
};

/** Why the place is not yet this candidate's to book, or null. Source: docs/rules.md#PUB-1. */
export const refusalOfTurn = (
  slot: Publication & Pick<Slot, "id">,
  facts: CandidateFacts,
  now: Temporal.Instant,
  waves: Waves,
): BookRefusal | null => {
  const turn = turnOf(slot, facts, waves);
  if (!turn || Temporal.Instant.compare(now, turn.opensAt) >= 0) return null;
  return {
    kind: "NotYetYourTurn",
    slotId: slot.id,
    opensAt: turn.opensAt.toString(),
    // In the words of the centre's clock, as every time of a place is told.
    opensOn: today(turn.opensAt, slot.timeZone).toString(),
    opensAtTime: turn.opensAt.toZonedDateTimeISO(slot.timeZone).toPlainTime().toString({ smallestUnit: "minute" }),
    group: turn.group,
    groups: waves.groups,
    waitingSince: turn.waiting?.date ?? null,
    rule: "PUB-1",
  };
};
