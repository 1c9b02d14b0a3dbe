import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { toGlobalId } from "../../src/contract/global-id.js";
import { book, cancel } from "../booking-calls.js";
import { serveTheNextCaller } from "../next-caller.js";
import {
  AVAILABILITY,
  outcomeOf as askedOutcome,
  BOOK,
  BOOKINGS,
  byCategoryB,
  CENTRES,
  HOLIDAYS,
  NODE,
  PLACES,
} from "../questions.js";
import { useApi } from "../use-api.js";

const { world, api } = await useApi();
const centre = await world.centre();
await world.slots(5, { centre });
const candidate = await world.candidate();
// What has been answered well once is answered by a shorter way: the same text with bad company must not profit from it.
await api.query("{ __typename }");
serveTheNextCaller(api);

/** The code of the only error, or the data when there is none. */
const outcomeOf = (document: string, variables: object, token?: string) =>
  askedOutcome(api, document, variables, token);

describe("ids", () => {
  const of = (text: string) => Buffer.from(text).toString("base64url");
  const strangeIds: [string, string][] = [
    ["nothing", ""],
    ["words", "not an id"],
    ["a number", "1"],
    ["an id of no such row", toGlobalId("ExamSlot", 999_999_999)],
    ["the largest key", toGlobalId("ExamSlot", "999999999999999")],
    ["a key beyond every integer", toGlobalId("ExamSlot", "9".repeat(40))],
    ["a key of zero", toGlobalId("ExamSlot", 0)],
    ["a negative key", toGlobalId("ExamSlot", -1)],
    ["a fraction", toGlobalId("ExamSlot", "1.5")],
    ["another type's id", toGlobalId("ExamCentre", 1)],
    ["a booking's id that is no UUID", toGlobalId("Booking", "1")],
    ["a booking of no such row", toGlobalId("Booking", randomUUID())],
    ["a type that does not exist", of("User:1")],
    ["the same id in another spelling", `${toGlobalId("ExamSlot", 1)}==`],
    ["SQL", of("ExamSlot:1; drop table bookings")],
    ["a NUL", of("ExamSlot:\u0000")],
    ["half a character", "RXhhbVNsb3Q6M\ud800"],
    ["a long text", "a".repeat(50_000)],
  ];

  test.each(strangeIds)("bookSlot answers SlotNotFound for %s", async (_, id) =>
    expect((await book(api, candidate, id)).__typename).toBe("SlotNotFound"),
  );
  test.each(strangeIds)("cancelBooking answers BookingNotFound for %s", async (_, id) =>
    expect((await cancel(api, candidate, id)).__typename).toBe("BookingNotFound"),
  );
  test.each(strangeIds.filter(([name]) => name !== "another type's id"))("node answers null for %s", async (_, id) =>
    expect(await api.query(NODE, { id }, candidate)).toEqual({ node: null }),
  );
  test.each([
    ...strangeIds.filter(([name]) => name !== "another type's id"),
    ["a slot's id", toGlobalId("ExamSlot", 1)],
  ])("availability refuses %s as a centre", async (_, id) =>
    expect(await outcomeOf(AVAILABILITY, byCategoryB({ centreIds: [id] }))).toBe("BAD_USER_INPUT"),
  );

  test("another candidate's booking does not exist, and stays as it is", async () => {
    const slot = await world.slot({ centre, daysAhead: 20 });
    const { booking } = await book(api, candidate, slot);
    const stranger = await world.candidate();
    expect((await cancel(api, stranger, booking?.id ?? "")).__typename).toBe("BookingNotFound");
    expect(await api.query(NODE, { id: booking?.id }, stranger)).toEqual({ node: null });
    expect(await api.query(NODE, { id: booking?.id }, candidate)).toEqual({
      node: { id: booking?.id, __typename: "Booking" },
    });
    expect((await cancel(api, candidate, booking?.id ?? "")).__typename).toBe("CancelBookingSuccess");
  });

  test("more than 100 centres in one filter are refused", async () =>
    expect(
      await outcomeOf(AVAILABILITY, byCategoryB({ centreIds: Array(101).fill(toGlobalId("ExamCentre", centre.id)) })),
    ).toBe("BAD_USER_INPUT"));
  test("a department that does not exist is refused", async () =>
    expect(await outcomeOf(AVAILABILITY, byCategoryB({ departmentCode: "00" }))).toBe("BAD_USER_INPUT"));
});

