import { createHash } from "node:crypto";
import { PROOF_MEDIA, type ProofMedia } from "@creneau/schema";
import { fileTypeFromBuffer } from "file-type";
import type { Moved } from "../bookings/booking.store.js";
import { decideUntilStored } from "../bookings/decide-until-stored.js";
import type { Services } from "../context.js";
import { UUID_KEY } from "../contract/global-id.js";
import type { Refusal } from "../domain/booking/refusal.js";
import { MOST_BYTES_OF_A_CANDIDATE, MOST_PROOFS, shownFileName } from "../domain/penalty/proof.js";
import { liftedOn } from "../penalties/lifted-on.js";
import { keepProof, proofFacts } from "./proof.store.js";

type Sent = { readonly kind: "ProofKept"; readonly proofId: string };

/** What the file is by its first bytes; its name and what the browser says of it count for nothing. */
const mediaOf = async (content: Buffer): Promise<ProofMedia | null> => {
  const found = await fileTypeFromBuffer(content);
  return PROOF_MEDIA.find((media) => media === found?.mime) ?? null;
};

/**
 * Takes a candidate's proof to a penalty of theirs. The same file again is the one that is there. What a file does besides being what it
 * says is not looked into: it is given out as an attachment that no browser runs, and nobody scans it for viruses here.
 */
export const sendProof = async (
  { database: db, clock }: Pick<Services, "database" | "clock">,
  candidateId: number,
  { penaltyId, fileName, content }: { readonly penaltyId: string; readonly fileName: string; readonly content: Buffer },
): Promise<Sent | Refusal> => {
  if (!UUID_KEY.test(penaltyId)) return { kind: "PenaltyNotFound" };
  const mediaType = await mediaOf(content);
  if (!mediaType) return { kind: "ProofNotReadable" };
  const hash = createHash("sha256").update(content).digest("hex");
  const wanted = { candidateId, penaltyId, hash };
  return decideUntilStored(async (): Promise<Sent | Refusal | Moved> => {
    const facts = await proofFacts(db, wanted);
    if (!facts?.penalty) return { kind: "PenaltyNotFound" };
    if (facts.same) return { kind: "ProofKept", proofId: facts.same };
    if (facts.penalty.liftedAt) return { kind: "PenaltyAlreadyLifted", liftedOn: liftedOn(facts.penalty.liftedAt) };
    if (facts.count >= MOST_PROOFS || facts.bytes + content.length > MOST_BYTES_OF_A_CANDIDATE)
      return { kind: "TooManyProofs", most: MOST_PROOFS };
    const proof = { ...wanted, version: facts.version, fileName: shownFileName(fileName), mediaType, content };
    const proofId = await keepProof(db, { ...proof, now: clock.now() });
    return proofId ? { kind: "ProofKept", proofId } : "moved";
  });
};
