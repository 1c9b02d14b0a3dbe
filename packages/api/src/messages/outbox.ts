import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import type { Logger } from "pino";
import type { SendMail } from "../platform/mail.js";
import { type Delivery, deliverMessage } from "./deliver-message.js";
import type { WritingDesk } from "./message-to-write.js";
import { type LeasedMessage, outboxStore } from "./outbox.store.js";

/** Messages that one worker has in hand at once, each on a connection of its own. */
const MOST_AT_ONCE = 10;
/** Hard limit on writing and sending what was leased: then the connection is destroyed. With what `SETTLE_TRIES` may take, below `LEASE_SECONDS`. */
const SEND_LIMIT_MS = 30_000;
/** How often the end of a message is written, a second apart, while the database does not answer: what was sent is to be known. */
const SETTLE_TRIES = 30;
const SETTLE_AGAIN_MS = 1_000;
/** While no server answers, one message asks for it, later and later. */
const LONGEST_PAUSE_MS = 15_000;

export type Outbox = {
  /** Ends the loop once what it has in hand is sent and marked. */
  close(): Promise<void>;
};

type Counts = { sent: number; dropped: number; postponed: number };

const countsOf = (deliveries: readonly Delivery[]): Counts => {
  const counts = { sent: 0, dropped: 0, postponed: 0 };
  for (const { fate } of deliveries) counts[fate.kind] += 1;
  return counts;
};

export type OutboxOptions = {
  readonly desk: WritingDesk;
  readonly sendMail: SendMail;
  /** How often it looks for messages, in milliseconds. */
  readonly everyMs: number;
  readonly log: Logger;
};

/**
 * Sends what is due, over and over. It asks the database and is never woken by it: a `NOTIFY` would cost every booking (see
 * docs/decisions/0002). Any number of processes may do so at once.
 */
export const openOutbox = ({ desk, sendMail, everyMs, log }: OutboxOptions): Outbox => {
  const store = outboxStore(desk.database);
  const closing = new AbortController();

  const settle = async (message: LeasedMessage, { fate }: Delivery): Promise<void> => {
    for (let tries = 1; tries <= SETTLE_TRIES; tries++) {
      const settled = await store.settle(message, fate).catch((error: unknown) => {
        log.warn({ err: error, messageId: message.id }, "the end of a message was not written");
        return null;
      });
      if (settled) return;
      if (settled === false) break;
      await delay(SETTLE_AGAIN_MS);
    }
    log.error({ messageId: message.id, fate: fate.kind }, "the lease of a message was lost before its end was written");
  };

  /** Tries a handful. Resolves with the number taken, and whether the server was away. */
  const pass = async (most: number): Promise<{ taken: number; serverDown: boolean }> => {
    const asked = performance.now();
    const leased = await store.lease(randomUUID(), desk.clock.now(), most);
    const signal = AbortSignal.timeout(SEND_LIMIT_MS);
    const deliveries = await Promise.all(
      leased.map(async (message) => {
        const delivery = await deliverMessage({ desk, sendMail, log }, message, signal);
        await settle(message, delivery);
        return delivery;
      }),
    );
    if (deliveries.length > 0)
      log.info({ ...countsOf(deliveries), ms: Math.round(performance.now() - asked) }, "messages left the outbox");
    return { taken: leased.length, serverDown: deliveries.some(({ serverDown }) => serverDown) };
  };

  const run = async (): Promise<void> => {
    let pauseMs = 0;
    while (!closing.signal.aborted) {
      const most = pauseMs > 0 ? 1 : MOST_AT_ONCE;
      const { taken, serverDown } = await pass(most).catch((error: unknown) => {
        log.error({ err: error }, "the outbox could not be looked at");
        return { taken: 0, serverDown: true };
      });
      pauseMs = serverDown ? Math.min(Math.max(2 * pauseMs, everyMs), LONGEST_PAUSE_MS) : 0;
      if (taken === most && !serverDown) continue;
      await delay(pauseMs || everyMs, undefined, { signal: closing.signal }).catch(() => {});
    }
  };

  const running = run();
  return {
    close: async () => {
      closing.abort();
      await running;
    },
  };
};
