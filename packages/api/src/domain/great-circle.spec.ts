import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { distanceKm } from "./great-circle.js";

const paris = { latitude: 48.8534, longitude: 2.3488 };
const place = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});

describe("the distance between two places", () => {
  test.each([
    ["Paris to itself", paris, paris, 0],
    ["Paris to Marseille", paris, { latitude: 43.2965, longitude: 5.3698 }, 660],
    ["Paris to Saint-Denis de La Réunion", paris, { latitude: -20.8823, longitude: 55.4504 }, 9365],
    ["across the date line", { latitude: 0, longitude: 179.5 }, { latitude: 0, longitude: -179.5 }, 111],
    ["pole to pole", { latitude: 90, longitude: 0 }, { latitude: -90, longitude: 42 }, 20015],
  ])("%s", (_, from, to, expectedKm) => {
    expect(Math.round(distanceKm(from, to))).toBe(expectedKm);
  });

  it("is the same in both directions, and never more than half way round the Earth", () => {
    fc.assert(
      fc.property(place, place, (from, to) => {
        const there = distanceKm(from, to);
        expect(there).toBeCloseTo(distanceKm(to, from), 6);
        expect(there).toBeGreaterThanOrEqual(0);
        expect(there).toBeLessThanOrEqual(20_016);
      }),
    );
  });
});
