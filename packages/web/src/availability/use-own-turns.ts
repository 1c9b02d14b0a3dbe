"use client";

import { useFormatter } from "next-intl";
import { useEffect, useState } from "react";
import { useClient } from "urql";
import { type AvailabilityFilter, OwnTurnsDocument } from "@/graphql/generated/graphql";
import type { LiveBoard } from "./live-board";
import { type OwnTurns, ownTurnsOf } from "./own-turns";

/** So long one waits for more places before asking about those that came: a publication brings many at once. */
const GATHER_MILLISECONDS = 200;

/**
 * The turns of the signed-in candidate: as the page was rendered, and asked again as soon as places arrive, so that one that has just
 * been published never looks free to somebody whose turn comes later. A stranger has none.
 */
export function useOwnTurns(
  filter: AvailabilityFilter,
  rendered: OwnTurns | null,
  { fresh }: Pick<LiveBoard, "fresh">,
): OwnTurns {
  const client = useClient();
  const format = useFormatter();
  const [heard, setHeard] = useState<OwnTurns | null>(null);
  const isKnown = rendered !== null;
  const arrived = isKnown ? [...fresh.keys()].join() : "";
  const asked = JSON.stringify(filter);
  useEffect(() => {
    if (arrived === "") return;
    const ask = async () => {
      const variables = { filter: JSON.parse(asked) as AvailabilityFilter };
      const { data } = await client.query(OwnTurnsDocument, variables, { requestPolicy: "network-only" }).toPromise();
      if (data) setHeard(ownTurnsOf(data, format.dateTime));
    };
    const timer = setTimeout(() => void ask(), GATHER_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [arrived, asked, client, format]);
  return heard ?? rendered ?? {};
}
