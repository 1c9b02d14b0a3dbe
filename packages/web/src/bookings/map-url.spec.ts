import { expect, test } from "vitest";
import { mapUrl } from "./map-url";

const position = { latitude: 48.95, longitude: 2.36 };

test("an address is marked on the map of its streets", () => {
  expect(mapUrl(position, "ADDRESS")).toBe("https://www.openstreetmap.org/?mlat=48.95&mlon=2.36#map=17/48.95/2.36");
});

test("a commune is shown whole, without a marker that would promise an address", () => {
  expect(mapUrl(position, "COMMUNE")).toBe("https://www.openstreetmap.org/#map=13/48.95/2.36");
});
