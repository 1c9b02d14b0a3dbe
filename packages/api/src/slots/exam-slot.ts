import type { CentreRow } from "../centres/centre.loader.js";
import type { Context } from "../context.js";
import { toGlobalId } from "../contract/global-id.js";
import type { Slot } from "../domain/slot.js";
import { forViewer } from "../regulation/viewers-eligibility.js";
import { localTime } from "./local-time.js";
import type { ExamSlot } from "./slot.types.js";

const MINUTE_MS = 60_000;

/** An instant that is written out often: its text is made once. */
class WrittenInstant extends Date {
  readonly #text = this.toISOString();
  override toJSON(): string {
    return this.#text;
  }
}

const made = new WeakMap<Slot, ExamSlot>();

const make = (slot: Slot, centre: CentreRow): ExamSlot => ({
  id: toGlobalId("ExamSlot", slot.id),
  centre,
  category: slot.category,
  phase: slot.phase,
  startsAt: new WrittenInstant(slot.startsAt),
  endsAt: new WrittenInstant(slot.startsAt + slot.durationMinutes * MINUTE_MS),
  date: slot.civilDate,
  localTime: localTime(slot.startsAt, centre.timeZone),
  durationMinutes: slot.durationMinutes,
  state: slot.state,
  publishedAt: slot.publishedAt === null ? null : new WrittenInstant(slot.publishedAt),
  version: slot.version,
});

/** The slot in the words of the GraphQL contract. Made once per slot of the board, however many readers ask for it. */
export const examSlotAt = (slot: Slot, centre: CentreRow): ExamSlot => {
  const known = made.get(slot);
  if (known) return known;
  const fresh = make(slot, centre);
  made.set(slot, fresh);
  return fresh;
};

/** As `examSlotAt`, for a slot that was read from the database, and for the viewer of the request. */
export const examSlotOf = async (slot: Slot, context: Context): Promise<ExamSlot> => {
  const { availability, loaders } = context;
  const centre = availability.centre(slot.centreId) ?? (await loaders.centre.load(slot.centreId));
  if (!centre) throw new Error(`centre ${slot.centreId} of slot ${slot.id} is gone`);
  return forViewer(examSlotAt(slot, centre), context);
};
