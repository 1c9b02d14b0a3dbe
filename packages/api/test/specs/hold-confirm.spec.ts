import { randomUUID } from "node:crypto";
import { auditLog, examArrangements, messages } from "@creneau/schema";
import { eq } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { fromGlobalId } from "../../src/contract/global-id.js";
import { book, slotOn, tally } from "../booking-calls.js";
import { brokenPromises, NO_BROKEN_PROMISE } from "../booking-invariants.js";
import { ARRANGEMENTS, confirm, hold, release } from "../hold-calls.js";
import { useApi } from "../use-api.js";

let now = Temporal.Instant.from("2026-12-01T11:00:00Z");
const { world, api } = await useApi({ clock: { now: () => now }, sweeps: false });

const holding = async (facts: Parameters<typeof world.candidate>[0] = {}, slotFacts = {}, timeZone?: string) => {
  const [slot, candidate] = [await slotOn(world, "2026-12-24", slotFacts, timeZone), await world.candidate(facts)];
  const result = await hold(api, candidate, slot);
  if (!result.hold) throw new Error(`the place could not be held: ${JSON.stringify(result)}`);
  return { slot, candidate, holdId: result.hold.id };
};

it("a confirmed hold is a booking, with what the candidate comes with, its trace and its message", async () => {
  const { slot, candidate, holdId } = await holding();

  const result = await confirm(api, candidate, holdId);

  expect(result).toMatchObject({
    __typename: "ConfirmHoldSuccess",
    booking: {
      state: "LIVE",
      slot: { state: "BOOKED" },
      arrangements: {
        companionName: "Dominique Martin",
        companionLicenceSince: "2010-06-15",
        vehicleRegistration: "AB-123-CD",
      },
    },
  });
  const id = fromGlobalId(result.booking?.id ?? "")?.key ?? "";
  expect(await world.db.select().from(auditLog).where(eq(auditLog.slotId, slot.id))).toMatchObject([
    { action: "book", actor: `candidate:${candidate.id}`, bookingId: id },
  ]);
  expect(await world.db.select().from(messages).where(eq(messages.bookingId, id))).toEqual(
    expect.arrayContaining([expect.objectContaining({ kind: "booking_confirmed" })]),
  );
});

it("is confirmed once, also by two tabs at the same time", async () => {
  const { candidate, holdId } = await holding();
  const results = await Promise.all([confirm(api, candidate, holdId), confirm(api, candidate, holdId)]);
  expect(tally(results)).toEqual({ ConfirmHoldSuccess: 1, HoldEnded: 1 });
  expect(results.find(({ __typename }) => __typename === "HoldEnded")).toMatchObject({ how: "CONFIRMED" });
});

it("two requests with one key get one answer", async () => {
  const [{ candidate, holdId }, key] = [await holding(), randomUUID()];
  const results = await Promise.all([
    confirm(api, candidate, holdId, { key }),
    confirm(api, candidate, holdId, { key }),
  ]);
  expect(tally(results)).toEqual({ ConfirmHoldSuccess: 2 });
  expect(results[0]).toEqual(results[1]);
});

it("a released hold is not confirmed", async () => {
  const { candidate, holdId } = await holding();
  await release(api, candidate, holdId);
  expect(await confirm(api, candidate, holdId)).toMatchObject({ __typename: "HoldEnded", how: "RELEASED" });
});

describe("CLB-8 CLB-9: a free candidate says who and what they come with", () => {
  it("a declaration that will not do is refused field by field, the hold stays, and the same key tries again", async () => {
    const { candidate, holdId } = await holding();
    const key = randomUUID();
    const arrangements = {
      companion: { ...ARRANGEMENTS.companion, licenceSince: "2022-01-10", professional: true },
      vehicle: { ...ARRANGEMENTS.vehicle, insured: false },
    };
    const refused = await confirm(api, candidate, holdId, { key, arrangements });
    expect(refused).toMatchObject({ __typename: "ArrangementsRefused", rule: "CLB-8" });
    expect(refused.problems?.map(({ field, code, rule }) => [field, code, rule])).toEqual([
      ["COMPANION_LICENCE_SINCE", "TOO_RECENT", "CLB-8"],
      ["COMPANION_PROFESSIONAL", "PROFESSIONAL", "CLB-8"],
      ["VEHICLE_INSURED", "NOT_INSURED", "CLB-9"],
    ]);
    expect(refused.problems?.[0]?.message).toContain("10 janvier 2027");
    expect((await confirm(api, candidate, holdId, { key })).__typename).toBe("ConfirmHoldSuccess");
  });

  it("without any, nothing is booked", async () => {
    const { candidate, holdId } = await holding();
    const refused = await confirm(api, { ...candidate, language: "en" }, holdId, { arrangements: null });
    expect(refused.problems).toEqual([
      expect.objectContaining({ field: "ARRANGEMENTS", code: "MISSING", message: expect.stringContaining("Declare") }),
    ]);
    expect(await world.db.$count(examArrangements, eq(examArrangements.companionName, "nobody"))).toBe(0);
  });

  it("a school's candidate is asked nothing", async () => {
    const { candidate, holdId } = await holding({ kind: "school" });
    expect(await confirm(api, candidate, holdId)).toMatchObject({
      problems: [{ field: "ARRANGEMENTS", code: "NOT_EXPECTED" }],
    });
    expect(await confirm(api, candidate, holdId, { arrangements: null })).toMatchObject({
      __typename: "ConfirmHoldSuccess",
      booking: { arrangements: null },
    });
  });
});

