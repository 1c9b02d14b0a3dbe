import { bookings, candidates, examSlots, messages } from "@creneau/schema";
import { eq, sql } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { afterAll, describe, expect, it } from "vitest";
import { fromGlobalId } from "../../src/contract/global-id.js";
import { book, cancel } from "../booking-calls.js";
import { type Api, startApi } from "../client.js";
import { move } from "../hold-calls.js";
import { type Mailbox, startMailbox } from "../mailbox.js";
import { createWorld, type SignedInCandidate, type World } from "../world.js";

const mailbox: Mailbox = await startMailbox();
const world: World = await createWorld();
let now = Temporal.Now.instant();
const clock = { now: () => now };
const api: Api = await startApi(world, {
  clock,
  environment: { SMTP_URL: mailbox.smtpUrl, MESSAGES_EVERY_MS: "20" },
});
afterAll(async () => {
  await api.close();
  await world.close();
  await mailbox.close();
});

const queuedFor = ({ id }: SignedInCandidate) =>
  world.db.select().from(messages).where(eq(messages.candidateId, id)).orderBy(messages.dueAt, messages.queuedAt);

/** Until no message of theirs is due any more. */
const settled = (candidate: SignedInCandidate) =>
  expect
    .poll(
      async () =>
        (await queuedFor(candidate)).filter(
          ({ sentAt, droppedAt, dueAt }) => !sentAt && !droppedAt && dueAt.getTime() <= now.epochMilliseconds,
        ),
      { timeout: 20_000 },
    )
    .toEqual([]);

const at = (civilDate: string, time = "12:00") =>
  Temporal.PlainDateTime.from(`${civilDate}T${time}`).toZonedDateTime("Europe/Paris").toInstant();

const address = ({ email }: SignedInCandidate) => email ?? "";

describe("a booking is told in the statement that makes it", () => {
  it("a confirmation now, and three reminders at nine of the centre, 14, 7 and 2 days before", async () => {
    const [slot, camille] = [await world.slot({ daysAhead: 30 }), await world.candidate()];
    const { booking } = await book(api, camille, slot);
    const nine = (daysBefore: number) => at(world.day(30 - daysBefore), "09:00").toString({ smallestUnit: "second" });
    const told = (await queuedFor(camille)).map(({ kind, dueAt }) => [
      kind,
      Temporal.Instant.fromEpochMilliseconds(dueAt.getTime()).toString({ smallestUnit: "second" }),
    ]);
    expect(told).toEqual([
      ["booking_confirmed", now.toString({ smallestUnit: "second" })],
      ["preparation_advice", nine(14)],
      ["presence_request", nine(7)],
      ["practical_details", nine(2)],
    ]);
    expect((await queuedFor(camille)).map(({ bookingId }) => bookingId)).toEqual(
      Array(4).fill(fromGlobalId(booking?.id ?? "")?.key),
    );
  });

  it("a booking that is made after a reminder was due does not get it", async () => {
    const [slot, camille] = [await world.slot({ daysAhead: 6 }), await world.candidate()];
    await book(api, camille, slot);
    expect((await queuedFor(camille)).map(({ kind }) => kind)).toEqual(["booking_confirmed", "practical_details"]);
  });

  it("a refused booking leaves no message, nor does one that is rolled back, nor a repeated one a second", async () => {
    const [slot, camille, dominique] = [await world.slot(), await world.candidate(), await world.candidate()];
    const key = crypto.randomUUID();
    await book(api, camille, slot, key);
    await book(api, camille, slot, key);
    expect((await book(api, dominique, slot)).__typename).toBe("SlotTaken");
    expect((await queuedFor(camille)).filter(({ kind }) => kind === "booking_confirmed")).toHaveLength(1);

    const other = await world.slot();
    await world.db.execute(
      sql`create function fail() returns trigger language plpgsql as 'begin raise exception ''no''; end'`,
    );
    await world.db.execute(
      sql`create constraint trigger fail after insert on messages deferrable initially deferred for each row execute function fail()`,
    );
    await expect(book(api, dominique, other)).rejects.toThrow();
    await world.db.execute(sql`drop trigger fail on messages`);
    expect(await queuedFor(dominique)).toEqual([]);
    expect(await world.db.select().from(bookings).where(eq(bookings.candidateId, dominique.id))).toEqual([]);
  });
});

