import { GraphQLError } from "graphql";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { Config } from "../config.js";
import type { Viewer } from "../sign-in/viewer.js";

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;

export const isLoopback = (address: string): boolean => LOOPBACK.test(address);

export type RateLimit = (viewer: Viewer | null, address: string) => Promise<void>;

/** One count per viewer, or per address for anonymous callers. Throws `RATE_LIMITED` (HTTP 429) with the seconds to wait. */
export const rateLimit = ({ perViewer, perAddress }: Config["rateLimits"]): RateLimit => {
  const viewers = new RateLimiterMemory({ points: perViewer, duration: 60 });
  const addresses = new RateLimiterMemory({ points: perAddress, duration: 60 });
  return async (viewer, address) => {
    if (!viewer && isLoopback(address)) return;
    try {
      await (viewer ? viewers.consume(viewer.candidateId) : addresses.consume(address));
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      const retryAfterSeconds = Math.ceil(refused.msBeforeNext / 1000);
      throw new GraphQLError(`Too many calls: try again in ${retryAfterSeconds} s.`, {
        extensions: {
          code: "RATE_LIMITED",
          retryAfterSeconds,
          http: { status: 429, headers: new Map([["retry-after", String(retryAfterSeconds)]]) },
        },
      });
    }
  };
};
