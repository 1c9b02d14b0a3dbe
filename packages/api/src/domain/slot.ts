import type { ExamPhase, LicenceCategory, SlotState } from "@creneau/schema";
import type { CentreId, SlotId } from "./id.js";

/** An exam slot as every part of the API knows it: the board, the stores and GraphQL. */
export type Slot = {
  readonly id: SlotId;
  readonly centreId: CentreId;
  readonly category: LicenceCategory;
  readonly phase: ExamPhase;
  /** Instant of the start, milliseconds since the Unix epoch. */
  readonly startsAt: number;
  /** Date of the start on the centre's own calendar, `YYYY-MM-DD`. */
  readonly civilDate: string;
  readonly durationMinutes: number;
  readonly state: SlotState;
  /** Instant of its first publication, milliseconds since the Unix epoch; null when it was published before publication was spread. */
  readonly publishedAt: number | null;
  /** Rises by one with every change of this slot: the guard of a decision taken on it. */
  readonly version: number;
};
