import { describe, expect, it } from "vitest";
import { book, cancel } from "../booking-calls.js";
import { move } from "../hold-calls.js";
import { useApi } from "../use-api.js";
import type { SignedInCandidate } from "../world.js";

const { world, api } = await useApi();

type Answer = { __typename: string; calendarAddress?: string | null };
const renew = async (caller: { token?: string }, replaces: string | null = null): Promise<Answer> =>
  (
    await api.query<{ renewCalendarAddress: Answer }>(
      `mutation ($replaces: String) { renewCalendarAddress(replaces: $replaces) {
        __typename ... on CalendarAddressSuccess { calendarAddress }
      } }`,
      { replaces },
      caller,
    )
  ).renewCalendarAddress;
const revoke = async (caller: { token?: string }): Promise<Answer> =>
  (
    await api.query<{ revokeCalendarAddress: Answer }>(
      "mutation { revokeCalendarAddress { __typename ... on CalendarAddressSuccess { calendarAddress } } }",
      {},
      caller,
    )
  ).revokeCalendarAddress;
const addressOf = async (caller: SignedInCandidate): Promise<string | null> =>
  (
    await api.query<{ viewer: { candidate: { calendarAddress: string | null } } }>(
      "{ viewer { candidate { calendarAddress } } }",
      {},
      caller,
    )
  ).viewer.candidate.calendarAddress;
/** As a calendar does: without an account. */
const follow = (address: string | null | undefined, headers: Record<string, string> = {}) =>
  fetch((address ?? "").replace("localhost", "127.0.0.1"), { headers });
const eventsIn = (calendar: string) => calendar.match(/BEGIN:VEVENT/g)?.length ?? 0;

describe("the address of a candidate's calendar", () => {
  it("there is none until one is asked for; then it lists live bookings, and no name", async () => {
    const candidate = await world.candidate({ firstName: "Maëlys", birthName: "LEFEVRE" });
    expect(await addressOf(candidate)).toBeNull();
    const { calendarAddress } = await renew(candidate);
    expect(await addressOf(candidate)).toBe(calendarAddress);
    expect(calendarAddress).toMatch(/\/calendars\/[\w-]{32}\.ics$/);

    const empty = await follow(calendarAddress);
    expect([empty.status, empty.headers.get("content-type")]).toEqual([200, "text/calendar; charset=utf-8"]);
    expect(eventsIn(await empty.text())).toBe(0);

    const { booking } = await book(api, candidate, await world.slot({ daysAhead: 20 }));
    const full = await (await follow(calendarAddress)).text();
    expect(eventsIn(full)).toBe(1);
    expect(full).toContain("SUMMARY:Examen du permis - Permis B");
    expect(full.replace(/\r\n /g, "")).not.toMatch(/Ma.lys|LEFEVRE|9300000/);

    await cancel(api, candidate, booking?.id ?? "");
    expect(eventsIn(await (await follow(calendarAddress)).text())).toBe(0);
  });

  it("a moved booking keeps its event, and calendars see that it is newer", async () => {
    const candidate = await world.candidate();
    const { calendarAddress } = await renew(candidate);
    const { booking } = await book(api, candidate, await world.slot({ daysAhead: 20 }));
    const before = await (await follow(calendarAddress)).text();
    await move(api, candidate, booking?.id ?? "", await world.slot({ daysAhead: 21 }));
    const after = await (await follow(calendarAddress)).text();
    const line = (text: string, name: string) => new RegExp(`^${name}:(.*)$`, "m").exec(text)?.[1]?.trim();
    expect(line(after, "UID")).toBe(line(before, "UID"));
    expect(line(after, "DTSTART")).not.toBe(line(before, "DTSTART"));
    expect([line(before, "SEQUENCE"), line(after, "SEQUENCE")]).toEqual(["0", "2"]);
  });

  it("what has not changed is not sent again", async () => {
    const candidate = await world.candidate();
    const { calendarAddress } = await renew(candidate);
    await book(api, candidate, await world.slot({ daysAhead: 20 }));
    const first = await follow(calendarAddress);
    const etag = first.headers.get("etag") ?? "";
    expect(etag).toMatch(/^"[\w-]{27}"$/);
    const again = await follow(calendarAddress, { "if-none-match": `"other", ${etag}` });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    expect((await follow(calendarAddress, { "if-none-match": '"other"' })).status).toBe(200);
  });

  it("a new one makes the old one worthless, and asked for again after a lost answer it is the same", async () => {
    const candidate = await world.candidate();
    const first = (await renew(candidate)).calendarAddress ?? "";
    const [second, repeated] = [await renew(candidate, first), await renew(candidate, first)];
    expect(second.calendarAddress).not.toBe(first);
    expect(repeated).toEqual(second);
    expect([(await follow(first)).status, (await follow(second.calendarAddress)).status]).toEqual([404, 200]);
    // Nor does asking as if there were none.
    expect(await renew(candidate)).toEqual(second);
  });

  it("once revoked none works, and the next one is a new one", async () => {
    const candidate = await world.candidate();
    const first = (await renew(candidate)).calendarAddress ?? "";
    expect(await revoke(candidate)).toEqual({ __typename: "CalendarAddressSuccess", calendarAddress: null });
    expect(await revoke(candidate)).toEqual({ __typename: "CalendarAddressSuccess", calendarAddress: null });
    expect((await follow(first)).status).toBe(404);
    const next = (await renew(candidate)).calendarAddress ?? "";
    expect(next).not.toBe(first);
    expect([(await follow(first)).status, (await follow(next)).status]).toEqual([404, 200]);
  });

  it("speaks the candidate's language", async () => {
    const candidate = await world.candidate({ locale: "en" });
    await book(api, candidate, await world.slot({ daysAhead: 20 }));
    const { calendarAddress } = await renew(candidate);
    expect(await (await follow(calendarAddress)).text()).toContain("SUMMARY:Driving test - Category B");
  });

  it("nobody guesses one, and another's address replaces none of mine", async () => {
    const [candidate, other] = [await world.candidate(), await world.candidate()];
    const mine = (await renew(candidate)).calendarAddress ?? "";
    const theirs = (await renew(other)).calendarAddress ?? "";
    expect((await renew(candidate, theirs)).calendarAddress).toBe(mine);
    const turned = mine.replace(/.(?=\.ics$)/, (last) => (last === "A" ? "B" : "A"));
    for (const guess of [
      turned,
      mine.replace(".ics", ""),
      mine.replace(".ics", ".ics.ics"),
      `${api.url}/calendars/a.ics`,
    ])
      expect((await follow(guess)).status).toBe(404);
    expect((await renew({})).__typename).toBe("NotSignedIn");
    expect((await revoke({})).__typename).toBe("NotSignedIn");
  });
});
