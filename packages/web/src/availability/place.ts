import type { PlaceFragment } from "../graphql/generated/graphql";
import type { Place } from "./live-board";

/** A place as the board keeps it, from the API's answer. */
export const placeOf = ({ id, date, localTime, phase, centre }: PlaceFragment): Place => ({
  id,
  date,
  localTime,
  phase,
  centreId: centre.id,
});
