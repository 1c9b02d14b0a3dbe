import type { Logger } from "pino";
import { bookableDates } from "../domain/booking/book.js";
import { type Needed, offerRehousing } from "./offer-rehousing.js";
import { mostKmFor } from "./offer-to-displaced.js";
import { placesFor } from "./places-for.js";
import { type Displaced, rehousingStore } from "./rehousing.store.js";

/** People taken up at once. */
const AT_ONCE = 50;
/** How often the places are looked at again because somebody was faster. */
const MOST_LOOKS = 20;

/** Keeps the best place for somebody and tells them, or leaves them on the list. */
const settleOne = async (services: Needed, person: Displaced): Promise<void> => {
  const { clock, rulebook, database } = services;
  const window = bookableDates(clock.now(), person.timeZone, rulebook.now());
  const where = { mostKm: mostKmFor(services, person), from: window.from, to: window.to };
  for (let looks = 0; looks < MOST_LOOKS; looks++) {
    let moved = false;
    for await (const place of placesFor(database, person, where)) {
      const answer = await offerRehousing(services, person, place);
      if (answer === "offered") return;
      if (answer === "moved") {
        moved = true;
        break;
      }
    }
    if (!moved) return;
  }
};

/** Looks for a place for everybody who is due, one after the other, and returns how many that were. */
export const settleRehousings = async (services: Needed, log: Logger): Promise<number> => {
  const store = rehousingStore(services.database);
  await store.closeSettled(new Date(services.clock.now().epochMilliseconds));
  let settled = 0;
  for (;;) {
    const people = await store.claim(AT_ONCE);
    for (const person of people)
      await settleOne(services, person).catch((error: unknown) => {
        log.warn({ err: error, rehousing: person.id }, "nobody could be re-housed just now: tried again in a moment");
      });
    settled += people.length;
    if (people.length < AT_ONCE) return settled;
  }
};
