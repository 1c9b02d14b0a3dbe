import { auditLog, bookings } from "@creneau/schema";
import { and, eq } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { book, cancel } from "../booking-calls.js";
import { move } from "../hold-calls.js";
import { readPdf } from "../read-pdf.js";
import { useApi } from "../use-api.js";
import type { SignedInCandidate } from "../world.js";

let now = Temporal.Now.instant();
const { world, api } = await useApi({ clock: { now: () => now } });

/** At another time; the time of before comes back. */
const at = async <Result>(instant: Temporal.Instant, act: () => Promise<Result>): Promise<Result> => {
  const before = now;
  now = instant;
  try {
    return await act();
  } finally {
    now = before;
  }
};

type Files = { convocationUrl: string | null; eventUrl: string | null; presenceConfirmedAt: string | null };
const filesOf = async (bookingId: string, caller: { token: string; language?: string }): Promise<Files> => {
  const { node } = await api.query<{ node: Files }>(
    "query ($id: ID!) { node(id: $id) { ... on Booking { convocationUrl eventUrl presenceConfirmedAt } } }",
    { id: bookingId },
    caller,
  );
  return node;
};
const load = (url: string | null | undefined, headers: Record<string, string> = {}) =>
  fetch((url ?? "").replace("localhost", "127.0.0.1"), { headers });
const as = ({ token }: SignedInCandidate) => ({ authorization: `Bearer ${token}` });

const pdfOf = async (response: Response) => readPdf(new Uint8Array(await response.arrayBuffer()));

const booked = async (facts: Parameters<typeof world.candidate>[0] = {}, daysAhead = 20) => {
  const [slot, candidate] = [await world.slot({ daysAhead }), await world.candidate(facts)];
  const { booking } = await book(api, candidate, slot);
  return { slot, candidate, bookingId: booking?.id ?? "" };
};

describe("the convocation is for the candidate who has the booking", () => {
  it("a sheet with the documents that the regulation asks this candidate for", async () => {
    const { candidate, bookingId } = await booked({
      firstName: "Maëlys",
      birthName: "LEFÈVRE-ŐRY",
      medicalDeclaration: true,
      medicalOpinionOn: world.day(-30),
    });
    const { convocationUrl } = await filesOf(bookingId, candidate);
    const response = await load(convocationUrl, as(candidate));
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "application/pdf"]);
    expect(response.headers.get("cache-control")).toBe("no-store");
    const { text } = await pdfOf(response);
    expect(text).toContain("LEFÈVRE-ŐRY Maëlys");
    const { eligibility } = await api.query<{
      eligibility: { documents: { text: string; condition: string | null }[] };
    }>(
      `query ($on: Date!) { eligibility(category: B, phase: ON_ROAD, on: $on) { ... on Eligibility { documents { text condition } } } }`,
      { on: world.day(20) },
      candidate,
    );
    expect(eligibility.documents.map((document) => document.text)).toContain("l’avis médical d’aptitude, ou sa copie");
    for (const document of eligibility.documents) expect(text).toContain(document.text);
  });

  it("that says what cancelling brings once the last day to do so freely is over, four days before", async () => {
    const { candidate, bookingId } = await booked();
    const { convocationUrl } = await filesOf(bookingId, { token: candidate.token, language: "en" });
    const noon = (day: number) =>
      Temporal.PlainDateTime.from(`${world.day(day)}T12:00`).toZonedDateTime("Europe/Paris");
    const textOn = (day: number) =>
      at(noon(day).toInstant(), async () => (await pdfOf(await load(convocationUrl, as(candidate)))).text);
    expect(await textOn(16)).toContain("Without a penalty until");
    const late = await textOn(17);
    expect(late).toContain("cancelling brings a penalty: no exam of category B before");
    expect(late).not.toContain("Without a penalty until");
  });

  it("in the language of the page that gave its address out", async () => {
    const { candidate, bookingId } = await booked();
    const { convocationUrl } = await filesOf(bookingId, { token: candidate.token, language: "en" });
    const { text } = await pdfOf(await load(convocationUrl, as(candidate)));
    expect(text).toContain("Convocation to the practical driving test");
  });

  it("the event: an hour that no clock moves, the place, no name", async () => {
    const { slot, candidate, bookingId } = await booked({ firstName: "Maëlys", birthName: "LEFÈVRE" });
    const { eventUrl } = await filesOf(bookingId, candidate);
    const response = await load(eventUrl, as(candidate));
    expect(response.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    const event = await response.text();
    const start = `${slot.startsAt.toISOString().replace(/[-:]|\.000/g, "")}`;
    for (const line of [
      `DTSTART:${start}`,
      "METHOD:PUBLISH",
      "STATUS:CONFIRMED",
      "SUMMARY:Examen du permis - Permis B",
    ])
      expect(event).toContain(line);
    expect(event.replace(/\r\n /g, "")).not.toMatch(/Ma[eë]lys|LEF[EÈ]VRE/);
  });

  it("nobody else gets either: not a stranger, not another candidate, nobody once it is cancelled", async () => {
    const { candidate, bookingId } = await booked();
    const other = await world.candidate();
    const { convocationUrl, eventUrl } = await filesOf(bookingId, candidate);
    const statuses = async () => {
      const tried: number[] = [];
      for (const url of [convocationUrl, eventUrl])
        for (const headers of [{}, as(other), { authorization: "Bearer unknown" }, as(candidate)])
          tried.push((await load(url, headers)).status);
      return tried;
    };
    expect(await statuses()).toEqual([401, 404, 401, 200, 401, 404, 401, 200]);
    await cancel(api, candidate, bookingId);
    expect(await statuses()).toEqual([401, 404, 401, 404, 401, 404, 401, 404]);
    expect(await filesOf(bookingId, candidate)).toMatchObject({ convocationUrl: null, eventUrl: null });
    for (const id of ["abc", "..%2f..%2fetc", `${bookingId}A`])
      expect((await load(`${api.url}/bookings/${id}/convocation.pdf`, as(candidate))).status).toBe(404);
  });
});

