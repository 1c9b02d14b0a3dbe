import type { Context } from "../context.js";
import { bookableDates } from "../domain/booking/book.js";
import { mostKmFor } from "./offer-to-displaced.js";
import { placesFor } from "./places-for.js";
import { rehousingStore } from "./rehousing.store.js";

/** The places that would be tried for somebody now, in that order; none once they have another, or want none. */
export const bestPlaces = async (context: Context, rehousingId: string, most: number): Promise<number[]> => {
  const { database, clock, rulebook } = context;
  const person = most > 0 ? await rehousingStore(database).open(rehousingId) : null;
  if (!person) return [];
  const { from, to } = bookableDates(clock.now(), person.timeZone, rulebook.now());
  const found: number[] = [];
  for await (const { slotId } of placesFor(database, person, { mostKm: mostKmFor(context, person), from, to })) {
    found.push(slotId);
    if (found.length === most) break;
  }
  return found;
};
