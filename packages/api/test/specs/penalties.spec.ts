import { auditLog, examResults, messages, policyValues } from "@creneau/schema";
import { and, eq } from "drizzle-orm";
import pg from "pg";
import { describe, expect, it } from "vitest";
import { policybookOf } from "../../src/domain/policy/policy.js";
import { judgeResults } from "../../src/penalties/judge-results.js";
import { readRulebook } from "../../src/regulation/rulebook.js";
import { book, cancel, slotOn } from "../booking-calls.js";
import { brokenPromises, NO_BROKEN_PROMISE } from "../booking-invariants.js";
import { confirm, hold, move } from "../hold-calls.js";
import { LATE, penaltyStory, START } from "../penalty-story.js";

const { world, api, at, booked, penaltiesOf } = await penaltyStory();

describe("BOK-10: a place that is given back late", () => {
  it("brings the penalty that was told before, with its trace and its message, in the same statement", async () => {
    const { candidate, bookingId, key } = await booked();
    await at(LATE, () => cancel(api, candidate, bookingId));
    const [penalty] = await penaltiesOf(candidate);
    expect(penalty).toMatchObject({
      ...{ kind: "late_cancellation", category: "B", rule: "BOK-10", examDate: "2026-12-24", until: "2027-02-07" },
      ...{ bookingId: key, departmentCode: "93", lateByRegulation: false },
    });
    const traces = and(eq(auditLog.candidateId, candidate.id), eq(auditLog.action, "penalise"));
    expect(await world.db.select().from(auditLog).where(traces)).toMatchObject([
      { actor: "system", rule: "BOK-10", bookingId: key, details: { penaltyId: penalty?.id, until: "2027-02-07" } },
    ]);
    const told = and(eq(messages.kind, "penalty"), eq(messages.subject, penalty?.id ?? ""));
    expect(await world.db.select().from(messages).where(told)).toMatchObject([{ candidateId: candidate.id }]);
  });

  it.each([
    ["the day before its end", "2027-02-06", "Penalised"],
    ["its end", "2027-02-07", "BookSlotSuccess"],
  ])("and no exam on %s, neither booked nor held", async (_when, examDate, expected) => {
    const { candidate, bookingId } = await booked();
    await at(LATE, () => cancel(api, candidate, bookingId));
    const slot = await slotOn(world, examDate);
    const held = await hold(api, candidate, slot);
    expect(held.__typename).toBe(expected === "Penalised" ? "Penalised" : "HoldSlotSuccess");
    const result = held.hold
      ? await confirm(api, candidate, held.hold.id)
      : await at("2026-12-18T13:00:00Z", () => book(api, candidate, slot));
    expect(result.__typename).toBe(expected === "Penalised" ? "Penalised" : "ConfirmHoldSuccess");
    if (expected === "Penalised") expect(result).toMatchObject({ rule: "BOK-10", earliestDate: "2027-02-07" });
  });

  it("on the seventh day before nothing follows", async () => {
    const { candidate, bookingId } = await booked();
    await at("2026-12-17T22:59:59Z", () => cancel(api, candidate, bookingId));
    expect(await penaltiesOf(candidate)).toEqual([]);
  });

  it("the regulation counts it too when it is later still, and says so to whoever asks about eligibility", async () => {
    const { candidate, bookingId } = await booked();
    await at("2026-12-22T12:00:00Z", () => cancel(api, candidate, bookingId));
    expect(await penaltiesOf(candidate)).toMatchObject([{ rule: "BOK-10", lateByRegulation: true }]);
    const { eligibility } = await api.query<{ eligibility: { rules: { rule: { id: string } }[] } }>(
      `{ eligibility(category: B, phase: ON_ROAD, on: "2027-01-10") {
        ... on Eligibility { rules { rule { id } verdict { __typename } } } } }`,
      {},
      candidate,
    );
    expect(eligibility.rules).toContainEqual({ rule: { id: "DEL-6" }, verdict: { __typename: "Refused" } });
  });

  it("a place that is given back while it is held by nobody changes nothing for others", async () => {
    const { slot, candidate, bookingId } = await booked();
    await at(LATE, () => cancel(api, candidate, bookingId));
    expect((await book(api, await world.candidate(), slot)).__typename).toBe("BookSlotSuccess");
  });
});

describe("BOK-8 BOK-10: a booking that moves late", () => {
  it("keeps its old place when the new one lies within the penalty, and none is imposed", async () => {
    const { candidate, bookingId } = await booked();
    const to = await slotOn(world, "2027-01-15");
    const result = await at(LATE, () => move(api, candidate, bookingId, to));
    expect(result).toMatchObject({ __typename: "Penalised", rule: "BOK-10", earliestDate: "2027-02-07" });
    expect(await penaltiesOf(candidate)).toEqual([]);
  });

  it("moves behind the penalty, which stands from then on", async () => {
    const { candidate, bookingId } = await booked();
    const to = await slotOn(world, "2027-02-10");
    expect((await at(LATE, () => move(api, candidate, bookingId, to))).__typename).toBe("MoveBookingSuccess");
    expect(await penaltiesOf(candidate)).toMatchObject([{ until: "2027-02-07" }]);
    // Back before its end: refused, although that place is far enough away to be moved from freely.
    expect((await move(api, candidate, bookingId, await slotOn(world, "2027-01-20"))).__typename).toBe("Penalised");
  });

  it("in time it moves anywhere", async () => {
    const { candidate, bookingId } = await booked();
    expect((await move(api, candidate, bookingId, await slotOn(world, "2026-12-28"))).__typename).toBe(
      "MoveBookingSuccess",
    );
  });
});

