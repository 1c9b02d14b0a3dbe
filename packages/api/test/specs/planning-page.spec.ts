import { publicHolidays } from "@creneau/schema";
import { describe, expect, test } from "vitest";
import { toGlobalId } from "../../src/contract/global-id.js";
import { declare, examiner, plan, publish, schedule } from "../session-calls.js";
import { useApi } from "../use-api.js";

const { world, api } = await useApi({ sweeps: false });
const officer = await world.officer("allocation_officer", ["93", "75"]);
const centre = await world.centre();
const other = await world.centre({ name: "Noisy" });
const paris = await world.centre({ name: "Paris", departmentCode: "75" });
const day = (ahead: number) => world.day(30 + ahead);

const PLANNING = `query ($code: String!, $from: Date!, $to: Date!, $centre: ID, $examiner: ID, $first: Int, $after: String) {
  planning(departmentCode: $code, from: $from, to: $to, centreId: $centre, examinerId: $examiner, first: $first, after: $after) {
    department { code } days { date holiday } totalCount pageInfo { hasNextPage endCursor }
    edges { cursor node {
      examiner { id registrationNumber } elsewhere absences { from reason }
      sessions { id date group publishesAt centre { name } counts { draft scheduled open booked } }
    } }
  }
}`;
type Answer = {
  department: { code: string };
  days: { date: string; holiday: string | null }[];
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string };
  edges: {
    node: {
      examiner: { id: string; registrationNumber: string };
      elsewhere: string[];
      absences: unknown[];
      sessions: { id: string; date: string; publishesAt: string | null; centre: { name: string }; counts: object }[];
    };
  }[];
};
const planning = async (facts: object = {}, caller: { token?: string } = officer): Promise<Answer | null> =>
  (await api.query<{ planning: Answer | null }>(PLANNING, { code: "93", from: day(0), to: day(6), ...facts }, caller))
    .planning;

const camille = await examiner(world, { registrationNumber: "93-001" });
const dominique = await examiner(world, { registrationNumber: "93-002" });
const lent = await examiner(world, { registrationNumber: "75-001", departmentCode: "75" });
const two = [{ startsAt: "08:00" }, { startsAt: "08:32" }];
await plan(api, officer, { examiner: camille, centre, date: day(0), places: two });
await plan(api, officer, { examiner: camille, centre: other, date: day(1), places: two });
await plan(api, officer, { examiner: camille, centre: paris, date: day(2), places: two });
await plan(api, officer, { examiner: lent, centre, date: day(3), places: two });
await plan(api, officer, { examiner: dominique, centre, date: day(7), places: two });
await declare(api, officer, dominique, { from: day(2), until: day(4), reason: "TRAINING" });
await world.db.insert(publicHolidays).values({ zone: "metropole", date: day(5), name: "Fête d’essai" });

const matricules = (answer: Answer | null) => answer?.edges.map(({ node }) => node.examiner.registrationNumber);

