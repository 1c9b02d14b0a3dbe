import { type Coordinates, distanceKm } from "../great-circle.js";

type Centre = Coordinates & { readonly id: number };

/** The centres where somebody may be re-housed: their own first, then the nearest, at most so far away. */
export const nearCentres = <Near extends Centre>(own: Centre, centres: readonly Near[], mostKm: number): Near[] =>
  centres
    .map((centre) => ({ centre, km: centre.id === own.id ? -1 : distanceKm(own, centre) }))
    .filter(({ km }) => km <= mostKm)
    .sort((one, other) => one.km - other.km || one.centre.id - other.centre.id)
    .map(({ centre }) => centre);
