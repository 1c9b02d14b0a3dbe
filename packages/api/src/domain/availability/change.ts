import type { SlotId } from "../id.js";
import type { Slot } from "../slot.js";

/** Commit LSN: one order for the whole database, the same in every process that reads it. */
export type Version = bigint;

/** What a committed transaction left in one row: the slot when it is open or being booked, `null` when it is neither (or no longer exists). */
export type RowChange = { readonly id: SlotId; readonly shown: Slot | null };

/** What that meant for the board. Never `null` on both sides. */
export type Change = { readonly before: Slot | null; readonly after: Slot | null };

/** One committed transaction that changed the board. */
export type Commit = { readonly version: Version; readonly changes: readonly Change[] };

export const sameSlot = (a: Slot, b: Slot): boolean =>
  a.id === b.id &&
  a.version === b.version &&
  a.state === b.state &&
  a.startsAt === b.startsAt &&
  a.centreId === b.centreId &&
  a.category === b.category &&
  a.phase === b.phase &&
  a.civilDate === b.civilDate &&
  a.durationMinutes === b.durationMinutes &&
  a.publishedAt === b.publishedAt;
