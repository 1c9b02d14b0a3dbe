import * as schema from "@creneau/schema";
import { fillPlaceholders } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import type pg from "pg";
import { takeSlotStatement } from "../../dist/bookings/take-slot.statement.js";
import type { Wish } from "./crowd.ts";

/** The product's own statement, taken out of it: text and order of the values. */
const { sql: text, params } = takeSlotStatement(drizzle.mock({ schema })).getQuery();

/** Those of most bookings: all three of them. */
const reminders = JSON.stringify(
  ["preparation_advice", "presence_request", "practical_details"].map((kind, index) => ({
    kind,
    dueAt: new Date(Date.now() + (index + 1) * 86_400_000),
  })),
);

/** Sends it as `pg` alone would, prepared once per connection. Throws unless the slot was taken. */
export const takeSlot = async (client: pg.Client, wish: Wish): Promise<void> => {
  const { candidateId, slotId, slotVersion, rulesVersion, key } = wish;
  const now = new Date().toISOString();
  const given = {
    candidateId,
    slotId,
    slotVersion,
    candidateVersion: 1,
    rulesVersion,
    key,
    request: `book:${slotId}`,
    now,
    reminders,
  };
  const { rowCount } = await client.query({ name: "take_slot", text, values: fillPlaceholders(params, given) });
  if (rowCount !== 1) throw new Error(`slot ${slotId} was not taken`);
};
