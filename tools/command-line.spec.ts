import { expect, test } from "vitest";
import { readArguments, readNumber } from "./command-line.ts";

test.each([
  ["1", 1],
  ["30", 30],
  ["366", 366],
  ["007", 7],
])("%s is a number of days", (text, days) => {
  expect(readNumber("--days", text, [1, 366])).toBe(days);
});

test.each(["0", "367", "-1", "1.5", "1e2", "0x10", "abc", "", " 3", "1000000000000", "9".repeat(400)])(
  "%j is refused with the bounds",
  (text) => {
    expect(() => readNumber("--days", text, [1, 366])).toThrow(`--days ${text}: must be a whole number from 1 to 366.`);
  },
);

test("an option that was not given is no number", () => {
  expect(readNumber("--days", undefined, [1, 366])).toBeUndefined();
});

test("an unknown option is refused with how the command is called", () => {
  expect(() => readArguments("pnpm db:load", { args: ["--slot", "3"], options: {} })).toThrow(
    /Unknown option '--slot'.*pnpm db:load$/s,
  );
});
