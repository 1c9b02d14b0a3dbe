import { expect, test } from "vitest";
import { isHit } from "./is-hit";

const session = { standing: true, date: "2027-01-12", startsAt: "08:00", endsAt: "11:40" };

test.each([
  ["ends when the first exam begins", "2027-01-11T23:00:00Z", "2027-01-12T07:00:00Z", false],
  ["ends a minute later", "2027-01-11T23:00:00Z", "2027-01-12T07:01:00Z", true],
  ["begins a minute before the last exam ends", "2027-01-12T10:39:00Z", "2027-01-12T23:00:00Z", true],
  ["begins when the last exam ends", "2027-01-12T10:40:00Z", "2027-01-12T23:00:00Z", false],
  ["lasts the week", "2027-01-10T23:00:00Z", "2027-01-17T23:00:00Z", true],
])("an absence that %s: the session is without examiner %#", (_, from, until, expected) => {
  expect(isHit(session, [{ from, until }], "Europe/Paris")).toBe(expected);
});

test("a session that was withdrawn misses nobody", () => {
  const week = { from: "2027-01-10T23:00:00Z", until: "2027-01-17T23:00:00Z" };
  expect(isHit({ ...session, standing: false }, [week], "Europe/Paris")).toBe(false);
});