describe("what arrives in the mailbox", () => {
  it("the confirmation: what, when, where, what to bring, the convocation and the event for a calendar", async () => {
    const centre = await world.centre({ name: "Bobigny Est", address: "3 rue des Écoles" });
    const [slot, camille] = [await world.slot({ centre, daysAhead: 20 }), await world.candidate()];
    await book(api, camille, slot);

    const [mail] = await mailbox.received(address(camille));
    expect(mail?.subject).toMatch(/^Votre place d’examen du \w+ \d+(er)? \S+ \d{4} est réservée$/);
    for (const said of [
      "Permis B, épreuve en circulation",
      "à 8\u00a0h",
      "Bobigny Est, 3 rue des Écoles",
      "une pièce d’identité",
    ])
      expect(mail?.text).toContain(said);
    expect(mail?.html).toContain('<a href="https://www.openstreetmap.org/?mlat=48.905818&amp;mlon=2.458441#map');
    const [pdf, event] = mail?.attachments ?? [];
    expect(pdf?.contentType).toBe("application/pdf");
    expect(pdf?.filename).toBe(`convocation-${slot.civilDate}.pdf`);
    expect(event?.contentType).toBe("text/calendar");
    const [row] = await queuedFor(camille);
    expect(mail?.headers["message-id"]).toBe(`<${row?.id}@creneau.example>`);
    expect(mail?.headers["auto-submitted"]).toBe("auto-generated");
  });

  it("speaks the candidate's language", async () => {
    const [slot, camille] = [await world.slot({ daysAhead: 20 }), await world.candidate({ locale: "en" })];
    await book(api, camille, slot);
    const [mail] = await mailbox.received(address(camille));
    expect(mail?.subject).toMatch(/^Your exam place on \w+ \d+ \w+ \d{4} is booked$/);
    expect(mail?.text).toContain("Category B, on-road test");
  });

  it("a cancellation takes the event out of the calendar again", async () => {
    const [slot, camille] = [await world.slot({ daysAhead: 20 }), await world.candidate()];
    const { booking } = await book(api, camille, slot);
    await mailbox.received(address(camille));
    await cancel(api, camille, booking?.id ?? "");
    const [, mail] = await mailbox.received(address(camille), 2);
    expect(mail?.subject).toMatch(/^Votre réservation du .* est annulée$/);
    expect(mail?.attachments?.map(({ contentType }) => contentType)).toEqual(["text/calendar"]);
  });

  it("a move brings the new convocation, and its own reminders in place of the old ones", async () => {
    const [slot, other, camille] = [
      await world.slot({ daysAhead: 30 }),
      await world.slot({ daysAhead: 36 }),
      await world.candidate(),
    ];
    const { booking } = await book(api, camille, slot);
    await mailbox.received(address(camille));
    expect((await move(api, camille, booking?.id ?? "", other)).__typename).toBe("MoveBookingSuccess");
    const [, mail] = await mailbox.received(address(camille), 2);
    expect(mail?.subject).toMatch(/^Votre examen est déplacé au /);
    expect(mail?.attachments?.map(({ filename }) => filename)).toEqual([
      `convocation-${other.civilDate}.pdf`,
      `examen-${other.civilDate}.ics`,
    ]);
    const before = now;
    now = at(world.day(23));
    await settled(camille);
    now = before;
    const waiting = (await queuedFor(camille)).map(({ kind, sentAt, dropReason }) => [
      kind,
      sentAt ? "sent" : (dropReason ?? "waits"),
    ]);
    expect(waiting).toEqual([
      ["booking_confirmed", "sent"],
      ["booking_moved", "sent"],
      ["preparation_advice", "booking_moved"],
      ["preparation_advice", "sent"],
      ["presence_request", "booking_moved"],
      ["practical_details", "waits"],
      ["presence_request", "waits"],
      ["practical_details", "waits"],
    ]);
  });

  it("each reminder comes at its time, and none twice", async () => {
    const [slot, camille] = [await world.slot({ daysAhead: 40 }), await world.candidate()];
    await book(api, camille, slot);
    const before = now;
    for (const day of [25, 26, 33, 38, 39]) {
      now = at(world.day(day));
      await settled(camille);
    }
    now = before;
    const subjects = (await mailbox.received(address(camille), 4)).map(({ subject }) =>
      subject.split(" ").slice(0, 2).join(" "),
    );
    expect(subjects).toEqual(["Votre place", "Préparez votre", "Serez-vous à", "Votre examen,"]);
  });
});

