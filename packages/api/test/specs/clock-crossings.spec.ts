import { examSlots, holds, messages, wishes } from "@creneau/schema";
import { and, eq } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { book, cancel, slotOn } from "../booking-calls.js";
import { penaltyStory } from "../penalty-story.js";
import { settlePlaces, waitingAt } from "../wish-calls.js";

const { world, api, at, penaltiesOf } = await penaltyStory();

const nine = (date: string) =>
  Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: "Europe/Paris", plainTime: "09:00" }).toInstant();
const before = (date: string, days: number) => Temporal.PlainDate.from(date).subtract({ days }).toString();

/** A booking of that day, made a month before it. */
const bookedFor = async (examDate: string, centre?: Awaited<ReturnType<typeof world.centre>>) => {
  const [slot, candidate] = [await slotOn(world, examDate, centre && { centre }), await world.candidate()];
  const { booking } = await at(nine(before(examDate, 30)).toString(), () => book(api, candidate, slot));
  if (!booking) throw new Error("the place could not be booked");
  return { slot, candidate, bookingId: booking.id };
};

/** The seventh day before an exam is the last on which its place is given back freely, as long as that day is. */
describe.each([
  ["at the year's end", "2027-01-07", "2026-12-31T22:59:59Z", "2026-12-31T23:00:00Z", "2027-02-21"],
  ["on the day that is an hour short", "2027-04-04", "2027-03-28T21:59:59Z", "2027-03-28T22:00:00Z", "2027-05-19"],
  ["on the day that is an hour long", "2026-11-01", "2026-10-25T22:59:59Z", "2026-10-25T23:00:00Z", "2026-12-16"],
])("BOK-10 %s", (_when, examDate, lastSecond, midnight, until) => {
  it("until the last second of the day nothing follows", async () => {
    const { candidate, bookingId } = await bookedFor(examDate);
    await at(lastSecond, () => cancel(api, candidate, bookingId));
    expect(await penaltiesOf(candidate)).toEqual([]);
  });

  it("from midnight on there is a wait, and the letter says until when", async () => {
    const { candidate, bookingId } = await bookedFor(examDate);
    await at(midnight, () => cancel(api, candidate, bookingId));
    const [penalty] = await penaltiesOf(candidate);
    expect(penalty).toMatchObject({ rule: "BOK-10", examDate, until });
    const told = and(eq(messages.kind, "penalty"), eq(messages.subject, penalty?.id ?? ""));
    expect(await world.db.select().from(messages).where(told)).toMatchObject([{ details: { until } }]);
  });
});

const HOUR = 3_600;

it.each([
  // Six waking hours: a quarter of an hour in the evening, the rest from eight in the morning.
  ["over New Year's Eve", "2026-12-31T20:45", "2027-02-10", 17 * HOUR],
  ["over the night that is an hour short", "2027-03-27T20:45", "2027-05-10", 16 * HOUR],
  ["over the night that is an hour long", "2026-10-24T20:45", "2026-12-05", 18 * HOUR],
])("an offer is kept until the afternoon of the next day, %s", async (_when, evening, examDate, seconds) => {
  const centre = await world.centre();
  const waiting = await waitingAt(world, api, centre, 300);
  const { candidate, bookingId } = await bookedFor(examDate, centre);
  const now = Temporal.PlainDateTime.from(evening).toZonedDateTime("Europe/Paris").toInstant();
  await at(now.toString(), () => cancel(api, candidate, bookingId));
  await settlePlaces(world, { now: () => now });
  const [offer] = await world.db.select().from(holds).where(eq(holds.candidateId, waiting.id));
  expect(((offer?.heldUntil.getTime() ?? 0) - (offer?.heldFrom.getTime() ?? 0)) / 1_000).toBe(seconds);
  await world.db.delete(wishes).where(eq(wishes.candidateId, waiting.id));
});

it.each([
  ["over New Year's Eve", "2026-12-31T22:30:00Z", "2027-01-01T01:30:00Z"],
  ["over the night that is an hour short", "2027-03-28T00:30:00Z", "2027-03-28T03:30:00Z"],
  ["over the night that is an hour long", "2026-10-24T23:30:00Z", "2026-10-25T02:30:00Z"],
])("PUB-1: the window of the fourth group opens three hours after publication, %s", async (_when, published, opens) => {
  const day = Temporal.Instant.from(published).toZonedDateTimeISO("Europe/Paris").toPlainDate();
  const since = day.subtract({ days: 30 }).toString();
  const candidate = await world.candidate({ registeredOn: since, theoryPassedOn: since });
  const slot = await slotOn(world, day.add({ days: 40 }).toString());
  const news = { publishedAt: new Date(published), version: slot.version + 1 };
  await world.db.update(examSlots).set(news).where(eq(examSlots.id, slot.id));
  const opening = Temporal.Instant.from(opens);
  const early = await at(opening.subtract({ seconds: 1 }).toString(), () => book(api, candidate, slot));
  expect(early).toMatchObject({ __typename: "NotYetYourTurn", group: 4, opensAt: new Date(opens).toISOString() });
  expect((await at(opens, () => book(api, candidate, slot))).__typename).toBe("BookSlotSuccess");
});

it.each([
  ["after New Year's Eve", "2027-01-02"],
  ["after the night that is an hour short", "2027-03-30"],
  ["after the night that is an hour long", "2026-10-27"],
])("reminders of an exam two days %s are due at nine of the centre", async (_when, examDate) => {
  const { candidate } = await bookedFor(examDate);
  const queued = await world.db.select().from(messages).where(eq(messages.candidateId, candidate.id));
  const due = Object.fromEntries(queued.map(({ kind, dueAt }) => [kind, dueAt.getTime()]));
  const days = { preparation_advice: 14, presence_request: 7, practical_details: 2 };
  expect(due).toMatchObject(
    Object.fromEntries(
      Object.entries(days).map(([kind, ahead]) => [kind, nine(before(examDate, ahead)).epochMilliseconds]),
    ),
  );
});
