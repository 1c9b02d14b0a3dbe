import { expect, test } from "vitest";
import { civilNoon } from "./civil-noon";

test("a civil date stays the same day in UTC", () => {
  expect(civilNoon("2026-12-08").toISOString().slice(0, 10)).toBe("2026-12-08");
});