describe("BOK-11 BOK-12: results that come in", () => {
  const judge = async () =>
    judgeResults(
      world.db,
      {
        rulebook: await readRulebook(world.db),
        policybook: policybookOf(await world.db.select().from(policyValues)),
      },
      START,
    );

  it("are judged once, whoever wrote them, by the policy of the candidate's department", async () => {
    const [camille, sam] = [await world.candidate(), await world.candidate()];
    await world.db.execute(
      "insert into departments select '75', 'Paris', region_code, region_name, time_zone, holiday_zone from departments where code = '93' on conflict do nothing",
    );
    const paris = await world.candidate({ departmentCode: "75" });
    const failed = { phase: "on_road", category: "B", outcome: "failed", takenOn: "2026-11-20", points: 23 } as const;
    await world.results(camille, failed);
    await world.results(sam, { ...failed, outcome: "absent_not_excused", points: null });
    await world.results(paris, failed);
    expect(await judge()).toBe(3);
    expect(await Promise.all([judge(), judge()])).toEqual([0, 0]);
    expect(await penaltiesOf(camille)).toMatchObject([{ kind: "failure", rule: "BOK-11", until: "2027-01-04" }]);
    expect(await penaltiesOf(sam)).toMatchObject([{ kind: "absence", rule: "BOK-12", until: "2027-01-19" }]);
    expect(await penaltiesOf(paris)).toEqual([]);
    expect(await book(api, camille, await slotOn(world, "2026-12-24"))).toMatchObject({
      __typename: "Penalised",
      rule: "BOK-11",
      earliestDate: "2027-01-04",
    });
    expect(await world.db.$count(examResults, eq(examResults.penaltyJudged, false))).toBe(0);
  });

  it("are judged once also by two processes at the same time", async () => {
    const camille = await world.candidate();
    await world.results(camille, {
      phase: "on_road",
      category: "B",
      outcome: "failed",
      takenOn: "2026-11-20",
      points: 23,
    });
    const judged = await Promise.all([judge(), judge(), judge()]);
    expect(judged.reduce((sum, count) => sum + count)).toBe(1);
    expect(await penaltiesOf(camille)).toHaveLength(1);
  });
});

describe("BOK-11: a result of a moment ago, which no worker has judged yet", () => {
  const FAILED = { phase: "on_road", category: "B", outcome: "failed", takenOn: "2026-11-20", points: 23 } as const;
  const REFUSED = { __typename: "Penalised", rule: "BOK-11", earliestDate: "2027-01-04" };

  it("keeps a candidate from booking, who was looked up before it came in and after", async () => {
    const slot = await slotOn(world, "2026-12-24");
    const before = await world.candidate();
    await api.query("{ viewer { candidate { id } } }", {}, before);
    await world.results(before, FAILED);
    expect(await book(api, before, slot)).toMatchObject(REFUSED);
    const after = await world.candidate();
    await world.results(after, FAILED);
    expect(await book(api, after, slot)).toMatchObject(REFUSED);
    expect(await penaltiesOf(after)).toHaveLength(1);
  });

  it("keeps them from holding a place, and from confirming one that they held before", async () => {
    const [slot, other] = [await slotOn(world, "2026-12-24"), await slotOn(world, "2026-12-28")];
    const [early, late] = [await world.candidate(), await world.candidate()];
    const { hold: kept } = await hold(api, early, slot);
    await world.results(early, FAILED);
    await world.results(late, FAILED);
    expect(await confirm(api, early, kept?.id ?? "")).toMatchObject(REFUSED);
    expect(await hold(api, late, other)).toMatchObject(REFUSED);
  });

  it("keeps a booking where it is", async () => {
    const { candidate, bookingId } = await booked();
    await world.results(candidate, FAILED);
    expect(await move(api, candidate, bookingId, await slotOn(world, "2026-12-24"))).toMatchObject(REFUSED);
  });

  it("that comes in while a booking waits for its slot: the statement sees it", async () => {
    const [slot, candidate] = [await slotOn(world, "2026-12-24"), await world.candidate()];
    const client = new pg.Client({ connectionString: world.databaseUrl });
    await client.connect();
    await client.query("begin");
    await client.query("select from exam_slots where id = $1 for update", [slot.id]);
    const booking = book(api, candidate, slot);
    await expect
      .poll(async () => {
        const waiting = await world.db.execute(
          "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
        );
        return waiting.rowCount;
      })
      .toBeGreaterThan(0);
    await world.results(candidate, FAILED);
    await client.query("commit");
    await client.end();
    expect(await booking).toMatchObject(REFUSED);
  });

  it("of another candidate is nobody's but theirs", async () => {
    const [slot, other] = [await slotOn(world, "2026-12-24"), await world.candidate()];
    await world.results(other, FAILED);
    expect((await book(api, await world.candidate(), slot)).__typename).toBe("BookSlotSuccess");
    expect(await penaltiesOf(other)).toEqual([]);
  });
});

it("after all of this, no promise is broken", async () => {
  expect(await brokenPromises(world)).toEqual(NO_BROKEN_PROMISE);
});
