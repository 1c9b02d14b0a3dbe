import pg from "pg";
import type { Wish } from "../kit/crowd.ts";
import { serveParent, settingsOf } from "../kit/parent.ts";
import { takeSlot } from "../kit/take-slot.ts";
import { throughput } from "../kit/workers.ts";

/** The booking statement sent by `pg` alone: nobody is recognised, nothing is loaded, nothing decided. */
export type PgBookers = {
  settings: { databaseUrl: string; connections: number };
  ready: null;
  questions: {
    /** Bookings a second; every one of them must succeed. */
    book(wishes: Wish[]): Promise<number>;
  };
};

const settings = settingsOf<PgBookers>();
const clients = await Promise.all(
  Array.from({ length: settings.connections }, async () => {
    const client = new pg.Client({ connectionString: settings.databaseUrl });
    await client.connect();
    return client;
  }),
);
serveParent<PgBookers>(null, { book: (wishes) => throughput(clients, wishes, takeSlot) });
