import type { PositionPrecision } from "@/graphql/generated/graphql";

/** Streets around an address; the whole of a commune when only the commune is known. */
const zoom = { ADDRESS: 17, COMMUNE: 13 } as const satisfies Record<PositionPrecision, number>;

/** The place on OpenStreetMap; a marker only where it marks something. */
export function mapUrl(
  { latitude, longitude }: { latitude: number; longitude: number },
  precision: PositionPrecision,
): string {
  const marker = precision === "ADDRESS" ? `?mlat=${latitude}&mlon=${longitude}` : "";
  return `https://www.openstreetmap.org/${marker}#map=${zoom[precision]}/${latitude}/${longitude}`;
}
