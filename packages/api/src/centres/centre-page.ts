import { connectionOf, fromCursor, toCursor } from "../contract/page.js";
import { type Coordinates, distanceKm } from "../domain/great-circle.js";
import { plainSpelling } from "../domain/plain-spelling.js";
import type { CentreRow } from "./centre.loader.js";
import type { ExamCentreConnection } from "./centre.types.js";

/** Where a centre stands in a list: its distance and id when a place is given, else its department, name and id. */
type Position = readonly [distanceKm: number, id: number] | readonly [departmentCode: string, name: string, id: number];
type Placed = { centre: CentreRow; position: Position; distanceKm: number | null };

const french = new Intl.Collator("fr");

export const byName = (a: CentreRow, b: CentreRow): number => french.compare(a.name, b.name) || a.id - b.id;

const compareParts = (a: number | string, b: number | string): number => {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return french.compare(String(a), String(b));
};

const compare = (a: readonly (number | string)[], b: readonly (number | string)[]): number => {
  for (const [index, part] of a.entries()) {
    const order = compareParts(part, b[index] ?? "");
    if (order !== 0) return order;
  }
  return 0;
};

const toTheMetre = (km: number) => Math.round(km * 1_000) / 1_000;

const place = (centre: CentreRow, near: Coordinates | null): Placed => {
  if (!near) return { centre, position: [centre.departmentCode, centre.name, centre.id], distanceKm: null };
  const distance = toTheMetre(distanceKm(near, centre));
  return { centre, position: [distance, centre.id], distanceKm: distance };
};

const matches = (centre: CentreRow, wanted: string): boolean =>
  [centre.name, centre.address ?? ""].some((text) => ` ${plainSpelling(text)}`.includes(` ${wanted}`));

/**
 * One page of the centres that match `search`: nearest first when `near` is given, else by department and name. There are a
 * few hundred centres in all of France, so they are sorted here rather than in SQL.
 */
export const centrePage = (
  centres: readonly CentreRow[],
  query: { search: string; near: Coordinates | null; first: number; after: string | null },
): ExamCentreConnection => {
  const { near, first } = query;
  const after = fromCursor(query.after, near ? ["number", "number"] : ["string", "string", "number"]);
  const wanted = plainSpelling(query.search);
  const found = centres
    .filter((centre) => wanted === "" || matches(centre, wanted))
    .map((centre) => place(centre, near))
    .sort((a, b) => compare(a.position, b.position));
  const following = after ? found.filter(({ position }) => compare(position, after) > 0) : found;
  const edge = (placed: Placed) => ({
    cursor: toCursor(placed.position),
    node: placed.centre,
    distanceKm: placed.distanceKm,
  });
  return {
    ...connectionOf(following, first, edge, following.length < found.length),
    totalCount: found.length,
  };
};
