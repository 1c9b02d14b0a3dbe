import { type LicenceCategory, licenceCategories } from "./licence-category";
import { type Particulars, readRadius, readTimeOfDay, readWeekdays } from "./particulars";

/** What the address of a board asks for, once read. A part that cannot be read is named in `ignored`, and left out. */
export type BoardRequest = Particulars & {
  scope: Scope | null;
  /** What was typed as a town: it stands for the place once it is found, with the distance from it. */
  town: string | null;
  withinKm: number | null;
  /** The department within which one looks around a town. */
  within: string | null;
  category: LicenceCategory | "unknown";
  centreId: string | null;
  from: string | null;
  to: string | null;
  day: string | null;
  /** The booking for which another place is looked for. */
  movingId: string | null;
  ignored: readonly IgnorablePart[];
};

/** The centres of a department, or the centres nearest to a point. */
export type Scope =
  | { kind: "department"; code: string; near: Point | null }
  | {
      kind: "near";
      near: Point;
      placeName: string | null;
      /** At most so many kilometres away; `null`: the nearest centres, however far. */
      withinKm: number | null;
      /** Only the centres of this department. */
      departmentCode: string | null;
    };

/** Degrees, WGS 84. */
type Point = { latitude: number; longitude: number };

/** Parts of the address that may be left out without changing what the board is about. */
export type IgnorablePart =
  | "centre"
  | "du"
  | "au"
  | "jour"
  | "pres"
  | "ville"
  | "rayon"
  | "jours"
  | "des"
  | "avant"
  | "deplacer";

/** Next gives a repeated parameter as a list. */
export type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

const LONGEST_TOWN = 60;
const DEFAULT_CATEGORY: LicenceCategory = "B";

/** Reads the query of a board's address; never throws. Whether the department exists is for the API to say. */
export function readBoardAddress(query: Query): BoardRequest {
  const ignored: IgnorablePart[] = [];
  const optional = <Value>(part: IgnorablePart, read: (text: string) => Value | null): Value | null => {
    const text = one(query[part]);
    if (text === "") return null;
    const value = read(text);
    if (value === null) ignored.push(part);
    return value;
  };
  const near = optional("pres", readPoint);
  const dates = { from: optional("du", readCivilDate), to: optional("au", readCivilDate) };
  if (dates.from && dates.to && dates.from > dates.to) {
    ignored.push("au");
    dates.to = null;
  }
  const withinKm = optional("rayon", readRadius);
  const within = one(query.dans).toUpperCase().slice(0, 8) || null;
  const scope = scopeOf({ departmentCode: one(query.departement), near, placeName: one(query.lieu), withinKm, within });
  const town = one(query.ville).slice(0, LONGEST_TOWN) || null;
  // A distance is from somewhere.
  if (withinKm !== null && scope?.kind !== "near" && town === null) ignored.push("rayon");
  const hours = { startsFrom: optional("des", readTimeOfDay), startsBefore: optional("avant", readTimeOfDay) };
  if ((hours.startsFrom ?? "00:00") >= (hours.startsBefore ?? "24:00")) {
    ignored.push(hours.startsBefore === null ? "des" : "avant");
    if (hours.startsBefore === null) hours.startsFrom = null;
    else hours.startsBefore = null;
  }
  return {
    scope,
    town,
    withinKm,
    within,
    weekdays: optional("jours", () => readWeekdays(all(query.jours))),
    ...hours,
    category: readCategory(one(query.categorie)),
    centreId: optional("centre", readGlobalId),
    ...dates,
    day: optional("jour", readCivilDate),
    movingId: optional("deplacer", readGlobalId),
    ignored,
  };
}

type Where = {
  departmentCode: string;
  near: Point | null;
  placeName: string;
  withinKm: number | null;
  within: string | null;
};

function scopeOf({ departmentCode, near, placeName, withinKm, within }: Where): Scope | null {
  if (departmentCode) return { kind: "department", code: departmentCode.toUpperCase().slice(0, 8), near };
  const named = /^[\p{L}\p{N} '’-]{1,60}$/u.test(placeName) ? placeName : null;
  return near && { kind: "near", near, placeName: named, withinKm, departmentCode: within };
}

export function readCategory(text: string): LicenceCategory | "unknown" {
  if (text === "") return DEFAULT_CATEGORY;
  return licenceCategories.find((category) => category === text.toUpperCase()) ?? "unknown";
}

function readPoint(text: string): Point | null {
  const [, latitude, longitude] = /^(-?\d{1,2}(?:\.\d{1,6})?),(-?\d{1,3}(?:\.\d{1,6})?)$/.exec(text) ?? [];
  const point = { latitude: Number(latitude ?? Number.NaN), longitude: Number(longitude ?? Number.NaN) };
  return Math.abs(point.latitude) <= 90 && Math.abs(point.longitude) <= 180 ? point : null;
}

/** A day of the calendar (not 30 February), YYYY-MM-DD. */
export function readCivilDate(text: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : null;
}

export const readGlobalId = (text: string): string | null => (/^[\w-]{1,128}$/.test(text) ? text : null);

/** Every text of a parameter that may be repeated. */
const all = (value: string | readonly string[] | undefined): readonly string[] =>
  typeof value === "string" ? [value] : (value ?? []);

/** The text of a parameter, trimmed; the first one when it is repeated. */
export const one = (value: string | readonly string[] | undefined): string =>
  ((typeof value === "string" ? value : value?.[0]) ?? "").trim();