describe("keys and dates", () => {
  test.each([
    [""],
    ["1"],
    [1],
    [null],
    ["0198c0de-0000-7000-8000-00000000000"],
    ["0198c0de-0000-7000-8000-00000000000g"],
    ["' or 1=1 --"],
    ["\u0000"],
    ["a".repeat(50_000)],
    [{}],
    [[]],
  ])("%j is no idempotency key", async (idempotencyKey) => {
    const input = { slotId: toGlobalId("ExamSlot", 1), idempotencyKey };
    expect(await outcomeOf(BOOK, { input }, candidate.token)).toBe("BAD_USER_INPUT");
  });

  const strangeDates = [
    "",
    "2026-02-30",
    "2027-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-1-1",
    " 2026-01-01",
    "2026-01-01T00:00:00Z",
    "10000-01-01",
    "+010000-01-01",
    "0000-01-01",
    "-2026-01-01",
    "tomorrow",
    "\u0000",
    20_261_122,
    1e30,
    true,
    {},
  ];
  test.each(strangeDates)("%j is no date in a variable", async (date) => {
    expect(await outcomeOf(AVAILABILITY, byCategoryB({ from: date }))).toBe("BAD_USER_INPUT");
    expect(await outcomeOf(HOLIDAYS, { from: date, to: "2026-12-31" })).toBe("BAD_USER_INPUT");
  });
  test.each(strangeDates.filter((date) => typeof date !== "object"))("%j is no date in the text", async (date) =>
    expect(
      await outcomeOf(`{ availability(filter: { category: B, to: ${JSON.stringify(date)} }) { totalOpen } }`, {}),
    ).toBe("GRAPHQL_VALIDATION_FAILED"),
  );

  test("the message tells the caller what is wrong with it", async () => {
    const { errors } = await api.call(AVAILABILITY, byCategoryB({ from: "2026-02-30" }));
    expect(errors?.[0]?.message).toContain("YYYY-MM-DD");
  });
  test("a period that ends before it begins is refused", async () => {
    expect(await outcomeOf(AVAILABILITY, byCategoryB({ from: "2026-12-02", to: "2026-12-01" }))).toBe("BAD_USER_INPUT");
    expect(await outcomeOf(HOLIDAYS, { from: "2026-12-02", to: "2026-12-01" })).toBe("BAD_USER_INPUT");
  });
  test("the last and the first date that can be written are fair questions", async () => {
    const none = { availability: { totalOpen: 0, slots: [] } };
    expect(await outcomeOf(AVAILABILITY, byCategoryB({ from: "9999-12-31" }))).toEqual(none);
    expect(await outcomeOf(AVAILABILITY, byCategoryB({ to: "1000-01-01" }))).toEqual(none);
  });
});

