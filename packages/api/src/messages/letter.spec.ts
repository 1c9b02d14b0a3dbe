import { LOCALES, MESSAGE_KINDS, type MessageKind } from "@creneau/schema";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { anyConvocation, anySheet } from "../../test/any-convocation.js";
import { mailOf } from "./letter.js";
import type { MessageToWrite } from "./message.types.js";
import { MESSAGE_WRITERS } from "./message-writers.js";

const HOSTILE = `<script>alert("é")</script>\r\nBcc: all@exemple.fr`;

/** As in packages/web/src/messages/french-typography.spec.ts; an address is no sentence. */
const BADLY_SPACED = /[^\u00a0\u202f](?:[;!?»]|:(?=\s|$))|«[^\u00a0\u202f]/;

const { centre, candidate } = anyConvocation();
const hostileExam = (kind: MessageKind) =>
  anyConvocation({
    centre: { ...centre, name: HOSTILE, address: HOSTILE },
    candidate: { ...candidate, firstName: HOSTILE, birthName: HOSTILE },
    departmentName: HOSTILE,
    cancelledAt: kind === "booking_cancelled" ? new Date("2026-11-20T10:00:00Z") : null,
  });

/** What the statement that queues a message of this kind puts into it. */
const detailsOf = (kind: MessageKind, { centre }: ReturnType<typeof anyConvocation>): MessageToWrite["details"] => {
  if (kind === "service_letter") return { subject: `À savoir ${centre.name}`, text: centre.name };
  if (kind === "proof_refused") return { answer: centre.name };
  if (kind === "penalty" || kind === "penalty_lifted") return { kind: "absence", category: "B", until: "2027-01-15" };
  if (kind === "place_withdrawn") return { reason: "Inspecteur malade" };
  if (!["slot_offered", "hold_withdrawn", "rehousing_offered"].includes(kind)) return {};
  return {
    reason: "Inspecteur malade",
    ...{ startsAt: "2026-12-24T09:00:00Z", heldUntil: "2026-11-25T09:00:00Z" },
    ...{ centreName: centre.name, timeZone: "Europe/Paris" },
  };
};

const messageOf = (kind: MessageKind, locale: (typeof LOCALES)[number], exam = hostileExam(kind)): MessageToWrite => ({
  ...{ id: "0199a000-0000-7000-8000-000000000002", kind, subject: "1", details: detailsOf(kind, exam), locale },
  bookingId: exam.bookingId,
  exam: { convocation: exam, sheet: anySheet(locale) },
  queuedAt: new Date("2026-11-20T10:00:00Z"),
  candidate: { id: 1, firstName: HOSTILE, birthName: HOSTILE, neph: "990000000001" },
  ...{ webOrigin: "https://creneau.example", now: Temporal.Instant.from("2026-11-24T10:00:00Z") },
});

const written = async (message: MessageToWrite) => {
  const letter = await MESSAGE_WRITERS[message.kind](message);
  if ("dropped" in letter) throw new Error(letter.dropped);
  return mailOf(letter, message.locale);
};

describe.each(MESSAGE_KINDS)("%s", (kind) => {
  it.each(LOCALES)("has words in %s, and nothing of the candidate is read as HTML or as a header", async (locale) => {
    const mail = await written(messageOf(kind, locale));
    expect(mail.subject).toMatch(/^\S.{8,}\S$/);
    expect(mail.text).toContain(`https://creneau.example/${locale}`);
    expect(mail.html).not.toContain("<script>");
    for (const { filename, contentType } of mail.attachments ?? [])
      expect(`${filename} ${contentType}`).toMatch(/^[\w.-]+ [\w/=; -]+$/);
  });

  it("spaces its French as French is printed", async () => {
    const { subject, text } = await written(messageOf(kind, "fr", anyConvocation()));
    const sentences = `${subject}\n${text.replace(/https?:\/\/\S+/g, "")}`;
    expect(sentences.split("\n").filter((sentence) => BADLY_SPACED.test(sentence))).toEqual([]);
  });
});

