import { randomUUID } from "node:crypto";
import {
  auditLog,
  bookings,
  candidateImports,
  candidates,
  entryRequests,
  examArrangements,
  examSlots,
  heldLicences,
  importRows,
  messages,
  officers,
  penalties,
  ROW_VERDICTS,
  users,
} from "@creneau/schema";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { eraseFileStatement } from "../../src/account/erase-file.statement.js";
import { PERSONAL_TABLES } from "../../src/account/personal-tables.js";
import { fromGlobalId } from "../../src/contract/global-id.js";
import { book } from "../booking-calls.js";
import { useApi } from "../use-api.js";
import type { SignedInCandidate } from "../world.js";

const { world, api } = await useApi();

type Outcome = { __typename: string; code?: string; examDate?: string };
const remove = async (caller: { token?: string }, neph: string): Promise<Outcome> => {
  const document = `mutation($neph: String!) { deleteAccount(input: { neph: $neph }) {
    __typename ... on Refusal { code message } ... on BookingTooLateToCancel { examDate } } }`;
  return (await api.query<{ deleteAccount: Outcome }>(document, { neph }, caller)).deleteAccount;
};
const preview = async (caller: SignedInCandidate) => {
  const document = `{ viewer { accountDeletion { bookings { id } refusal { ... on Refusal { code message } } } } }`;
  type Data = { viewer: { accountDeletion: { bookings: { id: string }[]; refusal: Outcome | null } } };
  return (await api.query<Data>(document, {}, caller)).viewer.accountDeletion;
};

/** Every row of the whole database, table by table, as text. */
const wholeDatabase = async (): Promise<[string, string][]> => {
  const { rows } = await world.db.execute<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public'",
  );
  const read = rows.map(async ({ name }): Promise<[string, string]> => {
    const found = await world.db.execute<{ text: string }>(
      `select coalesce(string_agg(t::text, E'\n'), '') as text from "${name}" t`,
    );
    return [name, found.rows[0]?.text ?? ""];
  });
  return Promise.all(read);
};

/** Somebody with something in every corner. */
const withHistory = async () => {
  const camille = await world.candidate({
    neph: "930099900001",
    birthName: "ZZYZX-UNIQUE",
    firstName: "Unic-Prénom",
    birthDate: "1997-02-13",
    email: "zzyzx.unique@exemple.fr",
  });
  await world.db
    .update(users)
    .set({ email: "zzyzx.unique@exemple.fr", name: "Unic-Prénom ZZYZX-UNIQUE" })
    .where(eq(users.id, camille.userId ?? ""));
  await world.results(camille, { phase: "on_road", category: "B", outcome: "failed", takenOn: world.day(-90) });
  await world.db.insert(heldLicences).values({ candidateId: camille.id, category: "AM", obtainedOn: "2013-05-01" });
  const { neph, birthName, firstName, birthDate } = camille;
  const at = new Date();
  const [entry] = await world.db
    .insert(entryRequests)
    .values({
      ...{ key: randomUUID(), neph, birthName, nameKey: birthName, firstName, birthDate, candidateId: camille.id },
      ...{ email: "zzyzx.unique@exemple.fr", mobile: "+33699999917", departmentCode: "93", locale: "fr" as const },
      ...{ state: "invited" as const, requestedAt: at, confirmedAt: at, invitedAt: at },
    })
    .returning();
  const [file] = await world.db
    .insert(candidateImports)
    .values({ fileName: "x", hash: "x", rows: 1, sentAt: at })
    .returning();
  const content = { codeNeph: neph, nomNaissance: birthName };
  await world.db.insert(importRows).values({
    ...{ importId: file?.id ?? "", number: 1, content, verdict: ROW_VERDICTS[0], changes: false },
    requestId: entry?.id ?? "",
  });
  await api.query(
    `mutation { requestEmailChange(input: { email: "zzyzx.autre@exemple.fr" }) { __typename } }`,
    {},
    camille,
  );
  return camille;
};

