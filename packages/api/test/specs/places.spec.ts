import { describe, expect, it, test } from "vitest";
import { toGlobalId } from "../../src/contract/global-id.js";
import { loadDemonstration } from "../../src/demonstration/load.js";
import { useApi } from "../use-api.js";

const { api } = await useApi({ prepare: (world) => loadDemonstration(world.databaseUrl, { slots: 500 }) });

type Centres = {
  examCentres: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    edges: { cursor: string; distanceKm: number | null; node: { id: string; name: string } }[];
  };
};
const CENTRES = `query ($filter: ExamCentreFilter, $near: Coordinates, $first: Int, $after: String) {
  examCentres(filter: $filter, near: $near, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { cursor distanceKm node { id name } }
  }
}`;
const centres = async (variables: object) => (await api.query<Centres>(CENTRES, variables)).examCentres;
const namesOf = ({ edges }: Centres["examCentres"]) => edges.map(({ node }) => node.name);

describe("departments", () => {
  it("are all told, with their clocks, holidays and centres", async () => {
    const { departments } = await api.query<{ departments: Record<string, unknown>[] }>(`{
      departments { id code name regionName timeZone publicHolidays(from: "2027-12-01", to: "2027-12-31") { date name }
        centres { name demonstration } }
    }`);
    expect(departments).toHaveLength(101);
    expect(departments.find(({ code }) => code === "974")).toEqual({
      ...{ id: toGlobalId("Department", "974"), code: "974", name: "La Réunion", regionName: "La Réunion" },
      timeZone: "Indian/Reunion",
      publicHolidays: [
        { date: "2027-12-20", name: "Abolition de l'esclavage" },
        { date: "2027-12-25", name: "Noël" },
      ],
      centres: [{ name: "Saint-Denis", demonstration: true }],
    });
    expect(departments.find(({ code }) => code === "94")).toMatchObject({
      centres: [
        { name: "Maisons-Alfort", demonstration: false },
        { name: "Rungis", demonstration: false },
      ],
    });
  });

  test.each([
    ["2A", "Corse-du-Sud"],
    ["20", undefined],
    ["", undefined],
    ["93\u0000", undefined],
    ["9".repeat(10_000), undefined],
  ])("one by its code: %j", async (code, name) => {
    const { department } = await api.query<{ department: { name: string } | null }>(
      "query ($code: String!) { department(code: $code) { name } }",
      { code },
    );
    expect(department?.name).toBe(name);
  });

  it("holidays of an interval that ends before it begins are the caller's mistake", async () => {
    const document = `{ department(code: "93") { publicHolidays(from: "2027-02-01", to: "2027-01-01") { name } } }`;
    const { errors } = await api.call(document);
    expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: "to" });
  });
});

