import { examSlots } from "@creneau/schema";
import { eq, inArray } from "drizzle-orm";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { toGlobalId } from "../../src/contract/global-id.js";
import { type Api, startApi } from "../client.js";
import { type Subscriber, subscribed, subscribeTo } from "../subscriber.js";
import { createWorld, type World } from "../world.js";

const AVAILABILITY = `query ($filter: AvailabilityFilter!, $first: Int, $after: String) {
  availability(filter: $filter, first: $first, after: $after) { pageInfo { hasNextPage endCursor } version totalOpen slots { id version } days { date open } }
}`;
const MUTATION = `mutation {
  cancelBooking(input: { bookingId: "x", idempotencyKey: "0190f0e0-0000-7000-8000-000000000000" }) { __typename }
}`;
type Availability = {
  availability: {
    version: string;
    totalOpen: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    slots: { id: string; version: number }[];
    days: { open: number }[];
  };
};

describe("whoever watches sees what the database has", () => {
  let world: World;
  let api: Api;
  let slotIds: number[];
  const subscribers: Subscriber[] = [];
  const watch = async (options?: Parameters<typeof subscribed>[1]) => {
    const subscriber = await subscribed(api.webSocketUrl, options);
    subscribers.push(subscriber);
    return subscriber;
  };
  const set = (ids: number[], state: "open" | "booked") =>
    world.db.update(examSlots).set({ state }).where(inArray(examSlots.id, ids));
  const openIds = async () => {
    const rows = await world.db.select({ id: examSlots.id }).from(examSlots).where(eq(examSlots.state, "open"));
    return new Set(rows.map(({ id }) => toGlobalId("ExamSlot", id)));
  };
  const equalsDatabase = async (subscriber: Subscriber) => {
    const expected = await openIds();
    await subscriber.until(
      ({ slots }) => slots.size === expected.size && [...expected].every((id) => slots.has(id)),
      "the state of the database",
    );
  };

  beforeAll(async () => {
    world = await createWorld();
    slotIds = (await world.slots(60)).map(({ id }) => id);
    api = await startApi(world);
  });
  afterAll(async () => {
    for (const subscriber of subscribers) await subscriber.close();
    await api.close();
    await world.close();
  });

  test("a snapshot first, then one delta for a place that goes and one for a place that comes back", async () => {
    const subscriber = await watch();
    expect(subscriber.slots.size).toBe(60);
    const [id] = slotIds as [number];
    await set([id], "booked");
    await subscriber.until(({ slots }) => slots.size === 59);
    await set([id], "open");
    await subscriber.until(({ slots }) => slots.size === 60);
    expect(subscriber.events.map((event) => event.__typename)).toEqual([
      "AvailabilitySnapshot",
      "AvailabilityDelta",
      "AvailabilityDelta",
    ]);
  });

  test("the query and every subscriber name the same version", async () => {
    const [one, two] = [await watch(), await watch({ filter: { departmentCode: "93" } })];
    await set(slotIds.slice(0, 3), "booked");
    await Promise.all([equalsDatabase(one), equalsDatabase(two)]);
    const { availability } = await api.query<Availability>(AVAILABILITY, { filter: { category: "B" }, first: 500 });
    expect([one.version(), two.version()]).toEqual([availability.version, availability.version]);
    expect(new Set(availability.slots.map(({ id }) => id))).toEqual(new Set(one.slots.keys()));
    await set(slotIds.slice(0, 3), "open");
    await equalsDatabase(one);
  });

  test("who resumes with the version they have gets only what they missed", async () => {
    const first = await watch();
    const [after, slots] = [first.version() as string, [...first.slots.values()]];
    const confirmed = await watch({ after, slots });
    expect(confirmed.events).toMatchObject([{ fromVersion: after, toVersion: after, opened: [], closed: [] }]);
    await set(slotIds.slice(5, 7), "booked");
    await first.until((s) => s.slots.size === slots.length - 2);
    const late = await watch({ after, slots });
    expect(late.events).toMatchObject([
      { fromVersion: after, toVersion: first.version(), closed: [{}, {}].map(() => expect.any(String)) },
    ]);
    await set(slotIds.slice(5, 7), "open");
    await Promise.all([confirmed, late].map(equalsDatabase));
  });

  test.each(["1", "18446744073709551615", "99999999999999999999"])(
    "a version from another universe (%s) is answered with a snapshot",
    async (after) => {
      const subscriber = await watch({ after, slots: [] });
      expect(subscriber.events[0]?.__typename).toBe("AvailabilitySnapshot");
      expect(subscriber.slots.size).toBe(60);
    },
  );

  test.each([
    ["a version that is none", { after: "yesterday" }, "BAD_USER_INPUT"],
    ["an unknown department", { filter: { departmentCode: "00" } }, "BAD_USER_INPUT"],
    ["the id of something else", { filter: { centreIds: [toGlobalId("Department", "93")] } }, "BAD_USER_INPUT"],
    ["dates the wrong way round", { filter: { from: "2027-02-02", to: "2027-02-01" } }, "BAD_USER_INPUT"],
    ["a mutation", { document: MUTATION }, "OPERATION_NOT_ALLOWED"],
    ["introspection", { document: "{ __schema { types { name } } }" }, "OPERATION_NOT_ALLOWED"],
    ["no GraphQL at all", { document: "abc" }, "GRAPHQL_VALIDATION_FAILED"],
  ])("%s is refused, and the next caller is served", async (_, options, code) => {
    const subscriber = await subscribeTo(api.webSocketUrl, options);
    await expect(subscriber.until(() => false)).rejects.toThrow(code);
    await subscriber.close();
    await watch();
  });

  test.each([
    ["shared with others", ""],
    ["carried out for itself", "@include(if: true)"],
  ])("what is wrong with the variables of a subscription %s is told with its place", async (_, directive) => {
    const document = `subscription ($filter: AvailabilityFilter!) {
      availabilityChanged(filter: $filter) ${directive} { __typename }
    }`;
    const subscriber = await subscribeTo(api.webSocketUrl, {
      document,
      filter: { from: "tomorrow" },
    });
    await expect(subscriber.until(() => false)).rejects.toThrow(/filter.from.*BAD_USER_INPUT/);
    await subscriber.close();
  });

  test.each([
    [{ first: -1 }, "BAD_USER_INPUT"],
    [{ first: 501 }, "BAD_USER_INPUT"],
    [{ first: 1_000_000_000 }, "BAD_USER_INPUT"],
    [{ after: "elsewhere" }, "BAD_USER_INPUT"],
    [{ filter: { category: "B", departmentCode: "00" } }, "BAD_USER_INPUT"],
    [{ filter: { category: "B", centreIds: [toGlobalId("ExamCentre", 999)] } }, "BAD_USER_INPUT"],
    [{ filter: { category: "B", centreIds: Array(101).fill(toGlobalId("ExamCentre", 1)) } }, "BAD_USER_INPUT"],
    [{ filter: { category: "B", from: "2026-02-30" } }, "BAD_USER_INPUT"],
    [{ filter: { category: "Z" } }, "BAD_USER_INPUT"],
    [{ filter: {} }, "BAD_USER_INPUT"],
  ])("the query refuses %j with %s", async (variables, code) => {
    const answer = await api.call(AVAILABILITY, { filter: { category: "B" }, ...variables });
    expect(answer.errors?.[0]?.extensions.code).toBe(code);
  });

  test("pages of the query follow each other without gap or repetition", async () => {
    const pages: string[] = [];
    let after: string | null = null;
    do {
      const { availability }: Availability = await api.query<Availability>(AVAILABILITY, {
        filter: { category: "B" },
        first: 7,
        after,
      });
      pages.push(...availability.slots.map(({ id }) => id));
      after = availability.pageInfo.hasNextPage ? availability.pageInfo.endCursor : null;
    } while (after);
    expect(pages).toHaveLength(60);
    expect(new Set(pages)).toEqual(await openIds());
  });

  test("a filter that matches nothing is a fair question", async () => {
    const none = await watch({ filter: { centreIds: [] } });
    expect(none.events).toMatchObject([{ totalOpen: 0, slots: [], days: [] }]);
    await watch({ filter: { category: "DE" } });
  });

  test("after a rush by 20 writers every subscriber shows the same as the database", async () => {
    const watchers = await Promise.all(
      [{}, {}, { filter: { departmentCode: "93" } }, { filter: { to: "2099-01-01" } }].map(watch),
    );
    const writer = async (seed: number) => {
      const client = new pg.Client({ connectionString: world.databaseUrl });
      await client.connect();
      for (let turn = 0; turn < 40; turn += 1) {
        const id = slotIds[(seed * 31 + turn * 17) % slotIds.length];
        await client.query(
          "update exam_slots set state = case state when 'open' then 'booked'::slot_state else 'open' end, version = version + 1 where id = $1",
          [id],
        );
      }
      await client.end();
    };
    await Promise.all(Array.from({ length: 20 }, (_, seed) => writer(seed)));
    await Promise.all(watchers.map(equalsDatabase));
    const last = await watch();
    expect(new Set(watchers.map((watcher) => watcher.version()))).toEqual(new Set([last.version()]));
    for (const watcher of watchers) {
      watcher.check();
      expect(new Set(watcher.slots.values())).toEqual(new Set(last.slots.values()));
      // Coalesced: far fewer events than the 800 commits.
      expect(watcher.events.length).toBeLessThan(400);
    }
  });

  test("when the replication session dies, everybody hears of it, and gets a fresh snapshot that is exact", async () => {
    const subscriber = await watch();
    await world.db.execute(
      "select pg_terminate_backend(active_pid) from pg_replication_slots where database = current_database()",
    );
    await set(slotIds.slice(0, 10), "booked");
    await subscriber.until(({ events }) => events.filter((e) => e.__typename === "AvailabilitySnapshot").length === 2);
    await equalsDatabase(subscriber);
    expect(subscriber.pings).toEqual([{ availability: "reloading" }, { availability: "live" }]);
    await set(slotIds.slice(0, 10), "open");
    await equalsDatabase(subscriber);
  });

  test("a centre that is created is there for all who watch its department", async () => {
    const subscriber = await watch({ filter: { departmentCode: "93" } });
    const centre = await world.centre({ name: "Rosny-sous-Bois" });
    const made = await world.slots(4, { centre });
    await equalsDatabase(subscriber);
    expect([...subscriber.slots.keys()]).toEqual(
      expect.arrayContaining(made.map(({ id }) => toGlobalId("ExamSlot", id))),
    );
  });

  test("an emptied table is noticed", async () => {
    const subscriber = await watch();
    await world.db.execute("truncate exam_slots cascade");
    await subscriber.until(({ slots }) => slots.size === 0);
  });
});
