import { messages } from "@creneau/schema";
import { sql } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { book } from "../booking-calls.js";
import { type SmtpServer, startSmtpServer, type Taken } from "../smtp-server.js";
import { type Product, startApiProcess, startProduct } from "./product.js";
import { until } from "./until.js";

let smtp: SmtpServer;
let product: Product;
/** What happens once a letter is with the mail server whole, before the worker hears that it was taken. */
let onTaken: (taken: Taken) => "accept" | "cut" = () => "accept";

const sending = () => ({ SMTP_URL: smtp.url, MESSAGES_EVERY_MS: "20" });

beforeEach(async () => {
  onTaken = () => "accept";
  smtp = await startSmtpServer({ onMessage: (taken) => onTaken(taken) });
  product = await startProduct(async () => {}, sending());
});
afterEach(async () => {
  await product?.close();
  await smtp?.close();
});

const confirmations = async () =>
  (await product.world.db.select().from(messages)).filter(({ kind }) => kind === "booking_confirmed");
const leasesRunOut = () =>
  product.world.db.execute(
    sql`update messages set leased_until = now() - interval '1 second' where leased_until is not null`,
  );
const client = () => ({ ...product.api, close: async () => {} });

test("the worker is killed between sending and marking: the letter comes once more, under the same Message-ID, and then no more", async () => {
  onTaken = () => {
    product.api.kill();
    return "accept";
  };
  // The booking is committed; its own answer may die with the process.
  await book(client(), await product.world.candidate(), await product.world.slot()).catch(() => null);
  await until("the process is dead", 20, () => product.api.ending() !== null);
  expect(smtp.taken).toHaveLength(1);
  const [row, ...others] = await confirmations();
  expect([row?.sentAt, others]).toEqual([null, []]);

  onTaken = () => "accept";
  const next = await startApiProcess(product.world.databaseUrl, sending());
  try {
    // Another message, queued later, goes out: the worker looks, and leaves alone what the dead one still holds.
    await book({ ...next, close: async () => {} }, await product.world.candidate(), await product.world.slot());
    await until("the other message is sent", 20, () => smtp.taken.length === 2);
    expect(smtp.taken[1]?.messageId).not.toBe(smtp.taken[0]?.messageId);

    await leasesRunOut();
    await until("every confirmation is sent", 20, async () => (await confirmations()).every(({ sentAt }) => sentAt));
    const letters = smtp.taken.filter(({ to }) => to === smtp.taken[0]?.to);
    expect(letters.map(({ messageId }) => messageId)).toEqual(Array(2).fill(`<${row?.id}@creneau.example>`));
    expect(await confirmations()).toHaveLength(2);
  } finally {
    await next.stop();
  }
});

test("the database is gone when a letter has been sent: it is marked once the database is back, and not sent again", async () => {
  onTaken = () => {
    product.wire.cutAll();
    return "accept";
  };
  const { __typename } = await book(client(), await product.world.candidate(), await product.world.slot());
  expect(__typename).toBe("BookSlotSuccess");
  await until("the letter is marked", 30, async () => (await confirmations()).every(({ sentAt }) => sentAt));
  expect(smtp.taken).toHaveLength(1);
  expect(product.api.ending(), product.api.log()).toBeNull();
});

test("what the process logs of a letter that fails names nobody", async () => {
  await smtp.close();
  const candidate = await product.world.candidate();
  await book(client(), candidate, await product.world.slot());
  await until("a failure is logged", 20, () => product.api.log().includes("a message was not sent"));
  expect(product.api.log()).toContain("ESOCKET CONN");
  expect(product.api.log()).not.toContain(candidate.email);
  expect(product.api.log()).not.toContain(candidate.neph);
});