describe("a message whose change no longer holds is dropped, with its reason", () => {
  it("the reminders of a cancelled booking", async () => {
    const [slot, camille] = [await world.slot({ daysAhead: 50 }), await world.candidate()];
    const { booking } = await book(api, camille, slot);
    await mailbox.received(address(camille));
    await cancel(api, camille, booking?.id ?? "");
    await mailbox.received(address(camille), 2);
    const before = now;
    now = at(world.day(49));
    await settled(camille);
    now = before;
    expect((await queuedFor(camille)).map(({ kind, dropReason }) => [kind, dropReason])).toEqual([
      ["booking_confirmed", null],
      ["booking_cancelled", null],
      ["preparation_advice", "booking_cancelled"],
      ["presence_request", "booking_cancelled"],
      ["practical_details", "booking_cancelled"],
    ]);
    expect(await mailbox.mailsTo(address(camille))).toHaveLength(2);
  });

  it("the reminders of a place that the booking no longer has, and of an exam that was missed", async () => {
    const [slot, other, camille] = [
      await world.slot({ daysAhead: 60 }),
      await world.slot({ daysAhead: 61 }),
      await world.candidate(),
    ];
    await book(api, camille, slot);
    await mailbox.received(address(camille));
    await world.db.update(bookings).set({ slotId: other.id }).where(eq(bookings.candidateId, camille.id));
    const before = now;
    now = at(world.day(47));
    await settled(camille);
    await world.db.update(bookings).set({ slotId: slot.id }).where(eq(bookings.candidateId, camille.id));
    now = at(world.day(62));
    await settled(camille);
    now = before;
    expect((await queuedFor(camille)).map(({ dropReason }) => dropReason)).toEqual([
      null,
      "booking_moved",
      "exam_passed",
      "exam_passed",
    ]);
  });

  it("a message for somebody who has no address", async () => {
    const [slot, camille] = [await world.slot({ daysAhead: 20 }), await world.candidate({ email: null })];
    await book(api, camille, slot);
    await settled(camille);
    expect((await queuedFor(camille))[0]).toMatchObject({ dropReason: "no_address", sentAt: null });
  });

  it("nobody is written to at an address that would be two, or that would be a header", async () => {
    for (const email of ["camille@exemple.fr,all@exemple.fr", "camille@exemple.fr\r\nBcc: all@exemple.fr"]) {
      const [slot, camille] = [await world.slot({ daysAhead: 20 }), await world.candidate({ email })];
      await book(api, camille, slot);
      await settled(camille);
      const [row] = await queuedFor(camille);
      expect([row?.sentAt, row?.dropReason]).toEqual([null, expect.stringContaining("address_refused")]);
    }
    expect(await mailbox.mailsTo("all@exemple.fr")).toEqual([]);
  });
});

it("the person who is erased is written to no more", async () => {
  const camille = await world.candidate();
  await book(api, camille, await world.slot({ daysAhead: 30 }));
  await settled(camille);
  await world.db.execute(sql`delete from bookings where candidate_id = ${camille.id}`);
  await world.db.delete(candidates).where(eq(candidates.id, camille.id));
  expect(await queuedFor(camille)).toEqual([]);
  await world.db.update(examSlots).set({ state: "open" }).where(eq(examSlots.state, "booked"));
});
