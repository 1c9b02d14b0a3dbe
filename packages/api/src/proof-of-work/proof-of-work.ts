import { hkdfSync, randomInt } from "node:crypto";
import { spentProofs } from "@creneau/schema";
import { type Challenge, createChallenge, verifySolution } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import type { Temporal } from "temporal-polyfill";
import type { ProofFault, ProofOfWorkRequired, ProofPurpose } from "../domain/proof-of-work/proof.js";
import { isLoopback } from "../doors/loopback.js";
import type { Database } from "../platform/database.js";
import { requestCounter } from "../platform/request-counter.js";
import type { Policybook } from "../policies/policybook.js";
import { servicePolicy } from "../policies/service-policy.js";
import { type Payload, readProof } from "./read-proof.js";

const ALGORITHM = "PBKDF2/SHA-256";
/** Iterations of one try: a fraction of a millisecond for a telephone, so that the effort is in the number of tries. */
const COST = 1_000;
const CHALLENGE_MINUTES = 10;
/** Requests without a proof that one caller may make: a browser without JavaScript cannot solve a challenge. */
const WITHOUT_PROOF = { most: 3, seconds: 15 * 60 };

export type ProofOfWork = ReturnType<typeof proofOfWork>;

type Demand = {
  readonly purpose: ProofPurpose;
  /** What the browser sent; null or blank when it sent none. */
  readonly proof: string | null | undefined;
  /** Who is counted when they bring none, an address or a person; null: nobody goes without. */
  readonly whose: string | null;
  readonly now: Temporal.Instant;
};

/**
 * Asks a browser for some work before the service does something that could be abused. A challenge is signed, not stored: any
 * process can check it. Solved, it serves once: what was spent is a row, which all processes share. Source: altcha.org, version 2.
 */
export const proofOfWork = (db: Database, secret: string, policies: Policybook) => {
  const derived = (name: string) => Buffer.from(hkdfSync("sha256", secret, "", name, 32)).toString("hex");
  const signing = {
    hmacSignatureSecret: derived("proof of work: challenge"),
    hmacKeySignatureSecret: derived("proof of work: solution"),
  };
  const count = requestCounter(db, secret);

  /** The first to spend it has it: two requests at once with one proof are one too many. */
  const spend = async ({ parameters }: Payload["challenge"]): Promise<boolean> => {
    const rows = await db
      .insert(spentProofs)
      .values({ nonce: parameters.nonce, expiresAt: new Date(Number(parameters.expiresAt) * 1000) })
      .onConflictDoNothing()
      .returning({ nonce: spentProofs.nonce });
    return rows.length > 0;
  };

  const faultOf = async ({ challenge, solution }: Payload, { purpose, now }: Demand): Promise<ProofFault | null> => {
    const { verified, expired } = await verifySolution({ challenge, solution, deriveKey, ...signing });
    const { expiresAt, data } = challenge.parameters;
    if (expired || (verified && Number(expiresAt) * 1000 < now.epochMilliseconds)) return "expired";
    if (!verified || data?.purpose !== purpose) return "invalid";
    return (await spend(challenge)) ? null : "spent";
  };

  const goesWithout = async ({ purpose, whose }: Demand): Promise<boolean> =>
    whose !== null && (isLoopback(whose) || count(`without a proof: ${purpose}`, whose, WITHOUT_PROOF));

  return {
    challenge: (purpose: ProofPurpose, now: Temporal.Instant): Promise<Challenge> => {
      const most = servicePolicy(policies, "proof-of-work.attempts", now);
      return createChallenge({
        algorithm: ALGORITHM,
        cost: COST,
        // The number of tries is drawn, and known to nobody else: half of the most on average.
        counter: randomInt(most) + 1,
        data: { purpose },
        expiresAt: new Date(now.epochMilliseconds + CHALLENGE_MINUTES * 60_000),
        deriveKey,
        ...signing,
      });
    },

    /** Why the request must not go on, or null. A proof that is good is spent by the look at it. */
    require: async (demand: Demand): Promise<ProofOfWorkRequired | null> => {
      const required = (fault: ProofFault): ProofOfWorkRequired => ({
        kind: "ProofOfWorkRequired",
        purpose: demand.purpose,
        fault,
      });
      if (!demand.proof) return (await goesWithout(demand)) ? null : required("missing");
      const payload = readProof(demand.proof);
      const fault = payload ? await faultOf(payload, demand) : "invalid";
      return fault && required(fault);
    },
  };
};
