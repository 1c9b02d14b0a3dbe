import { randomUUID } from "node:crypto";
import { penalties, rulebookVersion, ruleValues } from "@creneau/schema";
import { eq } from "drizzle-orm";
import { pino } from "pino";
import { afterAll, afterEach, expect, test } from "vitest";
import { openLiveAvailability } from "../../src/availability/live-availability.js";
import { bookSlot } from "../../src/bookings/book-slot.js";
import { bookingStore } from "../../src/bookings/booking.store.js";
import { cancelBooking } from "../../src/bookings/cancel-booking.js";
import { createContext } from "../../src/context.js";
import type { BookingId, CandidateId, SlotId } from "../../src/domain/id.js";
import { openImporter } from "../../src/imports/importer.js";
import { createLinks } from "../../src/links.js";
import { systemClock } from "../../src/platform/clock.js";
import { openPolicybook } from "../../src/policies/policybook.js";
import { proofOfWork } from "../../src/proof-of-work/proof-of-work.js";
import { openRulebook, type Rulebook } from "../../src/regulation/rulebook.js";
import { NOBODY } from "../../src/sign-in/viewer.js";
import { createWorld, type SignedInCandidate } from "../world.js";

const world = await createWorld();
afterAll(() => world.close());
const log = pino({ level: "silent" });
const availability = await openLiveAvailability({ databaseUrl: world.databaseUrl, log });
afterAll(() => availability.close());
/** Nobody tells it of a change, as if the change stream were late for ever. */
const rulebook = await openRulebook(world.db, log);
const policies = await openPolicybook(world.db, log);
const imports = openImporter({ database: world.db, rulebook, clock: systemClock }, log);

const TRIAL = { evidence: "external", inForce: true, sourceFr: "Décret d’essai", sourceEn: "Trial decree" } as const;
const comesIntoForce = (key: string, number: number) =>
  world.db.insert(ruleValues).values({ ...TRIAL, key, number, validFrom: world.day(-1) });
afterEach(async () => {
  await world.db.delete(ruleValues).where(eq(ruleValues.sourceEn, TRIAL.sourceEn));
});

/** A process in which `change` is committed once, after the facts of a decision were loaded and before it is stored. */
const processWith = (change: () => Promise<unknown>) => {
  let pending: (() => Promise<unknown>) | undefined = change;
  const interrupted: Rulebook = {
    ...rulebook,
    of: async (version) => {
      const rules = await rulebook.of(version);
      await pending?.();
      pending = undefined;
      return rules;
    },
  };
  const services = {
    ...{ database: world.db, availability, rulebook: interrupted, policies, imports, clock: systemClock },
    identities: { forget: () => {} },
    count: async () => true,
    proofs: proofOfWork(world.db, "a secret of the specs", policies),
    links: createLinks({ secret: "a secret of the specs", webOrigin: "http://localhost", apiUrl: "http://localhost" }),
  };
  return createContext(services, NOBODY, "fr");
};
const book = async ({ id }: SignedInCandidate, change: () => Promise<unknown>) => {
  const slot = await world.slot({ daysAhead: 20 });
  return bookSlot(processWith(change), id as CandidateId, slot.id as SlotId, randomUUID());
};

test("a change of law between the decision and the booking: decided again, on the new law", async () => {
  const kim = await world.candidate();
  expect(await book(kim, () => comesIntoForce("AGE-2.practical", 12 * 30))).toMatchObject({
    kind: "NotEligible",
    rule: "AGE-2",
  });
});

test("one that makes no difference to this candidate lets the booking through", async () => {
  const kim = await world.candidate();
  expect(await book(kim, () => comesIntoForce("AGE-8.practical", 12 * 99))).toMatchObject({ kind: "BookSlotSuccess" });
});

test("so does one that makes no whole set of rules: those of before stay in force", async () => {
  const kim = await world.candidate();
  const notANumber = { key: "AGE-2.practical", member: "seventeen", validFrom: world.day(-1) };
  expect(await book(kim, () => world.db.insert(ruleValues).values({ ...TRIAL, ...notANumber }))).toMatchObject({
    kind: "BookSlotSuccess",
  });
});

test("a change of law between the decision and the cancellation: decided again, on the new law", async () => {
  const kim = await world.candidate();
  const booked = await book(kim, async () => {});
  const bookingId = (booked as { bookingId: BookingId }).bookingId;
  const context = processWith(() => comesIntoForce("DEL-6.notice", 300));
  await cancelBooking(context, kim.id as CandidateId, bookingId, randomUUID());
  expect(await world.db.select().from(penalties).where(eq(penalties.candidateId, kim.id))).toMatchObject([
    { kind: "late_cancellation", rule: "DEL-6", lateByRegulation: true },
  ]);
});

test("nothing is stored under the version of rules that are gone", async () => {
  const [kim, slot] = [await world.candidate(), await world.slot()];
  const { version } = rulebook.now();
  await comesIntoForce("AGE-8.practical", 12 * 99);
  const key = randomUUID();
  const stored = (rulesVersion: number) =>
    bookingStore(world.db).take(
      { candidateId: kim.id as CandidateId, key, wish: "book" },
      {
        slotId: slot.id as SlotId,
        slotVersion: 1,
        candidateVersion: kim.version,
        rulesVersion,
        now: systemClock.now(),
        reminders: "[]",
      },
    );
  expect(await stored(version)).toBe("moved");
  await rulebook.reload();
  expect(await stored(rulebook.now().version)).toMatchObject({ kind: "BookSlotSuccess" });
});

test("every change of a value raises the version, and a rush for the new rules reads them once or twice", async () => {
  const versionNow = async () => (await world.db.select().from(rulebookVersion))[0]?.version ?? 0;
  const before = await versionNow();
  await comesIntoForce("AGE-8.practical", 240);
  await world.db.update(ruleValues).set({ number: 252 }).where(eq(ruleValues.sourceEn, TRIAL.sourceEn));
  await world.db.delete(ruleValues).where(eq(ruleValues.sourceEn, TRIAL.sourceEn));
  expect(await versionNow()).toBe(before + 3);
  const told = await Promise.all(Array.from({ length: 50 }, () => rulebook.of(before + 3)));
  expect(new Set(told).size).toBe(1);
  expect(told[0]?.version).toBe(before + 3);
});
