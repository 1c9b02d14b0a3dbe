import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";

/** 128 bits: nobody finds one by trying. */
const MAC_BYTES = 16;

/**
 * Tokens that carry their own claim and that only this installation can have made: nothing has to be kept to know them again.
 * The claim can be read by whoever holds the token.
 */
export type Seal = {
  /** URL-safe, without padding. */
  seal(claim: Buffer): string;
  /** The claim, or null when the token is not one of ours in the very spelling that was given out. */
  open(token: string): Buffer | null;
};

/** Each purpose has a key of its own: a token for one opens nothing else. */
export const sealFor = (secret: string, purpose: string): Seal => {
  const key = Buffer.from(hkdfSync("sha256", secret, "creneau", purpose, 32));
  const macOf = (claim: Buffer) => createHmac("sha256", key).update(claim).digest().subarray(0, MAC_BYTES);
  return {
    seal: (claim) => Buffer.concat([macOf(claim), claim]).toString("base64url"),
    open: (token) => {
      const bytes = Buffer.from(token, "base64url");
      // Decoding forgives other spellings: one claim would have several tokens.
      if (bytes.length <= MAC_BYTES || bytes.toString("base64url") !== token) return null;
      const claim = bytes.subarray(MAC_BYTES);
      return timingSafeEqual(bytes.subarray(0, MAC_BYTES), macOf(claim)) ? claim : null;
    },
  };
};
