import type { Locale } from "@creneau/schema";
import { toGlobalId, UUID_KEY } from "../contract/global-id.js";
import type { BookingId, SlotId } from "../domain/id.js";
import { sealFor } from "../platform/seal.js";

/** A convocation that a token names: a booking and the slot that it was for. */
export type NamedConvocation = { readonly bookingId: BookingId; readonly slotId: SlotId };

const UUID_BYTES = 16;
/** Slot ids stay far below 2^48. */
const SLOT_BYTES = 6;

const claimOf = ({ bookingId, slotId }: NamedConvocation): Buffer => {
  const claim = Buffer.alloc(UUID_BYTES + SLOT_BYTES);
  claim.write(bookingId.replaceAll("-", ""), "hex");
  claim.writeUIntBE(slotId, UUID_BYTES, SLOT_BYTES);
  return claim;
};

const readClaim = (claim: Buffer): NamedConvocation | null => {
  if (claim.length !== UUID_BYTES + SLOT_BYTES) return null;
  const bookingId = claim.toString("hex", 0, UUID_BYTES).replace(/(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
  const slotId = claim.readUIntBE(UUID_BYTES, SLOT_BYTES);
  return UUID_KEY.test(bookingId) ? { bookingId: bookingId as BookingId, slotId: slotId as SlotId } : null;
};

export type ConvocationLinks = ReturnType<typeof convocationLinks>;

/**
 * Addresses of convocations. What the QR code says is signed, not kept: a forged one is told from a real one, and the slot in
 * it tells a convocation of before a move from the one that counts.
 */
export const convocationLinks = (addresses: { secret: string; webOrigin: string; apiUrl: string }) => {
  const { seal, open } = sealFor(addresses.secret, "convocation");
  return {
    /** The page of the web app that says whether this convocation is valid. */
    verification: (convocation: NamedConvocation, locale: Locale): string =>
      `${addresses.webOrigin}/${locale}/verifier?jeton=${seal(claimOf(convocation))}`,
    /** What a token names; null when it is none of ours. */
    named: (token: string): NamedConvocation | null => {
      const claim = open(token);
      return claim && readClaim(claim);
    },
    /** Downloads, for the candidate who has the booking. */
    download: (bookingId: BookingId, file: "convocation.pdf" | "event.ics", locale: Locale): string =>
      `${addresses.apiUrl}/bookings/${toGlobalId("Booking", bookingId)}/${file}?locale=${locale}`,
  };
};