describe("whoever holds a convocation can check it", () => {
  const CHECK = `query ($token: String!) {
    convocation(token: $token) { state initials category phase date localTime centre { name } }
  }`;
  type Checked = { state: string; initials: string; date: string; centre: { name: string } } | null;
  const check = async (token: string): Promise<Checked> =>
    (await api.query<{ convocation: Checked }>(CHECK, { token })).convocation;
  const tokenOf = async (bookingId: string, candidate: SignedInCandidate): Promise<string> => {
    const { convocationUrl } = await filesOf(bookingId, candidate);
    const { links } = await pdfOf(await load(convocationUrl, as(candidate)));
    const address = new URL(links[0] ?? "");
    expect(address.pathname).toBe("/fr/verifier");
    return address.searchParams.get("jeton") ?? "";
  };

  it("without an account: whether it counts, when and where, and no more than initials", async () => {
    const { slot, candidate, bookingId } = await booked({ firstName: "élise", birthName: "ÑUÑEZ" });
    const checked = await check(await tokenOf(bookingId, candidate));
    expect(checked).toEqual({
      state: "VALID",
      initials: "É. Ñ.",
      category: "B",
      phase: "ON_ROAD",
      date: slot.civilDate,
      localTime: "08:00",
      centre: { name: "Bobigny" },
    });
  });

  it("that of before a move is replaced by the one of after it", async () => {
    const { candidate, bookingId } = await booked();
    const before = await tokenOf(bookingId, candidate);
    const { __typename } = await move(api, candidate, bookingId, await world.slot({ daysAhead: 25 }));
    expect(__typename).toBe("MoveBookingSuccess");
    const after = await tokenOf(bookingId, candidate);
    expect([(await check(before))?.state, (await check(after))?.state]).toEqual(["REPLACED", "VALID"]);
  });

  it("of a cancelled booking, and once the day of the exam is over", async () => {
    const { slot, candidate, bookingId } = await booked();
    const token = await tokenOf(bookingId, candidate);
    const midnight = Temporal.PlainDate.from(slot.civilDate)
      .add({ days: 1 })
      .toZonedDateTime("Europe/Paris")
      .toInstant();
    const stateAt = (instant: Temporal.Instant) => at(instant, async () => (await check(token))?.state);
    expect([await stateAt(midnight.subtract({ seconds: 1 })), await stateAt(midnight)]).toEqual(["VALID", "PASSED"]);
    await cancel(api, candidate, bookingId);
    expect((await check(token))?.state).toBe("CANCELLED");
  });

  it("a forged one is none of ours", async () => {
    const { candidate, bookingId } = await booked();
    const token = await tokenOf(bookingId, candidate);
    const forged = [
      "",
      "a",
      `${token}A`,
      token.slice(0, -1),
      `${token[0] === "A" ? "B" : "A"}${token.slice(1)}`,
      `${token.slice(0, -6)}${token[45] === "A" ? "B" : "A"}${token.slice(-5)}`,
      "é".repeat(51),
    ];
    for (const one of forged) expect(await check(one)).toBeNull();
  });
});

