import { auditLog, messages, officerActs } from "@creneau/schema";
import { desc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { bookedAt } from "../booking-calls.js";
import { brokenPromises, NO_BROKEN_PROMISE } from "../booking-invariants.js";
import { hold } from "../hold-calls.js";
import { useApi } from "../use-api.js";
import { rehousingsOf, stateOf, withdrawSession, withdrawSlot } from "../withdrawal-calls.js";

const { world, api } = await useApi({ sweeps: false });
/** Each story has a centre far from the others, in a department of its own. */
let centre: Awaited<ReturnType<typeof world.centre>>;
let officer: Awaited<ReturnType<typeof world.officer>>;
let stories = 0;
beforeEach(async () => {
  stories += 1;
  const departmentCode = String(10 + stories);
  centre = await world.centre({ departmentCode, latitude: 30 + stories * 1.5, longitude: 2 });
  officer = await world.officer("allocation_officer", [departmentCode]);
});

const booked = (daysAhead?: number) => bookedAt(world, api, centre, daysAhead);
const told = async ({ id }: { id: number }) =>
  (await world.db.select().from(messages).where(eq(messages.candidateId, id)).orderBy(messages.id)).map(
    ({ kind }) => kind,
  );
const people = () => rehousingsOf(api, officer, centre.departmentCode);

describe("an officer withdraws a session", () => {
  it("free places are gone, a hold ends, and who had booked is told and keeps their booking until there is another place", async () => {
    const { slot, candidate, bookingId } = await booked();
    const rest = await world.slots(3, { centre, daysAhead: 20 });
    await world.db.execute(`update exam_slots set session_id = ${slot.sessionId}, starts_at = starts_at + interval '4 hours'
      where id in (${rest.map(({ id }) => id).join()})`);
    const holder = await world.candidate();
    await hold(api, holder, rest[0] ?? slot);

    expect(await withdrawSession(api, officer, slot.sessionId)).toMatchObject({
      ...{ __typename: "WithdrawSuccess", places: 4, displaced: 1, holdsEnded: 1 },
    });

    for (const place of [slot, ...rest]) expect(await stateOf(world, place)).toBe("withdrawn");
    expect(await told(holder)).toEqual(["hold_withdrawn"]);
    expect(await told(candidate)).toContain("place_withdrawn");
    const seen = await api.query(
      `query Mine($id: ID!) { node(id: $id) { ... on Booking { state convocationUrl eventUrl withdrawal { reason }
        refusalToCancel { __typename } consequencesOfCancelling { penalty { until } } } } }`,
      { id: bookingId },
      candidate,
    );
    expect(seen).toEqual({
      node: {
        ...{ state: "LIVE", convocationUrl: null, eventUrl: null, withdrawal: { reason: "Inspecteur malade" } },
        ...{ refusalToCancel: null, consequencesOfCancelling: { penalty: null } },
      },
    });
    expect(await people()).toMatchObject([
      { state: "WAITING", reason: "Inspecteur malade", newSlot: null, offers: [] },
    ]);
    const [act] = await world.db.select().from(officerActs).orderBy(desc(officerActs.number)).limit(1);
    expect(act).toMatchObject({
      ...{
        act: "withdraw_places",
        officerId: officer.id,
        object: `session:${slot.sessionId}`,
        reason: "Inspecteur malade",
      },
      details: { places: 4, displaced: 1, holdsEnded: 1 },
    });
    const [decision] = await world.db
      .select()
      .from(auditLog)
      .where(eq(auditLog.candidateId, candidate.id))
      .orderBy(desc(auditLog.id));
    expect(decision).toMatchObject({ action: "withdraw_place", actor: `officer:${officer.id}` });
  });

  it("asked twice with one key it is done once; with another key there is nothing left", async () => {
    const { slot } = await booked();
    const key = crypto.randomUUID();
    const [first, second] = await Promise.all([0, 1].map(() => withdrawSession(api, officer, slot.sessionId, { key })));
    expect(first).toMatchObject({ __typename: "WithdrawSuccess", displaced: 1 });
    expect(second).toEqual(first);
    expect((await withdrawSession(api, officer, slot.sessionId)).__typename).toBe("NothingToWithdraw");
    expect((await withdrawSession(api, officer, slot.sessionId, { key, reason: "Autre motif" })).__typename).toBe(
      "IdempotencyKeyReused",
    );
    expect(await people()).toHaveLength(1);
  });

  it.each([
    ["no reason", "  \u200b ", "ReasonRefused"],
    ["a reason without end", "x".repeat(501), "ReasonRefused"],
  ])("%s: nothing is done", async (_, reason, refusal) => {
    const { slot } = await booked();
    expect(await withdrawSession(api, officer, slot.sessionId, { reason })).toMatchObject({
      ...{ __typename: refusal, field: "reason" },
    });
    expect(await stateOf(world, slot)).toBe("booked");
  });

  it("nobody without the permission in that department, and an exam that has begun is no longer withdrawn", async () => {
    const { slot, candidate } = await booked();
    for (const [caller, refusal] of [
      [await world.officer("allocation_officer", ["93"]), "NotAllowed"],
      [await world.officer("analyst", [centre.departmentCode]), "NotAllowed"],
      [candidate, "NotAllowed"],
      [{}, "NotSignedIn"],
    ] as const) {
      expect((await withdrawSession(api, caller, slot.sessionId)).__typename).toBe(refusal);
      expect((await withdrawSlot(api, caller, slot)).__typename).toBe(refusal);
      expect(await rehousingsOf(api, caller, centre.departmentCode)).toBeNull();
    }
    const admin = await world.officer("administrator", []);
    for (const id of ["0", "-1", "9".repeat(15), "x", "1; drop table bookings"])
      expect((await withdrawSession(api, admin, id)).__typename).toBe("SessionNotFound");
    expect((await withdrawSlot(api, admin, "x")).__typename).toBe("SlotNotFound");
    expect(await stateOf(world, slot)).toBe("booked");
    await world.db.execute(`update exam_slots set starts_at = now() - interval '1 minute' where id = ${slot.id}`);
    expect((await withdrawSlot(api, officer, slot)).__typename).toBe("SessionBegun");
  });
});

it("after all these stories no promise is broken", async () => {
  expect(await brokenPromises(world)).toEqual(NO_BROKEN_PROMISE);
});