describe("what no longer holds is not told", () => {
  const told = [
    ...(["booking_confirmed", "booking_moved", "preparation_advice"] as const),
    ...(["presence_request", "practical_details"] as const),
  ];
  const cases = [
    ["a cancelled booking", { cancelledAt: new Date("2026-11-20T10:00:00Z") }, "booking_cancelled"],
    ["a booking of another place since", { bookedSlotId: 6 as never }, "booking_moved"],
    ["an exam that has begun", { startsAt: Date.parse("2026-11-24T10:00:00Z") }, "exam_passed"],
  ] as const;
  it.each(told.flatMap((kind) => cases.map(([what, facts, reason]) => [kind, what, facts, reason] as const)))(
    "%s of %s",
    async (kind, _, facts, dropped) => {
      expect(await MESSAGE_WRITERS[kind](messageOf(kind, "fr", anyConvocation(facts)))).toEqual({ dropped });
    },
  );

  it("who has said that they will come is not asked again", async () => {
    const exam = anyConvocation({ presenceConfirmedAt: new Date("2026-11-20T10:00:00Z") });
    expect(await MESSAGE_WRITERS.presence_request(messageOf("presence_request", "fr", exam))).toEqual({
      dropped: "presence_confirmed",
    });
  });
});

it.each(["booking_confirmed", "booking_moved", "booking_cancelled"] as const)(
  "%s says whose decision it was when it was an officer's",
  async (kind) => {
    const message = messageOf(kind, "en");
    const decided = "The service of your department decided so.";
    expect((await written(message)).text).not.toContain(decided);
    expect((await written({ ...message, details: { ...message.details, by: "officer" } })).text).toContain(decided);
  },
);

describe.each(["booking_confirmed", "preparation_advice"] as const)("%s", (kind) => {
  it.each([
    [
      "fr",
      "annulez au plus tard le mardi 24 novembre 2026",
      "pas d’examen de catégorie B avant le vendredi 15 janvier 2027",
    ],
    ["en", "cancel by Tuesday 24 November 2026", "no exam of category B before Friday 15 January 2027"],
  ] as const)(
    "says in %s until when one cancels freely, or what it brings once that day is over",
    async (locale, free, late) => {
      const message = messageOf(kind, locale, anyConvocation());
      const convocation = anyConvocation();
      const inTime = (await written(message)).text;
      const sheet = anySheet(locale, { penaltyUntil: "2027-01-15" });
      const tooLate = (await written({ ...message, exam: { convocation, sheet } })).text;
      expect([inTime.includes(free), inTime.includes(late)]).toEqual([true, false]);
      expect([tooLate.includes(free), tooLate.includes(late)]).toEqual([false, true]);
    },
  );
});

it.each([
  ["late_cancellation", true],
  ["absence", true],
  ["failure", false],
] as const)("a wait after %s is told with the way to send a proof: %s", async (kind, takesProof) => {
  for (const [locale, said] of [
    ["fr", "envoyez un justificatif"],
    ["en", "send a proof"],
  ] as const) {
    const message = messageOf("penalty", locale);
    const { text } = await written({ ...message, details: { ...message.details, kind } });
    expect(text.toLowerCase().includes(said)).toBe(takesProof);
    expect(text.includes(`https://creneau.example/${locale}/mon-dossier#penalites`)).toBe(true);
  }
});

it("a letter is escaped in HTML, plain in text, and its subject is one line", () => {
  const mail = mailOf(
    { subject: HOSTILE, parts: [HOSTILE, { items: [HOSTILE] }, { label: HOSTILE, url: `https://x.example/?a="&b=1` }] },
    "fr",
  );
  expect(mail.subject).not.toMatch(/[\r\n]/);
  expect(mail.html).not.toContain("<script>");
  expect(mail.html).toContain('href="https://x.example/?a=&quot;&amp;b=1"');
  expect(mail.text).toContain(HOSTILE);
});
