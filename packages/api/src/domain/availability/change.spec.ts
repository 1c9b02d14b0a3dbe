import { expect, test } from "vitest";
import type { CentreId, SlotId } from "../id.js";
import type { Slot } from "../slot.js";
import { sameSlot } from "./change.js";

const slot: Slot = {
  ...{ id: 1 as SlotId, centreId: 1 as CentreId, category: "B", phase: "on_road" },
  ...{ startsAt: Date.UTC(2026, 11, 10, 8), civilDate: "2026-12-10" },
  ...{ durationMinutes: 32, state: "open", publishedAt: null, version: 1 },
};

test("a slot is the same as long as nothing of it changes", () => {
  expect(sameSlot(slot, { ...slot })).toBe(true);
});

test.each<Partial<Slot>>([
  { id: 2 as SlotId },
  { centreId: 2 as CentreId },
  { category: "B1" },
  { phase: "off_road" },
  { startsAt: slot.startsAt + 1 },
  { civilDate: "2026-12-11" },
  { durationMinutes: 33 },
  { state: "held" },
  { version: 2 },
])("it is another with %j", (changed) => {
  expect(sameSlot(slot, { ...slot, ...changed })).toBe(false);
});
