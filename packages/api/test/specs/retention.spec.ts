import { randomUUID } from "node:crypto";
import {
  auditLog,
  candidateImports,
  candidates,
  emailChanges,
  entryRequests,
  idempotencyRecords,
  messages,
  policyValues,
  requestCounts,
  sessions,
  spentProofs,
  verifications,
} from "@creneau/schema";
import { eq, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { purge } from "../../src/retention/purge.js";
import { retain } from "../../src/retention/retention.js";
import { movingClock } from "../moving-clock.js";
import { retaining } from "../retaining.js";
import { createWorld, type World } from "../world.js";

let world: World;
const clock = movingClock();
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

/** The same somebody for all tests of a group. */
const once = <Made>(make: () => Promise<Made>) => {
  let made: Promise<Made> | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

/** So many days before the story's now, and a minute more or less. */
const daysAgo = (days: number, minutes = 0) =>
  new Date(clock.now().epochMilliseconds - days * 86_400_000 - minutes * 60_000);
const counts = async () => {
  const { policies } = await retaining(world);
  return purge(world.db, policies, clock.now());
};

describe("what has been kept for its time is removed", () => {
  const person = once(() => world.candidate());
  type Kept = {
    name: keyof Awaited<ReturnType<typeof purge>>;
    table: PgTable;
    days: number;
    insert: (at: Date) => Promise<unknown>;
  };
  const kept: Kept[] = [
    {
      ...{ name: "sessions", table: sessions, days: 1 },
      insert: async (expiresAt) =>
        world.db
          .insert(sessions)
          .values({ id: randomUUID(), token: randomUUID(), userId: (await person()).userId ?? "", expiresAt }),
    },
    {
      ...{ name: "verifications", table: verifications, days: 1 },
      insert: (expiresAt) =>
        world.db.insert(verifications).values({ id: randomUUID(), identifier: "x", value: "x", expiresAt }),
    },
    {
      ...{ name: "idempotency_records", table: idempotencyRecords, days: 30 },
      insert: async (recordedAt) =>
        world.db
          .insert(idempotencyRecords)
          .values({ candidateId: (await person()).id, key: randomUUID(), request: "x", outcome: {}, recordedAt }),
    },
    {
      ...{ name: "messages", table: messages, days: 365 },
      insert: (sentAt) =>
        world.db
          .insert(messages)
          .values({ kind: "email_changed", subject: randomUUID(), recipient: "x@exemple.fr", sentAt }),
    },
    {
      ...{ name: "email_changes", table: emailChanges, days: 90 },
      insert: async (closedAt) =>
        world.db.insert(emailChanges).values({
          ...{ candidateId: (await person()).id, state: "refused", newEmail: "x@exemple.fr" },
          ...{ requestedAt: closedAt, expiresAt: closedAt, closedAt },
        }),
    },
    {
      ...{ name: "entry_requests", table: entryRequests, days: 180 },
      insert: async (requestedAt) => {
        await world.department();
        const who = { neph: "930000777001", birthName: "X", nameKey: "X", firstName: "X", birthDate: "2000-01-01" };
        const how = {
          email: `${randomUUID()}@exemple.fr`,
          mobile: "0600000000",
          departmentCode: "93",
          locale: "fr" as const,
        };
        return world.db.insert(entryRequests).values({ key: randomUUID(), ...who, ...how, requestedAt });
      },
    },
    {
      ...{ name: "waiting_requests", table: entryRequests, days: 730 },
      insert: async (confirmedAt) => {
        await world.department();
        const neph = String(930_000_777_100 + (await world.db.$count(entryRequests)));
        const who = { neph, birthName: "X", nameKey: "X", firstName: "X", birthDate: "2000-01-01" };
        const how = { email: `${neph}@exemple.fr`, mobile: "0600000000", departmentCode: "93", locale: "fr" as const };
        const since = { state: "waiting" as const, requestedAt: daysAgo(1000), confirmedAt };
        return world.db.insert(entryRequests).values({ key: randomUUID(), ...who, ...how, ...since });
      },
    },
    {
      ...{ name: "candidate_imports", table: candidateImports, days: 180 },
      insert: (sentAt) =>
        world.db.insert(candidateImports).values({ fileName: "x", hash: randomUUID(), rows: 0, sentAt }),
    },
    {
      ...{ name: "request_counts", table: requestCounts, days: 0 },
      insert: (resetsAt) => world.db.insert(requestCounts).values({ key: randomUUID(), count: 1, resetsAt }),
    },
    {
      ...{ name: "spent_proofs", table: spentProofs, days: 0 },
      insert: (expiresAt) => world.db.insert(spentProofs).values({ nonce: randomUUID(), expiresAt }),
    },
  ];

  test.each(kept)("$name after $days days, and not a minute before", async ({ name, table, days, insert }) => {
    await person();
    await counts();
    await insert(daysAgo(days, -1));
    const before = await world.db.$count(table);
    expect((await counts())[name]).toBe(0);
    await insert(daysAgo(days, 1));
    expect((await counts())[name]).toBe(1);
    expect(await world.db.$count(table)).toBe(before);
  });

  test("a message that is still to be sent stays, however old", async () => {
    await world.db
      .insert(messages)
      .values({ kind: "email_changed", subject: "waiting", queuedAt: daysAgo(4000), dueAt: daysAgo(4000) });
    await counts();
    expect(await world.db.$count(messages, eq(messages.subject, "waiting"))).toBe(1);
  });

  test("a policy of another length counts from its day", async () => {
    await world.db.insert(spentProofs).values({ nonce: "gone", expiresAt: daysAgo(1) });
    await world.db.insert(verifications).values({ id: "kept", identifier: "x", value: "x", expiresAt: daysAgo(5) });
    const source = { sourceFr: "un essai", sourceEn: "a trial" };
    await world.db
      .insert(policyValues)
      .values({ key: "retention.links", validFrom: world.day(0), number: 10, ...source });
    expect(await counts()).toMatchObject({ verifications: 0, spent_proofs: 1 });
    await world.db.delete(policyValues).where(eq(policyValues.sourceEn, "a trial"));
    expect(await counts()).toMatchObject({ verifications: 1 });
  });

  test("1,200 rows go in batches, also when two processes purge at once", async () => {
    const rows = Array.from({ length: 1_200 }, () => ({ nonce: randomUUID(), expiresAt: daysAgo(1) }));
    await world.db.insert(spentProofs).values(rows);
    const [one, other] = await Promise.all([counts(), counts()]);
    expect((one?.spent_proofs ?? 0) + (other?.spent_proofs ?? 0) + (await counts()).spent_proofs).toBe(1_200);
    expect(await world.db.$count(spentProofs, sql`expires_at < now()`)).toBe(0);
  });

  test("a row that somebody has in hand is left for the next round, and nobody waits", async () => {
    await world.db.insert(spentProofs).values([
      { nonce: "in hand", expiresAt: daysAgo(1) },
      { nonce: "free", expiresAt: daysAgo(1) },
    ]);
    await world.db.transaction(async (other) => {
      await other.execute(sql`select from ${spentProofs} where nonce = 'in hand' for update`);
      expect(await counts()).toMatchObject({ spent_proofs: 1 });
    });
    expect(await counts()).toMatchObject({ spent_proofs: 1 });
  });
});

describe("a file without any activity", () => {
  const quietFor = async (months: number, facts: Parameters<World["candidate"]>[0] = {}) => {
    const camille = await world.candidate(facts);
    await world.db.delete(sessions).where(eq(sessions.userId, camille.userId ?? ""));
    await world.db
      .update(candidates)
      .set({ activeAt: sql`now() - make_interval(months => ${months}, hours => 1)` })
      .where(eq(candidates.id, camille.id));
    return camille;
  };
  const rowOf = async ({ id }: { id: number }) =>
    (await world.db.select().from(candidates).where(eq(candidates.id, id)))[0];
  const warningsOf = ({ id }: { id: number }) =>
    world.db
      .select()
      .from(messages)
      .where(sql`${messages.candidateId} = ${id} and ${messages.kind} = 'account_expiring'`);
  const round = async () => retain(await retaining(world, { clock }));
  const sendAll = () =>
    world.db
      .update(messages)
      .set({ sentAt: new Date(clock.now().epochMilliseconds) })
      .where(eq(messages.kind, "account_expiring"));

  test("is written to a month before its three years are over, once, and emptied a month after that mail", async () => {
    const camille = await quietFor(35);
    expect(await warningsOf(camille)).toHaveLength(0);
    clock.forward({ hours: 24 * 5 });
    await round();
    await round();
    expect(await warningsOf(camille)).toHaveLength(1);
    await sendAll();
    clock.forward({ hours: 24 * 29 });
    await round();
    expect((await rowOf(camille))?.erasedAt).toBeNull();
    clock.forward({ hours: 24 * 2 });
    expect(await round()).toMatchObject({ erased: 1 });
    expect(await rowOf(camille)).toMatchObject({ birthName: "", email: null, erasedAt: expect.any(Date) });
    const [last] = await world.db.select().from(auditLog).where(eq(auditLog.candidateId, camille.id));
    expect(last).toMatchObject({ actor: "system", action: "account_expired" });
    clock.reset();
  });

  test("is never emptied before the warning was really sent", async () => {
    const camille = await quietFor(40);
    await round();
    clock.forward({ hours: 24 * 60 });
    await round();
    expect((await rowOf(camille))?.erasedAt).toBeNull();
    clock.reset();
  });

  test("without an address is emptied after its time", async () => {
    const camille = await quietFor(37, { email: null });
    await round();
    expect((await rowOf(camille))?.erasedAt).not.toBeNull();
  });

  test.each([
    [
      "a decision on it",
      (id: number) => world.db.insert(auditLog).values({ actor: "system", action: "book", candidateId: id }),
    ],
    [
      "a sign-in",
      (id: number) => world.db.update(candidates).set({ activeAt: sql`now()` }).where(eq(candidates.id, id)),
    ],
  ])("lives on after %s", async (_, sign) => {
    const camille = await quietFor(40, { email: null });
    await sign(camille.id);
    await round();
    expect((await rowOf(camille))?.erasedAt).toBeNull();
  });
});
