import type { PositionPrecision } from "@creneau/schema";

/** Streets around an address; the whole of a commune when only the commune is known. */
const ZOOM = { address: 17, commune: 13 } as const satisfies Record<PositionPrecision, number>;

type Position = {
  readonly latitude: number;
  readonly longitude: number;
  readonly positionPrecision: PositionPrecision;
};

/** The place on OpenStreetMap; a marker only where it marks something. */
export const mapUrl = ({ latitude, longitude, positionPrecision }: Position): string => {
  const marker = positionPrecision === "address" ? `?mlat=${latitude}&mlon=${longitude}` : "";
  return `https://www.openstreetmap.org/${marker}#map=${ZOOM[positionPrecision]}/${latitude}/${longitude}`;
};
