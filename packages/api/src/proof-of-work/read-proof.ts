import type { Payload as ProofPayload } from "altcha-lib/types";
import { z } from "zod";

/** Far more than a proof of ours takes (about 700 characters). */
const MOST_CHARACTERS = 4_000;

const payload = z.object({
  challenge: z.object({
    parameters: z
      .object({
        algorithm: z.literal("PBKDF2/SHA-256"),
        nonce: z.string().regex(/^[\da-f]{32}$/),
        salt: z.string().regex(/^[\da-f]{32}$/),
        // Before the signature is looked at, and what a forger writes must cost nothing.
        cost: z.number().int().min(1).max(10_000),
        keyLength: z.number().int().min(16).max(64),
        keyPrefix: z.string().regex(/^[\da-f]+$/),
        expiresAt: z.number().int(),
        data: z.object({ purpose: z.string() }),
      })
      .loose(),
    signature: z.string(),
  }),
  solution: z.object({ counter: z.number(), derivedKey: z.string() }),
});

export type Payload = ProofPayload & z.infer<typeof payload>;

/** What the browser sent: base64 of the challenge with its solution. Null when it is anything else. */
export const readProof = (proof: string): Payload | null => {
  if (proof.length > MOST_CHARACTERS) return null;
  try {
    return payload.parse(JSON.parse(Buffer.from(proof, "base64").toString())) as Payload;
  } catch {
    return null;
  }
};
