import type { AskedFilter } from "../availability/asked-filter.js";
import { filterTooBroad } from "../availability/filter-too-broad.js";
import type { Context } from "../context.js";
import { allForViewer } from "../regulation/viewers-eligibility.js";
import type { ExamSlot } from "../slots/slot.types.js";

/** As many as a subscription follows. */
const MOST_SLOTS = 20_000;

/** The free places that match, and whose window is not yet open to the viewer. Read from the board: cheap, and exact as it is. */
export const placesNotYetOpen = async (asked: AskedFilter, context: Context): Promise<ExamSlot[]> => {
  await context.availability.whenLive();
  const { board } = context.availability;
  const { slots, totalOpen } = board.snapshot(board.filter(asked), { first: MOST_SLOTS, after: null });
  if (totalOpen > MOST_SLOTS) throw filterTooBroad(totalOpen, MOST_SLOTS);
  const now = context.clock.now().epochMilliseconds;
  const published = slots.filter(({ publishedAt }) => publishedAt !== null);
  return allForViewer(published, context).filter(({ opensForYouAt }) => (opensForYouAt?.getTime() ?? 0) > now);
};
