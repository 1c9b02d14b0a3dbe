import { randomUUID } from "node:crypto";
import { examSessions, officerActs } from "@creneau/schema";
import { desc, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { toGlobalId } from "../../src/contract/global-id.js";
import { book } from "../booking-calls.js";
import { change, declare, examiner, plan, publish, remove, slotsOfSession } from "../session-calls.js";
import { useApi } from "../use-api.js";

// Places open to everybody at once: whose turn it is, is another story.
const { world, api } = await useApi({ prepare: (story) => story.policy("publication.groups", 1) });
const centre = await world.centre();
const officer = await world.officer("allocation_officer", ["93"]);
const someday = world.day(30);

/** A session of an examiner of its own, on a day of its own. */
const planned = async (facts: object = {}) => {
  const of = await examiner(world);
  const { session } = await plan(api, officer, { examiner: of, centre, date: someday, ...facts });
  if (!session) throw new Error("the session was not planned");
  return { of, session };
};
const lastAct = async () => (await world.db.select().from(officerActs).orderBy(desc(officerActs.number)).limit(1))[0];

describe("an officer changes a session", () => {
  const morning = [{ startsAt: "08:00" }, { startsAt: "08:32" }, { startsAt: "09:04" }];

  test("places go, change and come; the session is as long as they are", async () => {
    const { session } = await planned({ places: morning });
    const [first, second] = session.places.map(({ id }) => id);
    const answer = await change(api, officer, session.id, {
      ...{
        remove: [first],
        change: [{ slotId: second, category: "B1" }],
        add: [{ startsAt: "13:00" }],
        radioGuidance: true,
      },
    });
    expect(answer.session).toMatchObject({ startsAt: "08:32", endsAt: "13:32", version: 2 });
    expect(answer.session?.places.map(({ localTime, category }) => [localTime, category])).toEqual([
      ...[
        ["08:32", "B1"],
        ["09:04", "B"],
        ["13:00", "B"],
      ],
    ]);
    expect(await lastAct()).toMatchObject({ act: "change_session", details: { added: 1, deleted: expect.any(Array) } });
  });

  test("a published place that is free is withdrawn, leaves the board, and may come back as a draft", async () => {
    const { session } = await planned({ places: morning });
    await publish(api, officer, { firstDate: someday, lastDate: someday, sessionId: session.id });
    const [first] = session.places.map(({ id }) => id);
    expect((await change(api, officer, session.id, { remove: [first] })).session?.counts).toMatchObject({
      ...{ open: 2, withdrawn: 1 },
    });
    const again = await change(api, officer, session.id, { add: [{ startsAt: "08:00" }] });
    expect(again.session?.places[0]).toMatchObject({ id: first, state: "DRAFT" });
    expect((await slotsOfSession(world, session.id))[0]?.publishedAt).toBeNull();
  });

  test("a booked place stays, and the officer is told", async () => {
    const { session } = await planned({ places: morning, date: world.day(20) });
    await publish(api, officer, { firstDate: world.day(20), lastDate: world.day(20) });
    const [first, second] = session.places.map(({ id }) => id);
    expect(await book(api, await world.candidate(), first as string)).toMatchObject({ __typename: "BookSlotSuccess" });
    const answer = await change(api, officer, session.id, { remove: [first, second] });
    expect(answer).toMatchObject({ __typename: "PlaceInUse", on: "08:00", state: "BOOKED" });
    expect(answer.message).toContain("réservée");
    expect((await slotsOfSession(world, session.id)).map(({ state }) => state)).toEqual(["booked", "open", "open"]);
  });

  test("CAP-9: extra time for a booked place takes the next one, which nobody has", async () => {
    const { session } = await planned({ places: morning, date: world.day(21) });
    await publish(api, officer, { firstDate: world.day(21), lastDate: world.day(21) });
    const [first] = session.places.map(({ id }) => id);
    await book(api, await world.candidate(), first as string);
    const longer = await change(api, officer, session.id, { change: [{ slotId: first, extraMinutes: 20 }] });
    expect(longer.session?.places.map(({ durationMinutes, state }) => [durationMinutes, state])).toEqual([
      ...[
        [52, "BOOKED"],
        [32, "WITHDRAWN"],
        [32, "OPEN"],
      ],
    ]);
    expect(await change(api, officer, session.id, { change: [{ slotId: first, extraMinutes: 36 }] })).toMatchObject({
      ...{ __typename: "ExtraTimeNotPossible", rule: "CAP-7" },
    });
  });

  test("it may get no longer while the examiner is away, but places may still go", async () => {
    const { session, of } = await planned({ places: morning });
    await declare(api, officer, of, { from: someday, until: world.day(31) });
    expect(await change(api, officer, session.id, { add: [{ startsAt: "13:00" }] })).toMatchObject({
      ...{ __typename: "ExaminerAbsent" },
    });
    expect(await change(api, officer, session.id, { remove: [session.places[2]?.id] })).toMatchObject({
      ...{ __typename: "ChangeSessionSuccess", session: { endsAt: "09:04" } },
    });
  });

  test("a place of another session is none of this one", async () => {
    const [one, other] = [await planned({ places: morning }), await planned({ places: morning })];
    expect(await change(api, officer, one.session.id, { remove: [other.session.places[0]?.id] })).toMatchObject({
      ...{ __typename: "SlotNotFound" },
    });
    expect(await change(api, officer, one.session.id, { remove: [toGlobalId("ExamSlot", 999_999)] })).toMatchObject({
      ...{ __typename: "SlotNotFound" },
    });
  });

  test("a draft session is removed and the examiner is free; a published one is not", async () => {
    const { session, of } = await planned({ places: morning });
    const key = randomUUID();
    expect(await remove(api, officer, session.id, key)).toMatchObject({ __typename: "RemoveDraftSessionSuccess" });
    expect(await remove(api, officer, session.id, key)).toMatchObject({ __typename: "RemoveDraftSessionSuccess" });
    expect(await remove(api, officer, session.id)).toMatchObject({ __typename: "SessionNotFound" });
    expect(await world.db.$count(examSessions, eq(examSessions.id, Number(session.id)))).toBe(0);
    const again = await plan(api, officer, { examiner: of, centre, date: someday, places: morning });
    await publish(api, officer, { firstDate: someday, lastDate: someday, sessionId: again.session?.id ?? "" });
    expect(await remove(api, officer, again.session?.id ?? "")).toMatchObject({
      __typename: "SessionPublished",
      places: 3,
    });
  });
});
