import { randomUUID } from "node:crypto";
import { bookings } from "@creneau/schema";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { toGlobalId } from "../../src/contract/global-id.js";
import { book, cancel } from "../booking-calls.js";
import { brokenPromises, NO_BROKEN_PROMISE } from "../booking-invariants.js";
import { apiClient } from "../client.js";
import { type Product, startProduct } from "./product.js";
import { startWire, type Wire } from "./wire.js";

/** ReadyForQuery, idle: PostgreSQL sends it once the transaction has been committed. Source: PostgreSQL 18, section 54.7. */
const READY_FOR_QUERY = Buffer.from([0x5a, 0, 0, 0, 5, 0x49]);

let product: Product;
/** Between client and API. */
let wire: Wire;
beforeAll(async () => {
  product = await startProduct(async () => {});
  wire = await startWire({ host: "127.0.0.1", port: Number(new URL(product.api.url).port) });
});
afterAll(async () => {
  await wire?.close();
  await product?.close();
});
afterEach(async () => {
  expect(product.api.ending(), product.api.log()).toBeNull();
  expect(await brokenPromises(product.world)).toEqual(NO_BROKEN_PROMISE);
});

const isWholeHttpAnswer = (answer: Buffer): boolean => {
  const [head = "", body] = answer.toString().split("\r\n\r\n");
  const length = /^content-length: (\d+)$/im.exec(head)?.[1];
  return body !== undefined && Buffer.byteLength(body) === Number(length);
};
const isWholeDatabaseAnswer = (answer: Buffer): boolean =>
  answer.subarray(-READY_FOR_QUERY.length).equals(READY_FOR_QUERY);

const bookingsOf = async (candidate: { id: number }) =>
  (await product.world.db.select().from(bookings)).filter(({ candidateId }) => candidateId === candidate.id);

const throughWire = () => ({ ...apiClient(`http://127.0.0.1:${wire.port}`), close: async () => {} });
const directly = () => ({ ...product.api, close: async () => {} });

test("the answer to a booking is lost on its way to the client: the retry is told of that booking", async () => {
  const candidate = await product.world.candidate();
  const slot = await product.world.slot();
  const key = randomUUID();
  const lost = wire.loseAnswerTo("bookSlot", isWholeHttpAnswer);

  await expect(book(throughWire(), candidate, slot, key)).rejects.toThrow("fetch failed");
  expect((await lost).toString()).toContain("BookSlotSuccess");
  const [made, ...others] = await bookingsOf(candidate);
  expect([made?.state, others]).toEqual(["live", []]);

  const retried = await book(throughWire(), candidate, slot, key);
  expect([retried.__typename, retried.booking?.id]).toEqual(["BookSlotSuccess", toGlobalId("Booking", made?.id ?? "")]);
  expect(await bookingsOf(candidate)).toHaveLength(1);
});

test("the answer to a cancellation is lost on its way to the client: the retry is told that it is cancelled", async () => {
  const candidate = await product.world.candidate();
  const { booking } = await book(directly(), candidate, await product.world.slot({ daysAhead: 20 }));
  const key = randomUUID();
  const lost = wire.loseAnswerTo("cancelBooking", isWholeHttpAnswer);

  await expect(cancel(throughWire(), candidate, booking?.id ?? "", key)).rejects.toThrow("fetch failed");
  await lost;
  const retried = await cancel(throughWire(), candidate, booking?.id ?? "", key);
  expect([retried.__typename, retried.booking?.state]).toEqual(["CancelBookingSuccess", "CANCELLED"]);
});

test("the database commits a booking and its answer to the API is lost: the candidate is told of that booking, not that it is taken", async () => {
  const candidate = await product.world.candidate();
  const slot = await product.world.slot({ daysAhead: 30 });
  const key = randomUUID();
  const lost = product.wire.loseAnswerTo("take_slot", isWholeDatabaseAnswer);

  const first = await book(directly(), candidate, slot, key);
  await lost;
  const [made, ...others] = await bookingsOf(candidate);
  expect([made?.state, others]).toEqual(["live", []]);
  const retried = await book(directly(), candidate, slot, key);
  for (const answer of [first, retried])
    expect([answer.__typename, answer.booking?.id]).toEqual(["BookSlotSuccess", toGlobalId("Booking", made?.id ?? "")]);
});

test("the same of a cancellation", async () => {
  const candidate = await product.world.candidate();
  const { booking } = await book(directly(), candidate, await product.world.slot({ daysAhead: 40 }));
  const key = randomUUID();
  const lost = product.wire.loseAnswerTo("release_slot", isWholeDatabaseAnswer);

  const first = await cancel(directly(), candidate, booking?.id ?? "", key);
  await lost;
  const retried = await cancel(directly(), candidate, booking?.id ?? "", key);
  for (const answer of [first, retried])
    expect([answer.__typename, answer.booking?.state]).toEqual(["CancelBookingSuccess", "CANCELLED"]);
});

/** The statements of one booking in their order, by the names that the API prepares them under. */
const STATEMENTS = ["identity_by_token", "facts_to_book", "take_slot", "bookings_by_ids"] as const;

test.each(STATEMENTS)("the database's answer to %s is lost: the retry is told of one booking", async (statement) => {
  const candidate = await product.world.candidate();
  const slot = await product.world.slot({ daysAhead: 50 + STATEMENTS.indexOf(statement) });
  const key = randomUUID();
  const lost = product.wire.loseAnswerTo(statement, isWholeDatabaseAnswer);

  const told: (string | undefined)[] = [];
  // The booking itself is read again only when the first answer did not carry it: the second call strikes the last loss.
  for (let tries = 0; tries < 3; tries += 1) {
    const answer = await book(directly(), candidate, slot, key).catch(() => null);
    if (answer) told.push(answer.booking?.id);
  }
  await lost;
  const [made, ...others] = await bookingsOf(candidate);
  expect(others).toEqual([]);
  expect(told.length).toBeGreaterThan(0);
  expect(new Set(told)).toEqual(new Set([toGlobalId("Booking", made?.id ?? "")]));
});
