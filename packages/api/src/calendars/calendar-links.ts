import type { CandidateId } from "../domain/id.js";
import { sealFor } from "../platform/seal.js";

/** Whose calendar an address names, and which of the addresses that they have had. */
export type NamedCalendar = { readonly candidateId: CandidateId; readonly generation: number };

const INTEGER_BYTES = 4;

export type CalendarLinks = ReturnType<typeof calendarLinks>;

/** Addresses that calendars follow: signed, so that none can be guessed, and none is kept where it could be stolen. */
export const calendarLinks = ({ secret, apiUrl }: { secret: string; apiUrl: string }) => {
  const { seal, open } = sealFor(secret, "calendar");
  return {
    address: ({ candidateId, generation }: NamedCalendar): string => {
      const claim = Buffer.alloc(2 * INTEGER_BYTES);
      claim.writeUInt32BE(candidateId);
      claim.writeUInt32BE(generation, INTEGER_BYTES);
      return `${apiUrl}/calendars/${seal(claim)}.ics`;
    },
    /** What a token names, revoked or not; null when it is none of ours. */
    named: (token: string): NamedCalendar | null => {
      const claim = open(token);
      if (claim?.length !== 2 * INTEGER_BYTES) return null;
      return { candidateId: claim.readUInt32BE() as CandidateId, generation: claim.readUInt32BE(INTEGER_BYTES) };
    },
  };
};