describe("exam centres", () => {
  it("tell all about themselves, and are found again by their id", async () => {
    const facts = `name address communeCode timeZone positionPrecision demonstration position { latitude longitude } department { code name }`;
    const { examCentres } = await api.query<{ examCentres: { edges: { node: { id: string } }[] } }>(
      `{ examCentres(filter: { search: "bobigny" }) { edges { node { id ${facts} } } } }`,
    );
    const [edge] = examCentres.edges;
    expect(edge?.node).toMatchObject({
      ...{ name: "Bobigny", address: "320 avenue Paul Vaillant Couturier 93000 Bobigny", communeCode: "93008" },
      ...{ timeZone: "Europe/Paris", positionPrecision: "ADDRESS", demonstration: false },
      ...{
        position: { latitude: 48.905818, longitude: 2.458441 },
        department: { code: "93", name: "Seine-Saint-Denis" },
      },
    });
    const { node } = await api.query<{ node: object }>(
      `query ($id: ID!) { node(id: $id) { id ... on ExamCentre { ${facts} } } }`,
      { id: edge?.node.id },
    );
    expect(node).toEqual(edge?.node);
  });

  test.each([
    [{}, 127],
    [{ departmentCode: "95" }, 6],
    [{ departmentCode: "95", search: "saint" }, 2],
    [{ departmentCode: "95", demonstration: true }, 0],
    [{ demonstration: false }, 33],
    [{ demonstration: true }, 94],
    [{ departmentCode: "20" }, 0],
    [{ departmentCode: "'; drop table exam_centres; --" }, 0],
    [{ departmentCode: "\u0000" }, 0],
    [{ search: "  ÉVRY  " }, 1],
    [{ search: "" }, 127],
    [{ departmentCode: null, search: null, demonstration: null }, 127],
  ])("are filtered by %j: %i", async (filter, expected) => {
    expect((await centres({ filter })).totalCount).toBe(expected);
  });

  it("come 20 at a time unless asked otherwise", async () => {
    expect((await centres({})).edges).toHaveLength(20);
    expect((await centres({ first: null })).edges).toHaveLength(20);
    expect((await centres({ first: 0 })).edges).toEqual([]);
    expect((await centres({ first: 100 })).edges).toHaveLength(100);
  });

  it("near a place are told nearest first, page after page, each once", async () => {
    const near = { latitude: 45.764, longitude: 4.8357 };
    const seen: { name: string; distanceKm: number }[] = [];
    let after: string | null = null;
    do {
      const page: Centres["examCentres"] = await centres({ near, first: 50, after });
      seen.push(
        ...page.edges.map(({ node, distanceKm }) => ({ name: node.name, distanceKm: distanceKm ?? Number.NaN })),
      );
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toHaveLength(127);
    expect(seen[0]?.name).toBe("Lyon");
    expect(seen[0]?.distanceKm).toBeLessThan(3);
    const distances = seen.map(({ distanceKm }) => distanceKm);
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
    expect(new Set(seen.map(({ name, distanceKm }) => name + distanceKm)).size).toBe(127);
  });

  it("have no distance when no place is given", async () => {
    expect(namesOf(await centres({ filter: { departmentCode: "94" } }))).toEqual(["Maisons-Alfort", "Rungis"]);
    expect((await centres({ first: 1 })).edges[0]?.distanceKm).toBeNull();
  });

  test.each([
    [{ first: -1 }, "first"],
    [{ first: 101 }, "first"],
    [{ first: 1_000_000_000 }, "first"],
    [{ near: { latitude: 900, longitude: 2 } }, "near.latitude"],
    [{ near: { latitude: 48, longitude: -180.001 } }, "near.longitude"],
    [{ filter: { search: "x".repeat(10_000) } }, "filter.search"],
    [{ after: "hello" }, "after"],
    [{ after: "" }, "after"],
  ])("refuse %j, naming %s", async (variables, argument) => {
    const { errors } = await api.call(CENTRES, variables);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument });
    expect((await centres({ first: 0 })).totalCount).toBe(127);
  });

  it("refuse a cursor of a list in another order", async () => {
    const { pageInfo } = await centres({ near: { latitude: 45, longitude: 4 } });
    const { errors } = await api.call(CENTRES, { after: pageInfo.endCursor });
    expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: "after" });
  });
});

describe("towns", () => {
  const PLACES = `query ($search: String!, $first: Int) {
    places(search: $search, first: $first) { code name departmentCode postalCodes coordinates { latitude longitude } }
  }`;
  const places = async (variables: object) =>
    (await api.query<{ places: Record<string, unknown>[] }>(PLACES, variables)).places;

  it("are found by name whatever its case and accents, with their position", async () => {
    const [nimes] = await places({ search: " NIMES " });
    expect(nimes).toMatchObject({ code: "30189", name: "Nîmes", departmentCode: "30" });
    expect(nimes?.postalCodes).toContain("30000");
    expect(nimes?.coordinates).toEqual({ latitude: expect.closeTo(43.84, 1), longitude: expect.closeTo(4.36, 1) });
  });

  test.each([
    [{ search: "sa" }, 8],
    [{ search: "sa", first: null }, 8],
    [{ search: "sa", first: 50 }, 50],
    [{ search: "sa", first: 0 }, 0],
    [{ search: "" }, 0],
    [{ search: "nowhere at all" }, 0],
  ])("%j: %i", async (variables, expected) => {
    expect(await places(variables)).toHaveLength(expected);
  });

  test.each([
    [{ search: "x".repeat(10_000) }, "search"],
    [{ search: "paris", first: -1 }, "first"],
    [{ search: "paris", first: 51 }, "first"],
  ])("refuse %j, naming %s", async (variables, argument) => {
    const { errors } = await api.call(PLACES, variables);
    expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument });
  });
});
