import { getFormatter } from "next-intl/server";
import { type AvailabilityFilter, OwnTurnsDocument } from "@/graphql/generated/graphql";
import { askApi } from "@/graphql/server-client";
import { type OwnTurns, ownTurnsOf } from "./own-turns";

/**
 * The newly published places of a board whose turn has not yet come for the signed-in candidate, and when it does. Asked apart from
 * the places, which are the same for everybody; null for a stranger.
 */
export async function loadOwnTurns(filter: AvailabilityFilter): Promise<OwnTurns | null> {
  const asked = await askApi(OwnTurnsDocument, { filter }).catch(() => ({ viewer: null }));
  const format = await getFormatter();
  return ownTurnsOf(asked, format.dateTime);
}
