import { Temporal } from "temporal-polyfill";
import type { Clock } from "../src/platform/clock.js";

/** The real clock, put forward by as much as a story needs. */
export const movingClock = (): Clock & { forward(duration: Temporal.DurationLike): void; reset(): void } => {
  let ahead = Temporal.Duration.from({ hours: 0 });
  return {
    now: () => Temporal.Now.instant().add(ahead),
    forward: (duration) => {
      ahead = ahead.add(duration);
    },
    reset: () => {
      ahead = Temporal.Duration.from({ hours: 0 });
    },
  };
};
