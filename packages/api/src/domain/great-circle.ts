/** WGS 84, decimal degrees: latitude -90 to 90, longitude -180 to 180. */
export type Coordinates = { readonly latitude: number; readonly longitude: number };

/** Mean radius of the Earth (IUGG). */
const EARTH_RADIUS_KM = 6_371.0088;

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Distance over the Earth's surface, in kilometres: the haversine formula, which stays exact for neighbours and antipodes. */
export const distanceKm = (from: Coordinates, to: Coordinates): number => {
  const halfSine = (degrees: number) => Math.sin(radians(degrees) / 2) ** 2;
  const haversine =
    halfSine(to.latitude - from.latitude) +
    Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * halfSine(to.longitude - from.longitude);
  // Rounding may carry the haversine of antipodes a hair past 1.
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(haversine)));
};
