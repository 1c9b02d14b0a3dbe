import { examCentres, examSessions, examSlots } from "@creneau/schema";
import { asc, eq } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import type { CentreRow } from "../centres/centre.loader.js";
import type { SlotId } from "../domain/id.js";
import { clockAt } from "../domain/planning/day-time.js";
import type { StandingPlace } from "../domain/planning/revise.js";
import type { Database } from "../platform/database.js";

type SessionRow = typeof examSessions.$inferSelect;
type SlotRow = typeof examSlots.$inferSelect;

/** A session as a change is decided on. */
export type KnownSession = {
  readonly session: SessionRow;
  readonly centre: CentreRow;
  readonly places: readonly (StandingPlace & { readonly version: number })[];
};

const placeOf = ({ id, startsAt, durationMinutes, phase, category, state, version }: SlotRow, timeZone: string) => ({
  ...{ id: id as SlotId, durationMinutes, phase, category, state, version },
  startMinute: clockAt(Temporal.Instant.fromEpochMilliseconds(startsAt.getTime()), timeZone).minute,
});

/** A session with its centre and all its places as of one instant; null when there is none. */
export const sessionById = async (db: Database, id: number): Promise<KnownSession | null> => {
  const rows = await db
    .select()
    .from(examSessions)
    .innerJoin(examCentres, eq(examCentres.id, examSessions.centreId))
    .leftJoin(examSlots, eq(examSlots.sessionId, examSessions.id))
    .where(eq(examSessions.id, id))
    .orderBy(asc(examSlots.startsAt));
  const [first] = rows;
  if (!first) return null;
  const { exam_sessions: session, exam_centres: centre } = first;
  const places = rows.flatMap(({ exam_slots: slot }) => (slot ? [placeOf(slot, centre.timeZone)] : []));
  return { session, centre, places };
};