describe("the planning of a department", () => {
  test("has its examiners and those who are lent to it, each with sessions, absences and days elsewhere", async () => {
    const answer = await planning();
    expect(matricules(answer)).toEqual(["75-001", "93-001", "93-002"]);
    const [ofLent, ofCamille, ofDominique] = answer?.edges.map(({ node }) => node) ?? [];
    expect(ofLent?.sessions.map(({ date, centre: { name } }) => [date, name])).toEqual([[day(3), "Bobigny"]]);
    expect(ofCamille?.sessions.map(({ date, centre: { name } }) => [date, name])).toEqual([
      ...[
        [day(0), "Bobigny"],
        [day(1), "Noisy"],
      ],
    ]);
    expect(ofCamille?.elsewhere).toEqual([day(2)]);
    // The session of the day after the last one asked for is not there; nor is the reason more than a category.
    expect([ofDominique?.sessions, ofDominique?.absences]).toMatchObject([[], [{ reason: "TRAINING" }]]);
  });

  test("has every day, with the holidays of the department", async () => {
    const answer = await planning();
    expect(answer?.days).toHaveLength(7);
    expect(answer?.days[5]).toEqual({ date: day(5), holiday: "Fête d’essai" });
    expect(answer?.days.filter(({ holiday }) => holiday)).toHaveLength(1);
  });

  test("of one centre, or of one examiner", async () => {
    const atOther = await planning({ centre: toGlobalId("ExamCentre", other.id) });
    expect(matricules(atOther)).toEqual(["93-001"]);
    expect(atOther?.edges[0]?.node.sessions).toHaveLength(1);
    expect(matricules(await planning({ examiner: String(dominique.id) }))).toEqual(["93-002"]);
  });

  test("page by page, each examiner once", async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Answer | null = await planning({ first: 1, after });
      expect(page?.totalCount).toBe(3);
      seen.push(...(matricules(page) ?? []));
      after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual(["75-001", "93-001", "93-002"]);
  });

  test("tells drafts that have an hour from those that have none, and what is open", async () => {
    const counts = async () => (await planning())?.edges[1]?.node.sessions.map((session) => session.counts);
    expect(await counts()).toEqual(Array(2).fill({ draft: 2, scheduled: 0, open: 0, booked: 0 }));
    const dueAt = new Date(Date.now() + 3_600_000);
    await schedule(api, officer, { firstDate: day(0), lastDate: day(0) }, { toString: () => dueAt.toISOString() });
    await publish(api, officer, { firstDate: day(1), lastDate: day(1) });
    expect(await counts()).toEqual([
      { draft: 0, scheduled: 2, open: 0, booked: 0 },
      { draft: 0, scheduled: 0, open: 2, booked: 0 },
    ]);
    expect((await planning())?.edges[1]?.node.sessions[0]?.publishesAt).toBe(dueAt.toISOString());
  });

  test("is nobody's who may not plan there", async () => {
    expect(await planning({}, {})).toBeNull();
    expect(await planning({}, await world.candidate())).toBeNull();
    expect(await planning({}, await world.officer("allocation_officer", ["75"]))).toBeNull();
    expect(await planning({}, await world.officer("analyst", ["93"]))).toBeNull();
    expect(matricules(await planning({}, await world.officer("administrator", [])))).toHaveLength(3);
  });

  test.each([
    ["six weeks and a day", { to: day(42) }],
    ["the last day before the first", { to: day(-1) }],
    ["101 examiners", { first: 101 }],
    ["a foreign cursor", { after: "abc" }],
    ["no id of a centre", { centre: "7" }],
  ])("bad input: %s", async (_, facts) => {
    await expect(planning(facts)).rejects.toThrow("BAD_USER_INPUT");
  });
});

describe("before places are published", () => {
  test("an officer sees what would open, where and when", async () => {
    const PREVIEW = `query ($range: PublicationRangeInput!) {
      publicationPreview(range: $range) { places days { date places centre { name } } } }`;
    const range = { departmentCode: "93", firstDate: day(3), lastDate: day(7) };
    const preview = (caller: object) => api.query<{ publicationPreview: object | null }>(PREVIEW, { range }, caller);
    expect((await preview(officer)).publicationPreview).toEqual({
      places: 4,
      days: [
        { date: day(3), places: 2, centre: { name: "Bobigny" } },
        { date: day(7), places: 2, centre: { name: "Bobigny" } },
      ],
    });
    expect((await preview({})).publicationPreview).toBeNull();
  });
});

test("anybody sees the grid of a day", async () => {
  const { examGrid } = await api.query<{ examGrid: { exams: object[]; categories: string[] } }>(
    `query ($on: Date!) { examGrid(group: B, on: $on) { name validFrom categories exams { startsAt durationMinutes phase category } } }`,
    { on: day(0) },
  );
  expect(examGrid).toMatchObject({ name: "USUAL", validFrom: "2014-08-01", categories: ["B", "B1"] });
  expect(examGrid.exams).toHaveLength(13);
  expect(examGrid.exams[12]).toEqual({ startsAt: "15:40", durationMinutes: 32, phase: "ON_ROAD", category: "B" });
});
