import { examSlots } from "@creneau/schema";
import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { record } from "../exam-day-calls.js";
import { useApi } from "../use-api.js";

const { world, api } = await useApi({ environment: { DEMONSTRATION: "true" }, sweeps: false });

const DAY = `{ examDay { date isToday lists { sessionId date state presented attributedPlaces recordable centre { name } } } }`;

const signIn = async (role: string) => {
  const response = await fetch(`${api.url}/auth/demonstration/officer`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: "http://localhost:3000" },
    body: JSON.stringify({ role }),
  });
  const cookie = response.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
  return { headers: { cookie } };
};

it("the demonstration's examiner has an exam day today, whatever day it is, and the same one at the next sign-in", async () => {
  await world.slots(13, { daysAhead: 5 });
  for (let number = 1; number <= 12; number++)
    await world.candidate({ neph: `99000000${String(number).padStart(4, "0")}`, userId: null });
  const first = await api.query<{ examDay: { date: string; lists: { sessionId: string }[] } }>(
    DAY,
    {},
    await signIn("examiner"),
  );
  expect(first.examDay).toMatchObject({
    isToday: true,
    lists: [{ state: "DRAFT", presented: 10, attributedPlaces: 13, centre: { name: "Bobigny" } }],
  });
  const again = await api.query<typeof first>(DAY, {}, await signIn("examiner"));
  expect(again).toEqual(first);
  const session = Number(first.examDay.lists[0]?.sessionId);
  expect(await world.db.$count(examSlots, eq(examSlots.sessionId, session))).toBe(13);
});

it("other officers of the demonstration examine nothing", async () => {
  const officer = await signIn("delegate");
  expect(await api.query(DAY, {}, officer)).toEqual({ examDay: null });
  expect(
    await record(api, officer as object, "0199a000-0000-7000-8000-000000000002", { outcome: "ABSENT" }),
  ).toMatchObject({
    code: "NOT_ALLOWED",
  });
});
