import { auditLog, entryRequests, messages, organisationEmails } from "@creneau/schema";
import { eq, sql } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { startApi } from "../client.js";
import { confirm, confirmedEntry, entryOf, linkOf, messagesTo, register, statedEntry } from "../entry-calls.js";
import { useApi } from "../use-api.js";

let now = Temporal.Instant.from("2026-11-24T10:00:00Z");
const { world, api } = await useApi({ clock: { now: () => now }, prepare: (story) => story.department("93") });
const later = async (duration: { hours?: number; minutes?: number }, act: () => Promise<unknown>) => {
  const before = now;
  now = now.add(duration);
  await act().finally(() => {
    now = before;
  });
};

const LOOK = `query ($key: UUID!) { entryRequest(key: $key) { state message confirmUntil stated { birthName email } department { code } departmentIsOpen } }`;

describe("somebody asks for a place as a free candidate", () => {
  test("the request is received, and a link is mailed; nothing is confirmed yet", async () => {
    const stated = statedEntry(1);
    expect(await register(api, stated)).toEqual({ __typename: "RegisterEntrySuccess", email: stated.email });
    expect(await messagesTo(world, stated.email)).toMatchObject([{ kind: "entry_confirmation", candidateId: null }]);
    expect(await entryOf(world, stated.neph)).toMatchObject({
      ...{ state: "to_confirm", mobile: "+33612345678", locale: "fr", departmentCode: "93" },
    });
  });

  test("looking at the link changes nothing, however often a scanner opens it; the button confirms", async () => {
    const stated = statedEntry(2);
    await register(api, stated);
    const key = await linkOf(world, stated.email);
    for (let looks = 0; looks < 3; looks++)
      expect(await api.query(LOOK, { key })).toMatchObject({
        entryRequest: {
          ...{ state: "TO_CONFIRM", confirmUntil: "2026-12-01", department: { code: "93" }, departmentIsOpen: false },
          stated: { birthName: stated.birthName, email: stated.email },
        },
      });
    expect(await confirm(api, key)).toMatchObject({ again: false, entry: { state: "WAITING", stated: null } });
    const { id } = await entryOf(world, stated.neph);
    expect(await world.db.select().from(auditLog).where(eq(auditLog.entryRequestId, id))).toMatchObject([
      { actor: "applicant", action: "entry_confirm", candidateId: null },
    ]);
  });

  test("the link followed again is answered kindly, and changes nothing", async () => {
    const stated = await confirmedEntry(world, api, 3);
    const before = await entryOf(world, stated.neph);
    const again = await confirm(api, await linkOf(world, stated.email));
    expect(again).toMatchObject({ __typename: "ConfirmEntrySuccess", again: true, entry: { state: "WAITING" } });
    expect(await entryOf(world, stated.neph)).toEqual(before);
  });

  test("two clicks at once confirm once", async () => {
    const stated = statedEntry(4);
    await register(api, stated);
    const key = await linkOf(world, stated.email);
    const answers = await Promise.all([confirm(api, key), confirm(api, key), confirm(api, key)]);
    expect(answers.map((answer) => answer.__typename)).toEqual(Array(3).fill("ConfirmEntrySuccess"));
    expect(answers.filter(({ again }) => again === false)).toHaveLength(1);
    expect((await entryOf(world, stated.neph)).version).toBe(2);
  });

  test.each([
    [7, "ConfirmEntrySuccess"],
    [8, "EntryLinkExpired"],
  ])("ENR-17: the link after %d days: %s", async (days, typename) => {
    const stated = statedEntry(10 + days);
    await register(api, stated);
    const key = await linkOf(world, stated.email);
    await later({ hours: 24 * days }, async () => {
      expect(await confirm(api, key)).toMatchObject({ __typename: typename });
    });
  });

  test("a forged link is nobody's", async () => {
    const key = crypto.randomUUID();
    expect(await confirm(api, key)).toMatchObject({ __typename: "EntryLinkUnknown", code: "ENTRY_LINK_UNKNOWN" });
    expect(await api.query(LOOK, { key })).toEqual({ entryRequest: null });
    const malformed = await api.call(LOOK, { key: "' or 1=1 --" });
    expect(malformed.errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
  });

  test("who asks again before confirming gets a new link, and the old one ends", async () => {
    const stated = statedEntry(20);
    await register(api, stated);
    const old = await linkOf(world, stated.email);
    await later({ minutes: 1 }, async () => {
      await register(api, { ...stated, firstName: "Léa Marie" });
    });
    const key = await linkOf(world, stated.email);
    expect(key).not.toBe(old);
    expect(await confirm(api, old)).toMatchObject({ __typename: "EntryLinkUnknown" });
    expect(await confirm(api, key)).toMatchObject({ __typename: "ConfirmEntrySuccess" });
    expect((await entryOf(world, stated.neph)).firstName).toBe("Léa Marie");
  });
});

describe("what is wrong with a request is told field by field", () => {
  test("what is missing is missing, in the caller's language", async () => {
    const answer = await register(api, statedEntry(30, { birthDate: "", firstName: " - " }), "en");
    expect(answer).toMatchObject({
      ...{ __typename: "EntryInvalid", code: "ENTRY_INVALID" },
      problems: [
        { field: "firstName", code: "IDENTITY_MISSING", message: "This field is empty: fill it in." },
        { field: "birthDate", code: "IDENTITY_MISSING" },
      ],
    });
  });

  test("ENR-9: the address of a training centre is refused", async () => {
    await world.db.insert(organisationEmails).values({ email: "eleves@conduite.example" });
    for (const email of ["Eleves@conduite.example", "contact@mail.example"])
      expect(await register(api, statedEntry(31, { email }))).toMatchObject({
        problems: [{ field: "email", code: "EMAIL_NOT_INDIVIDUAL" }],
      });
  });

  test("ENR-9: an officer keeps an address as an organisation's, nobody else does", async () => {
    const KEEP = `mutation ($input: KeepOrganisationEmailInput!) { keepOrganisationEmail(input: $input) {
      __typename ... on KeepOrganisationEmailSuccess { email } ... on EntryInvalid { problems { code } } } }`;
    const keep = (email: string, token?: string) => api.query(KEEP, { input: { email } }, token ? { token } : {});
    const [officer, examiner, candidate] = [
      await world.officer(),
      await world.officer("examiner"),
      await world.candidate(),
    ];
    const email = "Stages@entreprise.example";
    for (const stranger of [undefined, examiner.token, candidate.token])
      expect(await keep(email, stranger)).toEqual({ keepOrganisationEmail: { __typename: "NotAllowed" } });
    expect(await register(api, statedEntry(34, { email }))).toMatchObject({ __typename: "RegisterEntrySuccess" });
    for (let times = 0; times < 2; times++)
      expect(await keep(email, officer.token)).toMatchObject({
        keepOrganisationEmail: { email: "stages@entreprise.example" },
      });
    expect(await register(api, statedEntry(35, { email }))).toMatchObject({
      problems: [{ code: "EMAIL_NOT_INDIVIDUAL" }],
    });
    expect(await keep("stages", officer.token)).toMatchObject({
      keepOrganisationEmail: { problems: [{ code: "NOT_AN_EMAIL" }] },
    });
  });

  test("headers in an address go nowhere", async () => {
    const before = await world.db.$count(messages);
    expect(await register(api, statedEntry(32, { email: "lea@mail.example\r\nBcc: tous@mail.example" }))).toMatchObject(
      {
        problems: [{ field: "email", code: "NOT_AN_EMAIL" }],
      },
    );
    expect(await world.db.$count(messages)).toBe(before);
  });

  test("a department that does not exist is none", async () => {
    expect(await register(api, statedEntry(33, { departmentCode: "99" }))).toMatchObject({
      problems: [{ field: "departmentCode", code: "NOT_A_DEPARTMENT" }],
    });
  });
});

describe("a stranger learns nothing of who is known, and the mailbox is told", () => {
  const received = { __typename: "RegisterEntrySuccess" };

  test("an address with an account", async () => {
    const candidate = await world.candidate({ userId: null });
    const email = candidate.email ?? "";
    expect(await register(api, statedEntry(40, { email }))).toEqual({ ...received, email });
    expect(await messagesTo(world, email)).toMatchObject([{ kind: "entry_known", details: { kind: "has_account" } }]);
  });

  test("an address with a confirmed request: it stays as it is, and the mail names what differs", async () => {
    const stated = await confirmedEntry(world, api, 41);
    const before = await entryOf(world, stated.neph);
    const answer = await register(api, { ...stated, birthDate: "2001-03-10", neph: "930000999999" });
    expect(answer).toEqual({ ...received, email: stated.email });
    const [last] = await messagesTo(world, stated.email);
    expect(last).toMatchObject({
      kind: "entry_known",
      details: { kind: "has_request", doubts: [{ kind: "IdentityDiffers", field: "birthDate" }] },
    });
    expect(await entryOf(world, stated.neph)).toEqual(before);
  });

  test("a file that is confirmed under another address, however its name is written", async () => {
    const stated = await confirmedEntry(world, api, 42);
    const other = { ...stated, email: "autre.42@mail.example", birthName: "LEFEVRE MARTIN" };
    expect(await register(api, other)).toEqual({ ...received, email: other.email });
    expect(await messagesTo(world, other.email)).toMatchObject([{ details: { kind: "file_elsewhere" } }]);
  });

  test("the file of a candidate", async () => {
    const candidate = await world.candidate({ userId: null });
    const stated = statedEntry(43, { neph: candidate.neph });
    expect(await register(api, stated)).toEqual({ ...received, email: stated.email });
    expect(await messagesTo(world, stated.email)).toMatchObject([{ details: { kind: "file_elsewhere" } }]);
  });

  test("asked twice within an hour, one mail", async () => {
    const stated = await confirmedEntry(world, api, 44);
    for (let asked = 0; asked < 3; asked++) await register(api, stated);
    const mails = await messagesTo(world, stated.email);
    expect(mails.map(({ kind }) => kind)).toEqual(["entry_known", "entry_confirmation"]);
  });

  test("no mailbox is flooded: the sixth request of an hour is answered and not mailed", async () => {
    const stated = statedEntry(45);
    for (let asked = 0; asked < 6; asked++)
      expect(await register(api, stated)).toEqual({ ...received, email: stated.email });
    expect(await messagesTo(world, stated.email)).toHaveLength(5);
    // Whichever process is asked, and after a restart.
    const other = await startApi(world);
    expect(await register(other, stated)).toEqual({ ...received, email: stated.email });
    await other.close();
    expect(await messagesTo(world, stated.email)).toHaveLength(5);
  });
});

describe("who has typed somebody else's number stands in nobody's way", () => {
  test("a request that nobody confirmed does not hold its file", async () => {
    const squatter = statedEntry(50, { email: "squatter.50@mail.example" });
    await register(api, squatter);
    const stated = await confirmedEntry(world, api, 50);
    expect(await entryOf(world, stated.neph)).toMatchObject({ state: "waiting", email: stated.email });
    expect(await confirm(api, await linkOf(world, squatter.email))).toMatchObject({ __typename: "EntryFileTaken" });
  });

  test("two confirm the same file at once: one request waits", async () => {
    const [one, other] = [statedEntry(51), statedEntry(51, { email: "autre.51@mail.example" })];
    await register(api, one);
    await register(api, other);
    const keys = [await linkOf(world, one.email), await linkOf(world, other.email)];
    const answers = await Promise.all(keys.map((key) => confirm(api, key)));
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(["ConfirmEntrySuccess", "EntryFileTaken"]);
    const waiting = sql`${entryRequests.neph} = ${one.neph} and state = 'waiting'`;
    expect(await world.db.$count(entryRequests, waiting)).toBe(1);
  });
});
