import { expect, test } from "vitest";
import { retryDelay } from "./retry-delay";

test.each([
  [0, 0, 500],
  [0, 1, 250],
  [1, 0, 1_000],
  [5, 0, 16_000],
  [6, 0, 30_000],
  [6, 1, 15_000],
  [10_000, 0.5, 22_500],
])(
  "after %i failures and with luck %f one waits %i ms: for ever patient, never longer than 30 s",
  (failures, luck, delay) => {
    expect(retryDelay(failures, luck)).toBe(delay);
  },
);
