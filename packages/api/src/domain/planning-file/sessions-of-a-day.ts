import type { Span, StandingSession } from "./facts.js";

/** A session that gets places: one that is there, or a new one. `from` and `until` grow with its places. */
export type OpenSession = { readonly standing: StandingSession | null; from: number; until: number };

/** Half-open: what ends at nine and what begins at nine do not meet. */
export const meet = (one: Span, other: Span): boolean => one.from < other.until && other.from < one.until;

const together = (one: Span, other: Span): Span => ({
  from: Math.min(one.from, other.from),
  until: Math.max(one.until, other.until),
});

/**
 * Puts the places of one examiner, centre, day and group into sessions: into one that is there when nothing lies between, otherwise
 * into as few new ones as `apart` (absences, sessions elsewhere) allows.
 */
export const sessionsOf = <Place extends Span>(
  places: readonly Place[],
  standing: readonly StandingSession[],
  apart: readonly Span[],
): readonly { readonly place: Place; readonly session: OpenSession }[] => {
  const open: OpenSession[] = standing.map((session) => ({
    standing: session,
    from: session.from,
    until: session.until,
  }));
  const fits = (session: OpenSession, place: Place): boolean => {
    const grown = together(session, place);
    return [...apart, ...open.filter((other) => other !== session)].every((other) => !meet(other, grown));
  };
  return places
    .toSorted((one, other) => one.from - other.from)
    .map((place) => {
      const session = open.find((one) => fits(one, place)) ?? { standing: null, from: place.from, until: place.until };
      if (!open.includes(session)) open.push(session);
      Object.assign(session, together(session, place));
      return { place, session };
    });
};
