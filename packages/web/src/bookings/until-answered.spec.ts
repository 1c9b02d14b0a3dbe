import { expect, test } from "vitest";
import { type Reply, untilAnswered } from "./until-answered";

const lost: Reply<string> = { kind: "lost", reason: "network" };
const booked: Reply<string> = { kind: "answer", answer: "booked" };

function visitor(replies: Reply<string>[]) {
  const heard: string[] = [];
  const pauses: number[] = [];
  const control = new AbortController();
  const answer = untilAnswered(async () => replies.shift() ?? lost, {
    onLost: (reason) => heard.push(reason),
    pause: async (milliseconds) => {
      pauses.push(milliseconds);
      if (pauses.length > 20) control.abort();
    },
    signal: control.signal,
  });
  return { answer, heard, pauses };
}

test("an answer at once needs no second try", async () => {
  const { answer, heard } = visitor([booked]);
  expect(await answer).toBe("booked");
  expect(heard).toEqual([]);
});

test("a lost answer is asked for again, and the visitor is told why they wait", async () => {
  const { answer, heard, pauses } = visitor([lost, { kind: "lost", reason: "service" }, booked]);
  expect(await answer).toBe("booked");
  expect(heard).toEqual(["network", "service"]);
  expect(pauses).toEqual([300, 600]);
});

test("pauses grow to five seconds and no further, until nobody waits", async () => {
  const { answer, pauses } = visitor([]);
  expect(await answer).toBeNull();
  expect(Math.max(...pauses)).toBe(5_000);
});

test("a request that the API cannot read is not repeated", async () => {
  const { answer, pauses } = visitor([{ kind: "malformed" }, booked]);
  expect(await answer).toBe("malformed");
  expect(pauses).toEqual([]);
});
