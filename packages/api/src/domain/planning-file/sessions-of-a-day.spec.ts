import { describe, expect, it } from "vitest";
import type { StandingSession } from "./facts.js";
import { sessionsOf } from "./sessions-of-a-day.js";

const span = (from: number, until: number) => ({ from, until });
const standing = (id: number, from: number, until: number): StandingSession => ({
  ...{ id, version: 1, examinerId: 1, centreId: 1, group: "B", civilDate: "2027-01-04" },
  ...{ from, until, standing: true, places: [] },
});

/** The sessions that come of places, each as the session that was there (0 for a new one), its span, and its places. */
const made = (...args: Parameters<typeof sessionsOf>) =>
  [...Map.groupBy(sessionsOf(...args), ({ session }) => session)].map(([session, of]) => [
    session.standing?.id ?? 0,
    session.from,
    session.until,
    of.map(({ place }) => place.from),
  ]);

describe("places of a day come into as few sessions as there can be", () => {
  it("one, from the first start to the last end, whatever their order", () => {
    expect(made([span(13, 14), span(8, 9), span(9, 10)], [], [])).toEqual([[0, 8, 14, [8, 9, 13]]]);
  });

  it("the one that is there, which grows to both sides", () => {
    expect(made([span(8, 9), span(13, 14)], [standing(7, 10, 11)], [])).toEqual([[7, 8, 14, [8, 13]]]);
  });

  it("two, when the examiner is away in between", () => {
    expect(made([span(8, 9), span(13, 14), span(14, 15)], [], [span(10, 12)])).toEqual([
      [0, 8, 9, [8]],
      [0, 13, 15, [13, 14]],
    ]);
  });

  it("what ends as the absence begins does not meet it", () => {
    expect(made([span(8, 10), span(12, 13)], [], [span(10, 12)])).toHaveLength(2);
    expect(made([span(8, 10)], [standing(7, 7, 8)], [span(10, 12)])).toEqual([[7, 7, 10, [8]]]);
  });

  it("never over another session of the same examiner", () => {
    expect(made([span(12, 13)], [standing(7, 8, 9), standing(8, 14, 15)], [span(9, 12)])).toEqual([[8, 12, 15, [12]]]);
  });
});
