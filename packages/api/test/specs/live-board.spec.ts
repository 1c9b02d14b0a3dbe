import { examSlots } from "@creneau/schema";
import { eq } from "drizzle-orm";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type LiveAvailability, openLiveAvailability } from "../../src/availability/live-availability.js";
import { createWorld, type World } from "../world.js";

const log = pino({ level: process.env.TEST_LOG_LEVEL ?? "silent" });
const everything = { first: 500, after: null };

describe("the board follows the database", () => {
  let world: World;
  let live: LiveAvailability;
  beforeAll(async () => {
    world = await createWorld();
    await world.slots(20);
    live = await openLiveAvailability({ databaseUrl: world.databaseUrl, log });
  });
  afterAll(async () => {
    await live.close();
    await world.close();
  });
  const read = () => live.board.snapshot(live.board.filter({ category: "B" }), everything);

  test("it starts from what is there", () => {
    expect(read().totalOpen).toBe(20);
  });

  test("a booked place goes, in the commit that takes it", async () => {
    const before = read();
    const [slot] = await world.db.select().from(examSlots).limit(1);
    await world.db
      .update(examSlots)
      .set({ state: "booked", version: 2 })
      .where(eq(examSlots.id, slot?.id ?? 0));
    await expect.poll(() => read().totalOpen).toBe(19);
    expect(BigInt(read().version)).toBeGreaterThan(BigInt(before.version));
  });
});
