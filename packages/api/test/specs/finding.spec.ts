import { examSlots } from "@creneau/schema";
import { eq } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { communeByCode } from "../../src/departments/commune-register.js";
import { daysBetween, weekdayOf } from "../../src/domain/civil-date.js";
import { distanceKm } from "../../src/domain/great-circle.js";
import { type Subscriber, subscribed } from "../subscriber.js";
import { useApi } from "../use-api.js";

const { world, api } = await useApi();
const bobigny = await world.centre();
const versailles = await world.centre({
  ...{ departmentCode: "78", name: "Versailles", communeInsee: "78646" },
  ...{ latitude: 48.804722, longitude: 2.134167 },
});
const saintDenis = await world.centre({
  ...{ departmentCode: "974", timeZone: "Indian/Reunion", name: "Saint-Denis", communeInsee: "97411" },
  ...{ latitude: -20.878889, longitude: 55.448056 },
});
// From 08:00 on the clock of each centre, one every 32 minutes: 08:00, 08:32, 09:04, 09:36, 10:08, 10:40.
const early = await world.slots(6, { centre: bobigny, daysAhead: 10 });
await world.slots(6, { centre: bobigny, daysAhead: 11 });
await world.slots(3, { centre: versailles, daysAhead: 10 });
// On the same date: in Réunion it may be tomorrow already.
const today = Temporal.Now.plainDateISO(saintDenis.timeZone).toString();
await world.slots(4, { centre: saintDenis, daysAhead: daysBetween(today, world.day(10)) });

const DAY = weekdayOf(world.day(10)).toUpperCase();
const NEXT_DAY = weekdayOf(world.day(11)).toUpperCase();
const OTHER_DAY = weekdayOf(world.day(13)).toUpperCase();
/** The middle of Paris is 9.3 km from the centre in Bobigny and 16.6 km from the one in Versailles. */
const PARIS = "75056";
const paris = communeByCode(PARIS) ?? { latitude: Number.NaN, longitude: Number.NaN };
const toBobigny = distanceKm(paris, bobigny);

const AVAILABILITY = `query ($filter: AvailabilityFilter!, $first: Int) {
  availability(filter: $filter, first: $first) { totalOpen days { date open } slots { localTime date centre { name } } }
}`;
type Found = {
  availability: {
    totalOpen: number;
    days: { open: number }[];
    slots: { localTime: string; date: string; centre: { name: string } }[];
  };
};
const find = async (filter: object) =>
  (await api.query<Found>(AVAILABILITY, { filter: { category: "B", ...filter }, first: 500 })).availability;

// The board hears of the slots a moment after they were written.
beforeAll(() => vi.waitUntil(async () => (await find({})).totalOpen === 19, { timeout: 20_000 }));

describe("places are found", () => {
  test.each<[string, object, number]>([
    ["everywhere", {}, 19],
    ["around a town", { communeCode: PARIS, withinKm: 12 }, 12],
    ["further around it", { communeCode: PARIS, withinKm: 30 }, 15],
    ["around a town, to the metre: just far enough", { communeCode: PARIS, withinKm: toBobigny + 0.001 }, 12],
    ["around a town, to the metre: not quite far enough", { communeCode: PARIS, withinKm: toBobigny - 0.001 }, 0],
    ["around a point", { near: { latitude: -20.9, longitude: 55.5 }, withinKm: 20 }, 4],
    ["around a point where there is nothing", { near: { latitude: 0, longitude: 0 }, withinKm: 500 }, 0],
    ["around a town, in a department", { communeCode: PARIS, withinKm: 30, departmentCode: "78" }, 3],
    ["on a day of the week", { weekdays: [DAY] }, 13],
    ["on two days of the week", { weekdays: [NEXT_DAY, DAY, DAY] }, 19],
    ["on a day of the week without places", { weekdays: [OTHER_DAY] }, 0],
    ["on a day of the week within dates", { weekdays: [DAY], from: world.day(11) }, 0],
    ["from an hour, included", { startsFrom: "09:36", departmentCode: "93" }, 6],
    ["before an hour, excluded", { startsBefore: "09:36", departmentCode: "93" }, 6],
    ["between two hours, on the clock of each centre", { startsFrom: "08:00", startsBefore: "08:01" }, 4],
    ["in the whole of a day", { startsFrom: "00:00", startsBefore: "24:00" }, 19],
    ["at no hour of theirs", { startsFrom: "12:00" }, 0],
    [
      "near a town on certain mornings",
      { communeCode: PARIS, withinKm: 12, weekdays: [NEXT_DAY], startsBefore: "09:00" },
      2,
    ],
  ])("%s: %j", async (_, filter, expected) => {
    const found = await find(filter);
    expect([found.totalOpen, found.slots.length]).toEqual([expected, expected]);
    expect(found.days.reduce((sum, { open }) => sum + open, 0)).toBe(expected);
  });

  test("with what was asked, at each of them", async () => {
    const { slots } = await find({ startsFrom: "08:30", startsBefore: "09:30", weekdays: [DAY] });
    expect(slots.map(({ localTime, centre }) => `${localTime} ${centre.name}`).sort()).toEqual([
      ...["08:32 Bobigny", "08:32 Saint-Denis", "08:32 Versailles"],
      ...["09:04 Bobigny", "09:04 Saint-Denis", "09:04 Versailles"],
    ]);
  });
});

