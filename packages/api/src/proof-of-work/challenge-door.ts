import type { FastifyInstance } from "fastify";
import { PROOF_PURPOSES, type ProofPurpose } from "../domain/proof-of-work/proof.js";
import type { Clock } from "../platform/clock.js";
import type { ProofOfWork } from "./proof-of-work.js";

const isPurpose = (word: unknown): word is ProofPurpose => PROOF_PURPOSES.some((purpose) => purpose === word);

/** `GET /proof-of-work/challenge?purpose=sign_in_link`: a challenge in the format of ALTCHA, version 2. */
export const challengeDoor = (app: FastifyInstance, proofs: ProofOfWork, clock: Clock): void => {
  app.get("/proof-of-work/challenge", async (request, reply) => {
    const { purpose } = request.query as { purpose?: unknown };
    if (!isPurpose(purpose))
      return reply.code(400).send({ code: "BAD_USER_INPUT", message: `purpose: one of ${PROOF_PURPOSES.join(", ")}.` });
    return proofs.challenge(purpose, clock.now());
  });
};
