import { APIError, createAuthMiddleware } from "better-auth/api";
import { localeOf } from "../context.js";
import type { Clock } from "../platform/clock.js";
import type { ProofOfWork } from "../proof-of-work/proof-of-work.js";
import { messageOf } from "../refusals/refusal.words.js";

/** Where the proof of work of a link request travels. */
const HEADER = "x-proof-of-work";

/**
 * Whoever asks for a link shows some work first; a browser without JavaScript may ask a few times without. The answer to a
 * request that is turned away is the same for every e-mail address.
 */
export const proofBeforeLink = (proofs: ProofOfWork, clock: Clock) =>
  createAuthMiddleware(async ({ path, headers }) => {
    if (path !== "/sign-in/magic-link") return;
    const refusal = await proofs.require({
      purpose: "sign_in_link",
      proof: headers?.get(HEADER),
      // auth-door.ts has put the caller's address here.
      whose: headers?.get("x-forwarded-for") ?? "",
      now: clock.now(),
    });
    if (!refusal) return;
    const message = messageOf(refusal, localeOf(headers?.get("accept-language") ?? undefined));
    throw new APIError("FORBIDDEN", { code: "PROOF_OF_WORK_REQUIRED", message, fault: refusal.fault });
  });