describe("deleting one's account", () => {
  test("says first which bookings it would cancel, then cancels them: their places are open again", async () => {
    const camille = await world.candidate();
    const slot = await world.slot({ daysAhead: 20 });
    const { booking } = await book(api, camille, slot);
    expect(await preview(camille)).toMatchObject({ bookings: [{ id: booking?.id }], refusal: null });
    expect(await remove(camille, camille.neph)).toMatchObject({ __typename: "DeleteAccountSuccess" });
    const [row] = await world.db.select().from(bookings).where(eq(bookings.candidateId, camille.id));
    expect(row).toMatchObject({ state: "cancelled", cancelledAt: expect.any(Date) });
    const [freed] = await world.db.select().from(examSlots).where(eq(examSlots.id, slot.id));
    expect(freed?.state).toBe("open");
    expect((await book(api, await world.candidate(), slot)).__typename).toBe("BookSlotSuccess");
  });

  test("leaves no name, number or address of the person in any table, but for the goodbye that is to be sent", async () => {
    const camille = await withHistory();
    const { booking } = await book(api, camille, await world.slot({ daysAhead: 21 }));
    await world.db.insert(examArrangements).values({
      ...{ bookingId: fromGlobalId(booking?.id ?? "")?.key ?? "", candidateId: camille.id, declaredAt: new Date() },
      ...{
        companionName: "Accompagnant-Unique",
        companionLicenceSince: "2001-01-01",
        vehicleRegistration: "AA-123-AA",
      },
    });
    await world.db.insert(auditLog).values({
      ...{ actor: "officer:1", action: "cancel" as const, candidateId: camille.id, details: { note: "ZZYZX-UNIQUE" } },
    });
    await remove(camille, camille.neph);
    const secrets = [
      camille.neph,
      "ZZYZX-UNIQUE",
      "+33699999917",
      "Accompagnant-Unique",
      "Unic-Prénom",
      "1997-02-13",
      "zzyzx.unique@exemple.fr",
      camille.userId ?? "",
      camille.token,
    ];
    const found = (await wholeDatabase()).flatMap(([name, text]) =>
      secrets
        .filter((secret) => text.toLowerCase().includes(secret.toLowerCase()))
        .map((secret) => `${name}: ${secret}`),
    );
    expect(found).toEqual(["messages: zzyzx.unique@exemple.fr"]);
    expect(
      await world.db.select().from(messages).where(eq(messages.recipient, "zzyzx.unique@exemple.fr")),
    ).toMatchObject([{ kind: "account_deleted", candidateId: null }]);
  });

  test("does with each table what the plan says", async () => {
    const camille = await world.candidate();
    await book(api, camille, await world.slot({ daysAhead: 22 }));
    await remove(camille, camille.neph);
    for (const [table, { by, afterDeletion }] of Object.entries(PERSONAL_TABLES)) {
      if ("entryRequest" in by || afterDeletion !== "deleted") continue;
      const [column, owner] = "candidate" in by ? [by.candidate, camille.id] : [by.user, camille.userId];
      const { rows } = await world.db.execute(`select 1 from ${table} where ${column} = '${owner}'`);
      expect(rows, table).toEqual([]);
    }
    const log = await world.db.select().from(auditLog).where(eq(auditLog.candidateId, camille.id));
    expect(log.map(({ action }) => action)).toEqual(["book", "cancel", "account_deleted"]);
    const [row] = await world.db.select().from(candidates).where(eq(candidates.id, camille.id));
    expect(row).toMatchObject({ birthName: "", firstName: "", email: null, userId: null, erasedAt: expect.any(Date) });
  });

  test("ends every sign-in, at once", async () => {
    const camille = await world.candidate();
    await remove(camille, camille.neph);
    expect((await api.call("{ viewer { candidate { id } } }", {}, camille)).errors?.[0]?.extensions.code).toBe(
      "UNAUTHENTICATED",
    );
  });

  test("does not happen by mistake: the NEPH has to be typed", async () => {
    const camille = await world.candidate();
    for (const typed of ["", "930000000000", "' or ''='", `${camille.neph}0`])
      expect(await remove(camille, typed)).toMatchObject({ code: "CONFIRMATION_MISMATCH" });
    expect((await api.call("{ viewer { candidate { id } } }", {}, camille)).errors).toBeUndefined();
    expect(await remove(camille, ` ${camille.neph.slice(0, 4)} ${camille.neph.slice(4)}`)).toMatchObject({
      __typename: "DeleteAccountSuccess",
    });
  });

  test("waits for an exam that is too near to be cancelled, and says until when", async () => {
    const camille = await world.candidate();
    const slot = await world.slot({ daysAhead: 10 });
    await book(api, camille, slot);
    const soon = world.day(2);
    await world.db
      .update(examSlots)
      .set({ civilDate: soon, startsAt: new Date(`${soon}T10:00:00Z`) })
      .where(eq(examSlots.id, slot.id));
    expect(await preview(camille)).toMatchObject({ refusal: { code: "BOOKING_TOO_LATE_TO_CANCEL" } });
    expect(await remove(camille, camille.neph)).toMatchObject({ code: "BOOKING_TOO_LATE_TO_CANCEL", examDate: soon });
    const [booking] = await world.db.select().from(bookings).where(eq(bookings.candidateId, camille.id));
    expect(booking?.state).toBe("live");
  });

  test("waits for a penalty that is not over, which a new file would not know of, unless it was lifted", async () => {
    const camille = await world.candidate();
    const until = world.day(20);
    const penalty = { departmentCode: "93", kind: "absence" as const, category: "B" as const, rule: "BOK-12" };
    const past = { ...penalty, examDate: world.day(-90), until: world.day(0), imposedAt: new Date() };
    await world.db.insert(penalties).values([
      { ...past, candidateId: camille.id },
      { ...past, candidateId: camille.id, examDate: world.day(-1), until },
    ]);
    expect(await preview(camille)).toMatchObject({ refusal: { code: "PENALTY_IN_FORCE" } });
    expect(await remove(camille, camille.neph)).toMatchObject({ code: "PENALTY_IN_FORCE" });
    const lifted = { liftedAt: new Date(), liftMotive: "illness" as const, liftNote: "a certificate" };
    await world.db.update(penalties).set(lifted).where(eq(penalties.until, until));
    expect(await remove(camille, camille.neph)).toMatchObject({ __typename: "DeleteAccountSuccess" });
  });

  test("never touches anybody else", async () => {
    const [camille, dominique] = await world.candidates(2);
    if (!camille || !dominique) throw new Error("two candidates were asked for");
    await book(api, dominique, await world.slot({ daysAhead: 23 }));
    const before = await world.db.select().from(candidates).where(eq(candidates.id, dominique.id));
    expect(await remove(camille, dominique.neph)).toMatchObject({ code: "CONFIRMATION_MISMATCH" });
    await remove(camille, camille.neph);
    expect(await world.db.select().from(candidates).where(eq(candidates.id, dominique.id))).toEqual(before);
    expect(await preview(dominique)).toMatchObject({ bookings: [{}] });
  });

  test("is nobody's but the signed-in candidate's", async () => {
    expect(await remove({}, "930000000001")).toMatchObject({ code: "NOT_SIGNED_IN" });
  });

  test("leaves an officer's own sign-in to the administration", async () => {
    const camille = await world.candidate();
    await world.db.insert(officers).values({ userId: camille.userId ?? "", role: "administrator" });
    await remove(camille, camille.neph);
    expect(await world.db.$count(users, eq(users.id, camille.userId ?? ""))).toBe(1);
  });

  test("a booking that is made between the look and the deletion: nothing is emptied, it is looked at again", async () => {
    const camille = await world.candidate();
    const seen = { candidateId: camille.id, version: camille.version, slotIds: [], by: "candidate" as const };
    const slot = await world.slot({ daysAhead: 25 });
    await book(api, camille, slot);
    expect(await eraseFileStatement(world.db, { ...seen, now: new Date().toISOString() })).toEqual([]);
    const [row] = await world.db.select().from(candidates).where(eq(candidates.id, camille.id));
    expect(row).toMatchObject({ neph: camille.neph, erasedAt: null });
    expect(await remove(camille, camille.neph)).toMatchObject({ __typename: "DeleteAccountSuccess" });
    const [freed] = await world.db.select().from(examSlots).where(eq(examSlots.id, slot.id));
    expect(freed?.state).toBe("open");
  });

  test("twenty deletions and twenty bookings at once: either there is no file, or nothing was lost", async () => {
    const camille = await world.candidate();
    const slots = await world.slots(20, { daysAhead: 24 });
    await Promise.all(
      slots.flatMap((slot) => [
        remove(camille, camille.neph).catch(() => null),
        book(api, camille, slot).catch(() => null),
      ]),
    );
    const [row] = await world.db.select().from(candidates).where(eq(candidates.id, camille.id));
    expect(row?.erasedAt).not.toBeNull();
    const live = await world.db.select().from(bookings).where(eq(bookings.candidateId, camille.id));
    expect(live.filter(({ state }) => state === "live")).toEqual([]);
    const states = await world.db
      .select({ state: examSlots.state })
      .from(examSlots)
      .where(eq(examSlots.civilDate, world.day(24)));
    expect(new Set(states.map(({ state }) => state))).toEqual(new Set(["open"]));
  });
});
