import type { useFormatter } from "next-intl";
import type { OwnTurnsQuery } from "@/graphql/generated/graphql";

/** By place: from when on the signed-in candidate may book it, in words. Places that are open to them do not appear. */
export type OwnTurns = Readonly<Record<string, string>>;

type WriteMoment = ReturnType<typeof useFormatter>["dateTime"];

/** What the API says of turns, on the clock of each centre. Null for a stranger, who has none. */
export const ownTurnsOf = ({ viewer }: Pick<OwnTurnsQuery, "viewer">, write: WriteMoment): OwnTurns | null =>
  viewer &&
  Object.fromEntries(
    viewer.candidate.placesNotYetOpen.flatMap(({ id, opensForYouAt, centre: { timeZone } }) => {
      const moment = { weekday: "short", hour: "2-digit", minute: "2-digit", timeZone } as const;
      return opensForYouAt ? [[id, write(new Date(opensForYouAt), moment)]] : [];
    }),
  );
