import { messages } from "@creneau/schema";
import { sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Api, startApi } from "../client.js";
import { type SmtpOptions, type SmtpServer, startSmtpServer } from "../smtp-server.js";
import { createWorld, type World } from "../world.js";

let world: World;
const ending: (() => Promise<void>)[] = [];
beforeEach(async () => {
  world = await createWorld();
});
afterEach(async () => {
  for (const end of ending.splice(0).reverse()) await end();
  await world.close();
});

const smtp = async (options?: SmtpOptions): Promise<SmtpServer> => {
  const server = await startSmtpServer(options);
  ending.push(() => server.close());
  return server;
};
const worker = async (url: string): Promise<Api> => {
  const api = await startApi(world, { environment: { SMTP_URL: url, MESSAGES_EVERY_MS: "20" } });
  ending.push(() => api.close());
  return api;
};

/** Cancellations of one booking each: the kind that always holds. */
const queue = async (count: number): Promise<void> => {
  const slots = await world.slots(count, { daysAhead: 30 });
  const people = await world.candidates(count);
  await world.db.execute(sql`
    with booking as (
      insert into bookings (slot_id, candidate_id, category, state, cancelled_at)
      select slot_id, candidate_id, 'B', 'cancelled', now()
      from unnest(${sql.param(slots.map(({ id }) => id))}::bigint[], ${sql.param(people.map(({ id }) => id))}::int[]) as b (slot_id, candidate_id)
      returning id, candidate_id
    )
    insert into messages (kind, subject, candidate_id, booking_id) select 'booking_cancelled', id, candidate_id, id from booking`);
};

const rows = () => world.db.select().from(messages);
const allSent = () =>
  expect.poll(async () => (await rows()).filter(({ sentAt }) => !sentAt).length, { timeout: 40_000 }).toBe(0);

/** How often each message was here. */
const timesTaken = ({ taken }: SmtpServer): number[] => {
  const times = new Map<string, number>();
  for (const { messageId } of taken) times.set(messageId, (times.get(messageId) ?? 0) + 1);
  return [...times.values()];
};

describe("several workers at once", () => {
  const COUNT = 120;

  it("send every message once", async () => {
    const server = await smtp();
    await queue(COUNT);
    await Promise.all([worker(server.url), worker(server.url), worker(server.url)]);
    await allSent();
    expect(timesTaken(server)).toEqual(Array(COUNT).fill(1));
  });

  it("the same race, with the leases switched off, sends some of them twice: it would be seen", async () => {
    const { promise: twice, resolve: seenTwice } = Promise.withResolvers<void>();
    const seen = new Set<string>();
    const server = await smtp({
      onMessage: async ({ messageId }) => {
        if (seen.has(messageId)) seenTwice();
        seen.add(messageId);
        await twice;
        return "accept" as const;
      },
    });
    await queue(5);
    await world.db.execute(sql`
      create function no_lease() returns trigger language plpgsql as 'begin new.leased_until = null; return new; end';
      create trigger no_lease before update on messages for each row execute function no_lease()`);
    await Promise.all([worker(server.url), worker(server.url), worker(server.url)]);
    await allSent();
    expect(Math.max(...timesTaken(server))).toBeGreaterThan(1);
  });
});

describe("a mail server that fails", () => {
  it("is away for a while: nothing is lost, everything leaves once it is back, each message once", async () => {
    const gone = await smtp();
    await gone.close();
    ending.pop();
    await queue(30);
    await worker(gone.url);
    const tried = async () => (await rows()).filter(({ lastError }) => lastError !== null);
    await expect.poll(async () => (await tried()).length, { timeout: 20_000 }).toBeGreaterThan(12);
    expect(new Set((await tried()).map(({ lastError }) => lastError))).toEqual(new Set(["ESOCKET CONN"]));
    expect((await rows()).filter(({ sentAt, droppedAt }) => sentAt || droppedAt)).toEqual([]);

    const back = await smtp({ port: gone.port });
    await allSent();
    expect(timesTaken(back)).toEqual(Array(30).fill(1));
    expect((await rows()).filter(({ lastError, leaseId }) => lastError || leaseId)).toEqual([]);
  });

  it("refuses one address for good, and one for now: the first is dropped with the reason, the second waits, the others leave", async () => {
    const server = await smtp({
      onRecipient: (address) => {
        if (address.startsWith("candidat.1@")) return `550 5.1.1 <${address}> unknown`;
        return address.startsWith("candidat.2@") ? `452 4.2.2 <${address}> is full` : "250 ok";
      },
    });
    await queue(5);
    await worker(server.url);
    await expect.poll(async () => (await rows()).filter(({ attempts }) => attempts > 0).length).toBe(5);
    await expect.poll(async () => (await rows()).filter(({ leaseId }) => leaseId).length).toBe(0);
    const told = (await rows()).map(({ sentAt, dropReason, lastError }) =>
      sentAt ? "sent" : (dropReason ?? `waits: ${lastError}`),
    );
    expect(told.sort()).toEqual([
      "address_refused: EENVELOPE 550 RCPT TO",
      ...["sent", "sent", "sent"],
      "waits: EENVELOPE 452 RCPT TO",
    ]);
    // No word of the server's answer, which holds the address.
    expect(JSON.stringify(await rows())).not.toContain("exemple.fr");
    const [later] = (await rows()).filter(({ lastError }) => lastError);
    expect((later?.dueAt.getTime() ?? 0) - Date.now()).toBeGreaterThan(50_000);
  });

  it("takes the letter and dies before it says so: the letter comes again under the same Message-ID, which a mailbox knows", async () => {
    let cut = false;
    const server = await smtp({
      onMessage: () => {
        if (cut) return "accept";
        cut = true;
        return "cut";
      },
    });
    await queue(1);
    await worker(server.url);
    await expect.poll(() => server.taken.length).toBeGreaterThan(0);
    await world.db.execute(sql`update messages set due_at = now()`);
    await allSent();
    const [row] = await rows();
    expect(server.taken.map(({ messageId }) => messageId)).toEqual(Array(2).fill(`<${row?.id}@creneau.example>`));
  });
});

it("a process that is told to send none sends none", async () => {
  const server = await smtp();
  await queue(1);
  const api = await startApi(world, { environment: { SMTP_URL: server.url, MESSAGES_EVERY_MS: "0" } });
  ending.push(() => api.close());
  await worker(server.url);
  await allSent();
  expect(timesTaken(server)).toEqual([1]);
});

it("who closes waits for what is in hand: it is sent and marked, not left to another", async () => {
  const { promise: here, resolve: arrived } = Promise.withResolvers<void>();
  const { promise: told, resolve: answer } = Promise.withResolvers<void>();
  const server = await smtp({
    onMessage: async () => {
      arrived();
      await told;
      return "accept" as const;
    },
  });
  await queue(1);
  const api = await worker(server.url);
  await here;
  const closed = api.close();
  ending.pop();
  answer();
  await closed;
  expect((await rows()).map(({ sentAt, leaseId }) => [sentAt !== null, leaseId])).toEqual([[true, null]]);
});
