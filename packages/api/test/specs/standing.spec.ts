import { returnedPlaces } from "@creneau/schema";
import { expect, it } from "vitest";
import { book, cancel } from "../booking-calls.js";
import { useApi } from "../use-api.js";
import { anywhereAt, saveWish, setPolicy, standings } from "../wish-calls.js";

const { world, api } = await useApi({ sweeps: false });
const centre = await world.centre();
await setPolicy(world, "republication.window", 60);

const waiting = async (days: number, wish: object = {}, facts: object = {}) => {
  const candidate = await world.candidate({
    ...{ registeredOn: world.day(-days - 50), theoryPassedOn: world.day(-days), ...facts },
  });
  await saveWish(api, candidate, { ...anywhereAt(centre), ...wish });
  return candidate;
};

const standingOf = async (candidate: { token: string }) => {
  const [standing] = await standings(api, candidate);
  if (!standing) throw new Error("the candidate has no wish");
  return standing;
};

/** Places that came back at the centre, so many days ago each. */
const seen = async (...daysAgo: number[]) => {
  for (const days of daysAgo) {
    const [slot, candidate] = [await world.slot({ centre, daysAhead: 20 }), await world.candidate()];
    const { booking } = await book(api, candidate, slot);
    await cancel(api, candidate, booking?.id ?? "");
    await world.db.execute(
      `update returned_places set returned_at = returned_at - interval '${days} days' where slot_id = ${slot.id}`,
    );
  }
};

it("tells rank, who is ahead and since when, from the file alone, and says that too little was seen", async () => {
  const [late, early] = [await waiting(100), await waiting(300)];
  expect(await standingOf(early)).toEqual({
    ...{ rank: 1, ahead: 0, waitingSince: world.day(-300), waitingSinceFact: "THEORY_PASSED", awake: true },
    ...{ weeksToWait: null, placesSeen: 0, daysSeen: 0 },
  });
  expect(await standingOf(late)).toMatchObject({ rank: 2, ahead: 1, waitingSince: world.day(-100) });
});

it("an exam that was sat is what one waits since", async () => {
  const candidate = await waiting(400);
  await world.results(candidate, { phase: "on_road", category: "B", outcome: "failed", takenOn: world.day(-60) });
  expect(await standingOf(candidate)).toMatchObject({
    ...{ ahead: 2, waitingSince: world.day(-60), waitingSinceFact: "LAST_EXAM" },
  });
});

it("who wants other places, or places of other days, is not ahead", async () => {
  const [other] = [await world.centre(), await world.department("69")];
  await waiting(900, { centreIds: null, departmentCode: "69" });
  await saveWish(api, await world.candidate({ registeredOn: world.day(-900) }), anywhereAt(other));
  await waiting(900, { to: world.day(10) });
  await waiting(900, { startsBefore: "10:00" });
  const candidate = await waiting(200, { from: world.day(11), startsFrom: "10:00" });
  expect(await standingOf(candidate)).toMatchObject({ ahead: 1 });
});

it("an estimate is told with what it rests on, and only at such centres and hours", async () => {
  await seen(1, 8, 20, 30, 41, 70);
  const candidate = await waiting(1_000);
  // 5 places within the window of 56 days, nobody ahead: 56 / 5 days.
  expect(await standingOf(candidate)).toMatchObject({ ahead: 0, placesSeen: 5, daysSeen: 56, weeksToWait: 2 });
  expect(await standingOf(await waiting(999, { startsFrom: "14:00" }))).toMatchObject({
    ...{ placesSeen: 0, weeksToWait: null },
  });
});

it("a list that is younger than the window is not taken for a slow one", async () => {
  await world.db.delete(returnedPlaces);
  await seen(1, 8, 20);
  const candidate = await waiting(2_000);
  expect(await standingOf(candidate)).toMatchObject({ placesSeen: 3, daysSeen: 20, weeksToWait: 1 });
});
