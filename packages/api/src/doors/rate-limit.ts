import { GraphQLError } from "graphql";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { Config } from "../config.js";
import type { Credentials, Identity, IdentityOf } from "../sign-in/viewer.js";
import { isLoopback } from "./loopback.js";

export type RateLimit = (identity: Identity, address: string) => Promise<void>;

const rateLimited = ({ msBeforeNext }: RateLimiterRes): GraphQLError => {
  const retryAfterSeconds = Math.ceil(msBeforeNext / 1000);
  return new GraphQLError(`Too many calls: try again in ${retryAfterSeconds} s.`, {
    extensions: {
      code: "RATE_LIMITED",
      retryAfterSeconds,
      http: { status: 429, headers: new Map([["retry-after", String(retryAfterSeconds)]]) },
    },
  });
};

const count = async (limiter: RateLimiterMemory, key: number | string): Promise<void> => {
  try {
    await limiter.consume(key);
  } catch (refused) {
    throw refused instanceof RateLimiterRes ? rateLimited(refused) : refused;
  }
};

/** One count per viewer, or per address for anonymous callers. Throws `RATE_LIMITED` (HTTP 429) with the seconds to wait. */
export const rateLimit = ({ perViewer, perAddress }: Config["rateLimits"]): RateLimit => {
  const viewers = new RateLimiterMemory({ points: perViewer, duration: 60 });
  const addresses = new RateLimiterMemory({ points: perAddress, duration: 60 });
  return async ({ viewer, officer }, address) => {
    if (viewer) await count(viewers, viewer.candidateId);
    else if (officer) await count(viewers, `officer ${officer.officerId}`);
    else if (!isLoopback(address)) await count(addresses, address);
  };
};

/** Who is behind credentials that came from an address. */
export type Identify = (credentials: Credentials, address: string) => Promise<Identity>;

/**
 * Looks people up, and stops looking for an address that keeps sending tokens that are none: every guess costs the database
 * a query. For the rest of that minute no token from there is looked at.
 */
export const identify = (identityOf: IdentityOf, { perAddress }: Config["rateLimits"]): Identify => {
  const guesses = new RateLimiterMemory({ points: perAddress, duration: 60 });
  return async (credentials, address) => {
    const spent = isLoopback(address) ? null : await guesses.get(address);
    if (spent && spent.remainingPoints <= 0 && credentials.authorization) throw rateLimited(spent);
    try {
      return await identityOf(credentials);
    } catch (error) {
      if (error instanceof GraphQLError && !isLoopback(address)) await count(guesses, address);
      throw error;
    }
  };
};
