import { getFormatter } from "next-intl/server";
import { type AvailabilityFilter, OwnTurnsDocument } from "@/graphql/generated/graphql";
import { askApi } from "@/graphql/server-client";
import type { OwnTurns } from "./own-turns-context";

/**
 * The newly published places of a board whose turn has not yet come for the signed-in candidate, and when it does, on the clock of
 * the centre. Asked once a page, apart from the places, which are the same for everybody.
 */
export async function loadOwnTurns(filter: AvailabilityFilter): Promise<OwnTurns> {
  const { viewer } = await askApi(OwnTurnsDocument, { filter }).catch(() => ({ viewer: null }));
  const format = await getFormatter();
  const written = (instant: string, timeZone: string) =>
    format.dateTime(new Date(instant), { weekday: "short", hour: "2-digit", minute: "2-digit", timeZone });
  return Object.fromEntries(
    (viewer?.candidate.placesNotYetOpen ?? []).flatMap(({ id, opensForYouAt, centre }) =>
      opensForYouAt ? [[id, written(opensForYouAt, centre.timeZone)]] : [],
    ),
  );
}
