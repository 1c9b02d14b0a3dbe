import { expect, it } from "vitest";
import { nearCentres } from "./near-centres.js";

const at = (id: number, latitude: number) => ({ id, latitude, longitude: 2.45 });
const [own, near, nearer, far] = [at(1, 48.9), at(2, 49.2), at(3, 49.0), at(4, 50.9)];

it("is re-housed in their own centre first, then in the nearest, and in none that is too far", () => {
  expect(nearCentres(own, [far, near, own, nearer], 60)).toEqual([own, nearer, near]);
});

it("their own centre is always near enough, whatever the policy, and comes before one of the same place", () => {
  expect(nearCentres(own, [at(0, 48.9), own, nearer], 0)).toEqual([own, at(0, 48.9)]);
});