describe("everything is judged again when the hold is confirmed", () => {
  const at = async <Result>(instant: string, act: () => Promise<Result>): Promise<Result> => {
    now = Temporal.Instant.from(instant);
    return act().finally(() => {
      now = Temporal.Instant.from("2026-12-01T11:00:00Z");
    });
  };

  it.each([
    // Bookable until three days before: the 21st, until midnight where the centre is.
    ["Europe/Paris", "93", "2026-12-21T22:59:59Z", "ConfirmHoldSuccess"],
    ["Europe/Paris", "93", "2026-12-21T23:00:00Z", "TooLateToBook"],
    ["America/Martinique", "972", "2026-12-22T03:59:59Z", "ConfirmHoldSuccess"],
    ["America/Martinique", "972", "2026-12-22T04:00:00Z", "TooLateToBook"],
    ["Pacific/Noumea", "988", "2026-12-21T12:59:59Z", "ConfirmHoldSuccess"],
    ["Pacific/Noumea", "988", "2026-12-21T13:00:00Z", "TooLateToBook"],
  ])("midnight in %s, department %s, at %s: %s", async (timeZone, departmentCode, instant, expected) => {
    const centre = await world.centre({ timeZone, departmentCode, name: `Centre ${departmentCode}` });
    const { candidate, holdId } = await holding({}, { centre }, timeZone);
    const result = await at(instant, () => confirm(api, candidate, holdId));
    expect(result.__typename).toBe(expected);
  });

  it.each([
    ["before the night on which summer time ends", "2026-10-21T21:59:59Z", "2026-10-24", "ConfirmHoldSuccess"],
    ["over that night, in time", "2026-10-22T21:59:59Z", "2026-10-25", "ConfirmHoldSuccess"],
    ["over that night, late", "2026-10-22T22:00:00Z", "2026-10-25", "TooLateToBook"],
    ["over the night on which it begins, in time", "2027-03-25T22:59:59Z", "2027-03-28", "ConfirmHoldSuccess"],
    ["over the night on which it begins, late", "2027-03-25T23:00:00Z", "2027-03-28", "TooLateToBook"],
    ["over the end of the year, in time", "2026-12-30T22:59:59Z", "2027-01-02", "ConfirmHoldSuccess"],
    ["over the end of the year, late", "2026-12-30T23:00:00Z", "2027-01-02", "TooLateToBook"],
  ])("%s", async (_when, instant, examDate, expected) => {
    const [slot, candidate] = [await slotOn(world, examDate), await world.candidate()];
    const held = await at(Temporal.Instant.from(instant).subtract({ hours: 30 }).toString(), () =>
      hold(api, candidate, slot),
    );
    const result = await at(instant, () => confirm(api, candidate, held.hold?.id ?? ""));
    expect(result.__typename).toBe(expected);
  });

  it("a booking that came in between, a result that came in between", async () => {
    const one = await holding();
    await book(api, one.candidate, await slotOn(world, "2026-12-28"));
    expect((await confirm(api, one.candidate, one.holdId)).__typename).toBe("AlreadyBooked");
    const two = await holding();
    await world.results(two.candidate, {
      phase: "on_road",
      category: "B",
      outcome: "failed",
      takenOn: "2026-12-10",
      points: 5,
    });
    expect(await confirm(api, two.candidate, two.holdId)).toMatchObject({ __typename: "NotEligible", rule: "DEL-5" });
  });
});

it("after all of this, no promise is broken", async () => {
  expect(await brokenPromises(world)).toEqual(NO_BROKEN_PROMISE);
});
