import { expect, test } from "vitest";
import { keyToResume, RESUME_MILLISECONDS } from "./attempt-memory";

const kept = JSON.stringify({ idempotencyKey: "a", sentAt: 1_000_000 });

test.each([
  ["at once", kept, 1_000_000, "a"],
  ["at the end of the time to resume", kept, 1_000_000 + RESUME_MILLISECONDS, "a"],
  ["just after it", kept, 1_000_001 + RESUME_MILLISECONDS, null],
  ["when nothing was kept", null, 1_000_000, null],
  ["when something else lies there", "{", 1_000_000, null],
  ["when a number lies there", "7", 1_000_000, null],
  ["when the key is missing", '{"sentAt":1000000}', 1_000_000, null],
])("a reload %s resumes %j at %d as %j", (_, text, now, key) => {
  expect(keyToResume(text, now)).toBe(key);
});

test("two minutes is the time to resume", () => {
  expect(RESUME_MILLISECONDS).toBe(120_000);
});
