import { randomUUID } from "node:crypto";
import { examSlots, officerActs, publications } from "@creneau/schema";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { toGlobalId } from "../../src/contract/global-id.js";
import { publishDue } from "../../src/publications/publish-due.js";
import { movingClock } from "../moving-clock.js";
import { callOff, examiner, plan, publish, putOff, schedule, slotsOfSession } from "../session-calls.js";
import { subscribed } from "../subscriber.js";
import { useApi } from "../use-api.js";

const clock = movingClock();
// Sweeps are off: the stories publish themselves, at the hour that they are about.
const { world, api } = await useApi({ clock, sweeps: false });
const centre = await world.centre();
const officer = await world.officer("allocation_officer", ["93"]);
const elsewhere = await world.officer("delegate", ["75"]);

let days = 30;
/** Three drafts on a day that no other story uses. */
const drafts = async (where = centre) => {
  const date = world.day(days++);
  const places = [{ startsAt: "08:00" }, { startsAt: "08:32" }, { startsAt: "09:04" }];
  const { session } = await plan(api, officer, { examiner: await examiner(world), centre: where, date, places });
  if (!session) throw new Error("the session was not planned");
  return { id: session.id, date, range: { firstDate: date, lastDate: date } };
};
const statesOf = async (id: string) => (await slotsOfSession(world, id)).map(({ state }) => state);
const inMinutes = (minutes: number) => clock.now().add({ minutes }).round("second");
const run = () => publishDue(world.db, clock.now());

describe("places are published now", () => {
  test("all drafts of the range at once: one act, and each knows when it was published", async () => {
    const { id, range } = await drafts();
    const answer = await publish(api, officer, range);
    expect(answer).toMatchObject({ __typename: "PublishNowSuccess", publication: { state: "PUBLISHED", places: 3 } });
    const slots = await slotsOfSession(world, id);
    expect(slots.map(({ state, version }) => [state, version])).toEqual(Array(3).fill(["open", 2]));
    expect(slots.every(({ publishedAt }) => publishedAt !== null)).toBe(true);
    const { id: publication } = (answer as unknown as { publication: { id: string } }).publication;
    const acts = await world.db
      .select()
      .from(officerActs)
      .where(eq(officerActs.object, `publication:${publication}`));
    expect(acts).toMatchObject([{ act: "publish", officerId: officer.id, details: { places: 3 } }]);
  });

  test("once, whoever asks twice; and never what is not a draft", async () => {
    const { id, range } = await drafts();
    const key = randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => publish(api, officer, range, key)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await publish(api, officer, range)).toMatchObject({ __typename: "NothingToPublish" });
    expect((await slotsOfSession(world, id)).map(({ version }) => version)).toEqual([2, 2, 2]);
    expect(await publish(api, officer, (await drafts()).range, key)).toMatchObject({
      __typename: "IdempotencyKeyReused",
    });
  });

  test("of one centre or one session alone", async () => {
    const other = await world.centre({ name: "Noisy" });
    const [here, there] = [await drafts(), await drafts(other)];
    const range = { firstDate: here.date, lastDate: there.date };
    expect(await publish(api, officer, { ...range, centreId: toGlobalId("ExamCentre", other.id) })).toMatchObject({
      ...{ publication: { places: 3, centre: { name: "Noisy" } } },
    });
    expect([await statesOf(here.id), await statesOf(there.id)]).toEqual([
      Array(3).fill("draft"),
      Array(3).fill("open"),
    ]);
    expect(await publish(api, officer, { ...range, sessionId: here.id })).toMatchObject({ publication: { places: 3 } });
  });

  test("who may not publish there learns nothing, and changes nothing", async () => {
    const { id, range } = await drafts();
    expect(await publish(api, elsewhere, range)).toMatchObject({ __typename: "NotAllowed" });
    expect(await publish(api, elsewhere, { ...range, departmentCode: "75" })).toMatchObject({
      ...{ __typename: "NothingToPublish" },
    });
    expect(await publish(api, {}, range)).toMatchObject({ __typename: "NotSignedIn" });
    expect(await publish(api, await world.officer("examiner"), range)).toMatchObject({ __typename: "NotAllowed" });
    expect(await statesOf(id)).toEqual(["draft", "draft", "draft"]);
  });

  test("a watcher of the board sees all of them in one step", async () => {
    const { range, date } = await drafts();
    const watcher = await subscribed(api.webSocketUrl, {
      filter: { departmentCode: "93", category: "B", from: date, to: date },
    });
    expect(watcher.events).toMatchObject([{ __typename: "AvailabilitySnapshot", totalOpen: 0 }]);
    await publish(api, officer, range);
    await watcher.until(({ events }) => events.length > 1, "the places");
    expect(watcher.events[1]).toMatchObject({ __typename: "AvailabilityDelta", totalOpen: 3, closed: [] });
    watcher.close();
  });
});