describe("pages", () => {
  const lists: [string, string, object][] = [
    ["availability", AVAILABILITY, byCategoryB({})],
    ["examCentres", CENTRES, {}],
    ["places", PLACES, { search: "bobigny" }],
    ["bookings", BOOKINGS, {}],
  ];
  const sizes = [-1, 1_000_000_000, 2_147_483_648, -2_147_483_649, 1.5, "10", Number.MAX_VALUE, true, []];
  test.each(
    lists.flatMap(([name, document, variables]) => sizes.map((first) => [name, first, document, variables] as const)),
  )("%s: first of %j is refused", async (_, first, document, variables) =>
    expect(await outcomeOf(document, { ...variables, first }, candidate.token)).toBe("BAD_USER_INPUT"),
  );

  test("first of 0 asks for the counts alone", async () => {
    expect(await outcomeOf(AVAILABILITY, { ...byCategoryB({}), first: 0 })).toMatchObject({
      availability: { slots: [] },
    });
    expect(await outcomeOf(CENTRES, { first: 0 })).toEqual({ examCentres: { totalCount: 1, edges: [] } });
    expect(await outcomeOf(PLACES, { search: "bobigny", first: 0 })).toEqual({ places: [] });
    expect(await outcomeOf(BOOKINGS, { first: 0 }, candidate.token)).toMatchObject({
      viewer: { candidate: { bookings: { edges: [] } } },
    });
  });

  const cursor = (position: unknown) => Buffer.from(JSON.stringify(position)).toString("base64url");
  const strangeCursors: [string, string][] = [
    ["nothing", ""],
    ["words", "not a cursor"],
    ["a NUL", "\u0000"],
    ["JSON of no position", cursor({ startsAt: 1 })],
    ["a position of other types", cursor(["1", 1, true])],
    ["nested lists", cursor([[[[]]]])],
    ["a long text", "a".repeat(50_000)],
  ];
  test.each(
    lists
      .filter(([name]) => name !== "places")
      .flatMap(([name, document, variables]) =>
        strangeCursors.map(([what, after]) => [name, what, document, { ...variables, after }] as const),
      ),
  )("%s: %s is no cursor", async (_, __, document, variables) =>
    expect(await outcomeOf(document, variables, candidate.token)).toBe("BAD_USER_INPUT"),
  );
  test.each([
    ["an instant beyond PostgreSQL's calendar", [8.64e15, randomUUID()]],
    ["an instant before PostgreSQL's calendar", [-8.64e15, randomUUID()]],
    ["an instant of the year 0", [-62_167_219_200_000, randomUUID()]],
    ["an instant of no calendar", [1e300, randomUUID()]],
    ["an id that is no UUID", [0, "1"]],
    ["an id with a NUL", [0, "\u0000"]],
  ])("bookings: a cursor of %s is refused", async (_, position) =>
    expect(await outcomeOf(BOOKINGS, { after: cursor(position) }, candidate.token)).toBe("BAD_USER_INPUT"),
  );
  test("availability: a forged position is just a place in the list", async () => {
    const after = (position: unknown[]) => ({ ...byCategoryB({}), after: cursor(position) });
    expect(await outcomeOf(AVAILABILITY, after([1e300, 1]))).toMatchObject({ availability: { slots: [] } });
    const all = await outcomeOf(AVAILABILITY, byCategoryB({}));
    expect(await outcomeOf(AVAILABILITY, after([-1e300, -1]))).toEqual(all);
  });
});

describe("filters", () => {
  test("one that matches nothing is answered with nothing", async () => {
    const none = { availability: { totalOpen: 0, slots: [] } };
    expect(await outcomeOf(AVAILABILITY, byCategoryB({ centreIds: [] }))).toEqual(none);
    expect(await outcomeOf(AVAILABILITY, { filter: { category: "D1E" } })).toEqual(none);
    expect(await outcomeOf(CENTRES, { filter: { search: "no such town" } })).toEqual({
      examCentres: { totalCount: 0, edges: [] },
    });
    expect(await outcomeOf(CENTRES, { filter: { departmentCode: "00" } })).toEqual({
      examCentres: { totalCount: 0, edges: [] },
    });
  });
  test("one that matches everything is answered with a page", async () => {
    const { availability } = await api.query<{ availability: { totalOpen: number; slots: object[] } }>(AVAILABILITY, {
      ...byCategoryB({}),
      first: 2,
    });
    expect(availability.totalOpen).toBeGreaterThanOrEqual(5);
    expect(availability.slots).toHaveLength(2);
    expect(await outcomeOf(CENTRES, { filter: { search: "" } })).toMatchObject({ examCentres: { totalCount: 1 } });
  });
  test.each([
    [{}],
    [{ category: "Z" }],
    [{ category: 1 }],
    [{ category: "b" }],
    [{ category: "B", colour: "red" }],
    [null],
    ["B"],
    [[]],
  ])("%j is no availability filter", async (filter) =>
    expect(await outcomeOf(AVAILABILITY, { filter })).toBe("BAD_USER_INPUT"),
  );
  test.each([
    [{ latitude: 91, longitude: 0 }],
    [{ latitude: 0, longitude: -181 }],
    [{ latitude: 1e308, longitude: 0 }],
    [{ latitude: "48", longitude: 2 }],
    [{ latitude: 48 }],
  ])("%j is nowhere on earth", async (near) => expect(await outcomeOf(CENTRES, { near })).toBe("BAD_USER_INPUT"));
});
