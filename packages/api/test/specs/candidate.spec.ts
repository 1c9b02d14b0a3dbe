import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { toGlobalId } from "../../src/contract/global-id.js";
import { book, cancel, slotOn } from "../booking-calls.js";
import { useApi } from "../use-api.js";
import { type SignedInCandidate } from "../world.js";

const { world, api } = await useApi({ clock: { now: () => Temporal.Instant.from("2026-12-01T11:00:00Z") } });

type Bookings = {
  totalCount: number;
  edges: { cursor: string; node: { slot: { date: string }; state: string } }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
};

const BOOKINGS = `query($states: [BookingState!], $first: Int, $after: String) {
  viewer { candidate { bookings(states: $states, first: $first, after: $after) {
    totalCount edges { cursor node { state slot { date } } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  } } }
}`;

const bookingsOf = async (caller: SignedInCandidate, variables: object = {}): Promise<Bookings> => {
  const { viewer } = await api.query<{ viewer: { candidate: { bookings: Bookings } } }>(BOOKINGS, variables, caller);
  return viewer.candidate.bookings;
};
const datesOf = ({ edges }: Bookings) => edges.map(({ node }) => node.slot.date);

/** Booked and cancelled on three dates, then booked on a fourth. */
const withFourBookings = async (): Promise<SignedInCandidate> => {
  const camille = await world.candidate();
  for (const date of ["2026-12-24", "2027-01-12", "2026-12-15"]) {
    const { booking } = await book(api, camille, await slotOn(world, date));
    await cancel(api, camille, booking?.id ?? "");
  }
  await book(api, camille, await slotOn(world, "2026-12-29"));
  return camille;
};

it("the viewer is the signed-in candidate, with leading zeros and all", async () => {
  const { token } = await world.candidate({ neph: "001234567890", birthName: "LÉVÊQUE", categories: ["A2", "B"] });
  const { viewer } = await api.query(
    `{ viewer { candidate { __typename kind neph birthName firstName birthDate department { code } categories } } }`,
    {},
    { token },
  );
  expect(viewer).toMatchObject({
    candidate: {
      __typename: "Candidate",
      kind: "FREE",
      neph: "001234567890",
      birthName: "LÉVÊQUE",
      birthDate: "2000-03-10",
      department: { code: "93" },
      categories: ["A2", "B"],
    },
  });
});

it("nobody is signed in without a session", async () => {
  expect(await api.query("{ viewer { candidate { neph } } }")).toEqual({ viewer: null });
});

describe("a candidate's bookings", () => {
  it("are listed newest exam first, all of them or by state", async () => {
    const camille = await withFourBookings();
    const all = await bookingsOf(camille);
    expect(datesOf(all)).toEqual(["2027-01-12", "2026-12-29", "2026-12-24", "2026-12-15"]);
    expect(all.totalCount).toBe(4);
    expect(datesOf(await bookingsOf(camille, { states: ["LIVE"] }))).toEqual(["2026-12-29"]);
    expect((await bookingsOf(camille, { states: [] })).totalCount).toBe(0);
  });

  it("come in pages that follow each other", async () => {
    const camille = await withFourBookings();
    const page = await bookingsOf(camille, { first: 3 });
    expect(page.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    const next = await bookingsOf(camille, { first: 3, after: page.pageInfo.endCursor });
    expect(datesOf(next)).toEqual(["2026-12-15"]);
    expect(next.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    expect(await bookingsOf(camille, { first: 0 })).toMatchObject({ totalCount: 4, edges: [] });
  });

  it.each([
    [{ first: -1 }],
    [{ first: 1_000_000_000 }],
    [{ after: "nonsense" }],
    [{ after: Buffer.from('[1e300,"x"]').toString("base64url") }],
  ])("%j is the caller's mistake", async (variables) => {
    const { errors } = await api.call(BOOKINGS, variables, await world.candidate());
    expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
  });
});

describe("personal data is found by its own candidate alone", () => {
  const node = async (id: string, caller: { token?: string }) =>
    (await api.query("query($id: ID!) { node(id: $id) { __typename id } }", { id }, caller)).node;

  it("a booking", async () => {
    const [camille, dominique] = [await world.candidate(), await world.candidate()];
    const { booking } = await book(api, camille, await slotOn(world, "2026-12-24"));
    const id = booking?.id ?? "";
    expect(await node(id, camille)).toEqual({ __typename: "Booking", id });
    expect(await node(id, dominique)).toBeNull();
    expect(await node(id, {})).toBeNull();
  });

  it("a candidate", async () => {
    const [camille, dominique] = [await world.candidate(), await world.candidate()];
    const id = toGlobalId("Candidate", camille.id);
    expect(await node(id, camille)).toEqual({ __typename: "Candidate", id });
    expect(await node(id, dominique)).toBeNull();
    expect(await node(id, {})).toBeNull();
  });
});
