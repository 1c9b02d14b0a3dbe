import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { toCursor } from "../contract/page.js";
import type { CentreRow } from "./centre.loader.js";
import { centrePage } from "./centre-page.js";
import { demonstrationCentres, realCentres } from "./centre-reference.js";

const centres: CentreRow[] = [...realCentres(), ...demonstrationCentres(realCentres())].map((centre, index) => ({
  ...centre,
  ...{ accessibilityFr: null, accessibilityEn: null, instructionsFr: null, instructionsEn: null, version: 1 },
  ...{ id: index + 1, address: centre.address ?? null, categoryGroups: ["B"] },
}));
const paris = { latitude: 48.8534, longitude: 2.3488 };
const all = { search: "", near: null, first: 100, after: null };
const named = (page: ReturnType<typeof centrePage>) => page.edges.map(({ node }) => (node as CentreRow).name);

/** Every page, one after the other. */
const walk = (query: Parameters<typeof centrePage>[1]): CentreRow[] => {
  const { edges, pageInfo } = centrePage(centres, query);
  const rest = pageInfo.hasNextPage ? walk({ ...query, after: pageInfo.endCursor }) : [];
  return [...edges.map(({ node }) => node as CentreRow), ...rest];
};

describe("a page of exam centres", () => {
  it("is in the order of departments and French names", () => {
    expect(
      named(
        centrePage(
          centres.filter(({ departmentCode }) => departmentCode === "91"),
          all,
        ),
      ),
    ).toEqual([...["Étampes", "Évry-Courcouronnes", "Massy", "Montgeron", "Villabé"]]);
  });

  it("is nearest first when a place is given, with the distance in kilometres", () => {
    const { edges } = centrePage(centres, { ...all, near: paris, first: 5 });
    expect(edges.map(({ node }) => (node as CentreRow).name)[0]).toBe("Paris");
    const distances = edges.map(({ distanceKm }) => distanceKm ?? Number.NaN);
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
    expect(distances.at(-1)).toBeLessThan(11);
  });

  test.each([
    ["bobigny", ["Bobigny"]],
    ["saint", 8],
    ["brice", ["Saint-Brice-sous-Forêt"]],
    ["EVRY", ["Évry-Courcouronnes"]],
    ["rue de la foret", ["Saint-Brice-sous-Forêt"]],
    ["obigny", []],
    ["-", 127],
  ])("finds %j at the beginning of words of name and address", (search, expected) => {
    const page = centrePage(centres, { ...all, search });
    if (typeof expected === "number") expect(page.totalCount).toBe(expected);
    else expect(named(page)).toEqual(expected);
  });

  it("of no items only counts", () => {
    expect(centrePage(centres, { ...all, first: 0 })).toEqual({
      edges: [],
      totalCount: 127,
      pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
  });

  it("after page shows every centre once, whatever the page size and the place", () => {
    const aPlace = fc.record({
      latitude: fc.double({ min: -90, max: 90, noNaN: true }),
      longitude: fc.double({ min: -180, max: 180, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fc.option(aPlace), (first, near) => {
        const seen = walk({ ...all, first, near });
        expect(seen.map(({ id }) => id).sort((a, b) => a - b)).toEqual(centres.map(({ id }) => id));
        expect(seen).toEqual(walk({ ...all, first: 100, near }));
      }),
    );
  });

  test.each([
    ["no cursor at all", "hello"],
    ["a cursor of another list", toCursor([12.5, 3])],
    ["an empty cursor", ""],
  ])("refuses %s", (_, after) => {
    expect(() => centrePage(centres, { ...all, after })).toThrow("after: this is not a cursor");
  });
});