describe("a search that contradicts itself is told so, naming what to mend", () => {
  const point = { latitude: 48.8, longitude: 2.3 };
  test.each<[object, string]>([
    [{ withinKm: 10 }, "filter.withinKm"],
    [{ communeCode: PARIS }, "filter.withinKm"],
    [{ near: point }, "filter.withinKm"],
    [{ communeCode: PARIS, near: point, withinKm: 10 }, "filter.near"],
    [{ communeCode: "99999", withinKm: 10 }, "filter.communeCode"],
    [{ communeCode: "", withinKm: 10 }, "filter.communeCode"],
    [{ communeCode: PARIS, withinKm: 0 }, "filter.withinKm"],
    [{ communeCode: PARIS, withinKm: -5 }, "filter.withinKm"],
    [{ communeCode: PARIS, withinKm: 500.1 }, "filter.withinKm"],
    [{ communeCode: PARIS, withinKm: 1e300 }, "filter.withinKm"],
    [{ near: { latitude: 91, longitude: 0 }, withinKm: 10 }, "filter.near.latitude"],
    [{ near: { latitude: 0, longitude: -181 }, withinKm: 10 }, "filter.near.longitude"],
    [{ weekdays: [] }, "filter.weekdays"],
    [{ startsFrom: "12:00", startsBefore: "08:00" }, "filter.startsBefore"],
    [{ startsFrom: "12:00", startsBefore: "12:00" }, "filter.startsBefore"],
    [{ startsBefore: "00:00" }, "filter.startsBefore"],
    [{ startsFrom: "24:00" }, "filter.startsFrom"],
    [{ startsFrom: "8:00" }, "filter.startsFrom"],
    [{ startsFrom: "08:60" }, "filter.startsFrom"],
    [{ startsFrom: "25:00" }, "filter.startsFrom"],
    [{ startsBefore: "noon" }, "filter.startsBefore"],
    [{ startsBefore: "x".repeat(10_000) }, "filter.startsBefore"],
    [{ startsFrom: "" }, "filter.startsFrom"],
  ])("%j", async (filter, argument) => {
    const { errors } = await api.call(AVAILABILITY, { filter: { category: "B", ...filter } });
    expect(errors?.map(({ extensions }) => extensions)).toEqual([
      expect.objectContaining({ code: "BAD_USER_INPUT", argument }),
    ]);
  });

  test.each([[{ weekdays: ["FUNDAY"] }], [{ weekdays: ["monday"] }], [{ withinKm: "ten" }], [{ startsFrom: 8 }]])(
    "%j is no filter at all",
    async (filter) => {
      const { errors } = await api.call(AVAILABILITY, { filter: { category: "B", ...filter } });
      expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
    },
  );
});

describe("live", () => {
  const subscribers: Subscriber[] = [];
  afterAll(async () => {
    for (const subscriber of subscribers) await subscriber.close();
  });
  const watch = async (filter: Parameters<typeof subscribed>[1]) => {
    const subscriber = await subscribed(api.webSocketUrl, filter);
    subscribers.push(subscriber);
    return subscriber;
  };
  const set = (index: number, state: "open" | "booked") =>
    world.db
      .update(examSlots)
      .set({ state })
      .where(eq(examSlots.id, early[index]?.id ?? 0));

  test("who watches certain mornings near a town is told of those alone, and counts as the query does", async () => {
    const filter = { communeCode: PARIS, withinKm: 12, weekdays: [DAY], startsFrom: "08:00", startsBefore: "09:00" };
    const mornings = await watch({ filter });
    const all = await watch({ filter: { departmentCode: "93" } });
    expect(mornings.slots.size).toBe(2);

    // 10:40, at another hour: everybody else is told first, and the mornings still stand where they stood.
    await set(5, "booked");
    await all.until(({ slots }) => slots.size === 11);
    expect(mornings.events).toHaveLength(1);

    await set(1, "booked");
    await mornings.until(({ slots }) => slots.size === 1);
    expect((await find(filter)).totalOpen).toBe(1);
    await set(1, "open");
    await set(5, "open");
    await mornings.until(({ slots }) => slots.size === 2);
    expect(mornings.events.slice(1).every((event) => event.__typename === "AvailabilityDelta")).toBe(true);
  });

  test("who comes back with the version they had goes on from there", async () => {
    const filter = { departmentCode: "93", startsBefore: "08:10" };
    const before = await watch({ filter });
    const known = { after: before.version() ?? "", slots: [...before.slots.values()] };
    await set(4, "booked");
    await set(0, "booked");
    await before.until(({ slots }) => slots.size === 1);
    const back = await watch({ filter, ...known });
    await back.until(({ slots }) => slots.size === 1);
    expect(back.events.map((event) => event.__typename)).toEqual(["AvailabilityDelta"]);
    for (const index of [0, 4]) await set(index, "open");
    await back.until(({ slots }) => slots.size === 2);
  });

  test("a filter that contradicts itself ends the subscription with the same error", async () => {
    await expect(watch({ filter: { weekdays: [] } })).rejects.toThrow("filter.weekdays");
  });
});