describe("a candidate says that they will come", () => {
  type Answer = { __typename: string; message?: string; booking?: { presenceConfirmedAt: string } };
  const confirm = async (bookingId: string, caller: { token?: string } = {}): Promise<Answer> =>
    (
      await api.query<{ confirmPresence: Answer }>(
        `mutation ($id: ID!) { confirmPresence(bookingId: $id) {
          __typename ... on ConfirmPresenceSuccess { booking { presenceConfirmedAt } } ... on Refusal { message }
        } }`,
        { id: bookingId },
        caller,
      )
    ).confirmPresence;

  it("once: the first time stays, and one decision is written down", async () => {
    const { candidate, bookingId } = await booked();
    const [first, second] = [
      await confirm(bookingId, candidate),
      await at(now.add({ hours: 5 }), () => confirm(bookingId, candidate)),
    ];
    expect(first).toEqual({
      __typename: "ConfirmPresenceSuccess",
      booking: { presenceConfirmedAt: now.round("millisecond").toString({ fractionalSecondDigits: 3 }) },
    });
    expect(second).toEqual(first);
    const decided = and(eq(auditLog.candidateId, candidate.id), eq(auditLog.action, "confirm_presence"));
    expect(await world.db.select().from(auditLog).where(decided)).toHaveLength(1);
  });

  it("at once from several windows: one decision", async () => {
    const { candidate, bookingId } = await booked();
    const answers = await Promise.all(Array.from({ length: 8 }, () => confirm(bookingId, candidate)));
    expect(new Set(answers.map(({ booking }) => booking?.presenceConfirmedAt)).size).toBe(1);
    const decided = and(eq(auditLog.candidateId, candidate.id), eq(auditLog.action, "confirm_presence"));
    expect(await world.db.select().from(auditLog).where(decided)).toHaveLength(1);
  });

  it("of another day it has to be said again", async () => {
    const { candidate, bookingId } = await booked();
    await confirm(bookingId, candidate);
    await move(api, candidate, bookingId, await world.slot({ daysAhead: 26 }));
    expect((await filesOf(bookingId, candidate)).presenceConfirmedAt).toBeNull();
  });

  it("not for another, not of a cancelled booking, not once the day is over, not as a stranger", async () => {
    const { slot, candidate, bookingId } = await booked();
    const other = await world.candidate();
    const nextDay = Temporal.PlainDate.from(slot.civilDate)
      .add({ days: 1 })
      .toZonedDateTime("Europe/Paris")
      .toInstant();
    const refused = [
      await confirm(bookingId),
      await confirm(bookingId, other),
      await confirm("abc", candidate),
      await at(nextDay, () => confirm(bookingId, candidate)),
    ];
    await cancel(api, candidate, bookingId);
    refused.push(await confirm(bookingId, candidate));
    expect(refused.map(({ __typename }) => __typename)).toEqual([
      "NotSignedIn",
      "BookingNotFound",
      "BookingNotFound",
      "ExamPassed",
      "BookingAlreadyCancelled",
    ]);
    expect(await world.db.select().from(bookings).where(eq(bookings.candidateId, candidate.id))).toMatchObject([
      { presenceConfirmedAt: null },
    ]);
  });
});