describe("places are published at an hour", () => {
  test.each([
    ["a second before", { seconds: 59 }, "draft", 0],
    ["at the hour", { seconds: 60 }, "open", 1],
    ["after it", { minutes: 90 }, "open", 1],
  ])("%s", async (_, later, state, ran) => {
    const { id, range } = await drafts();
    const set = clock.now();
    const answer = await schedule(api, officer, range, set.add({ seconds: 60 }));
    expect(answer).toMatchObject({
      __typename: "SchedulePublicationSuccess",
      publication: { state: "SCHEDULED", places: null },
    });
    expect(await publishDue(world.db, set.add(later))).toBe(ran);
    expect(await statesOf(id)).toEqual(Array(3).fill(state));
    await publishDue(world.db, set.add({ hours: 3 }));
  });

  test("what is planned after the hour was set opens too, and what was taken back does not", async () => {
    const { id, range, date } = await drafts();
    await schedule(api, officer, range, inMinutes(10));
    const late = await plan(api, officer, {
      examiner: await examiner(world),
      centre,
      date,
      places: [{ startsAt: "08:00" }],
    });
    await world.db
      .update(examSlots)
      .set({ state: "withdrawn" })
      .where(eq(examSlots.id, (await slotsOfSession(world, id))[0]?.id ?? 0));
    clock.forward({ minutes: 11 });
    expect(await run()).toBe(1);
    expect(await statesOf(id)).toEqual(["withdrawn", "open", "open"]);
    expect(await statesOf(late.session?.id ?? "")).toEqual(["open"]);
  });

  test("exactly once, however many processes look", async () => {
    const { id, range } = await drafts();
    await schedule(api, officer, range, inMinutes(10));
    clock.forward({ minutes: 11 });
    const ran = await Promise.all(Array.from({ length: 5 }, run));
    expect(ran.reduce((sum, one) => sum + one, 0)).toBe(1);
    expect((await slotsOfSession(world, id)).map(({ version }) => version)).toEqual([2, 2, 2]);
  });

  test("until it runs it is put to another hour or called off; then it is over", async () => {
    const { id, range } = await drafts();
    const { publication } = (await schedule(api, officer, range, inMinutes(10))) as unknown as {
      publication: { id: string };
    };
    const later = inMinutes(60);
    expect(await putOff(api, officer, publication.id, later)).toMatchObject({ __typename: "ChangePublicationSuccess" });
    expect(await putOff(api, elsewhere, publication.id, later)).toMatchObject({ __typename: "PublicationNotFound" });
    clock.forward({ minutes: 20 });
    expect(await run()).toBe(0);
    expect(await callOff(api, officer, publication.id)).toMatchObject({ publication: { state: "CANCELLED" } });
    clock.forward({ minutes: 60 });
    expect(await run()).toBe(0);
    expect(await statesOf(id)).toEqual(["draft", "draft", "draft"]);
    expect(await callOff(api, officer, publication.id)).toMatchObject({
      __typename: "PublicationOver",
      how: "CANCELLED",
    });

    const again = (await schedule(api, officer, range, inMinutes(1))) as unknown as { publication: { id: string } };
    clock.forward({ minutes: 2 });
    expect(await run()).toBe(1);
    expect(await putOff(api, officer, again.publication.id, inMinutes(5))).toMatchObject({ how: "PUBLISHED" });
    expect(await world.db.$count(officerActs, eq(officerActs.object, `publication:${again.publication.id}`))).toBe(2);
  });

  test("at an hour that is past, or under one key twice, nothing new", async () => {
    const { range } = await drafts();
    expect(await schedule(api, officer, range, inMinutes(-1))).toMatchObject({ __typename: "MomentIsPast" });
    const [key, at, before] = [randomUUID(), inMinutes(600), await world.db.$count(publications)];
    const answers = await Promise.all([1, 2].map(() => schedule(api, officer, range, at, key)));
    expect(answers.map(({ __typename }) => __typename)).toEqual(Array(2).fill("SchedulePublicationSuccess"));
    expect(await world.db.$count(publications)).toBe(before + 1);
  });
});
