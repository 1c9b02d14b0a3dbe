import type { ProofMedia } from "@creneau/schema";
import type { FastifyInstance } from "fastify";
import type { Config } from "../config.js";
import type { Services } from "../context.js";
import { MOST_PROOF_BYTES } from "../domain/penalty/proof.js";
import type { Identify, RateLimit } from "../doors/rate-limit.js";
import { uploadDoor } from "../doors/upload-door.js";
import { readProof } from "./read-proof.js";
import { sendProof } from "./send-proof.js";

type Door = { services: Services; identify: Identify; rateLimit: RateLimit; origins: Config["http"]["origins"] };

const ENDINGS: { readonly [Media in ProofMedia]: string } = {
  "application/pdf": "pdf",
  "image/jpeg": "jpg",
  "image/png": "png",
};

/** What a browser may do with it: save it. Whatever else the file may be read as, no script of it runs and nothing is loaded. */
const INERT = "default-src 'none'; sandbox; frame-ancestors 'none'";

/**
 * The door for proofs: `POST /penalty-proofs?penalty=<id>&name=…` takes the bytes of a candidate's file to a penalty of theirs and answers
 * with the id of the proof; `GET /penalty-proofs/<id>` gives it back, to that candidate and to the officers who may lift the penalty.
 */
export const proofDoor = (app: FastifyInstance, { services, ...guard }: Door): void => {
  const upload = {
    ...guard,
    mostBytes: MOST_PROOF_BYTES,
    refusalTo: ({ viewer, officer }: { viewer: object | null; officer: object | null }) =>
      viewer || officer ? null : ({ kind: "NotSignedIn" } as const),
  };
  uploadDoor(app, upload, ({ door, caller, bytes, refuse }) => {
    door.post<{ Querystring: { penalty?: string; name?: string } }>("/penalty-proofs", async (request, reply) => {
      const { viewer } = caller(request);
      if (!viewer) return refuse(request, reply, { kind: "NotAllowed" });
      const { penalty = "", name = "" } = request.query;
      const proof = { penaltyId: String(penalty), fileName: String(name), content: bytes(request) };
      const outcome = await sendProof(services, viewer.candidateId, proof);
      if (outcome.kind !== "ProofKept") return refuse(request, reply, outcome);
      // The proof is a change of the file: what is remembered of it is one of before.
      viewer.seen = null;
      return { proofId: outcome.proofId };
    });

    door.get<{ Params: { id: string } }>("/penalty-proofs/:id", async (request, reply) => {
      const proof = await readProof(services, caller(request), request.params.id);
      if (!proof) return refuse(request, reply, { kind: "ProofNotFound" });
      return reply
        .type(proof.mediaType)
        .header("content-disposition", `attachment; filename="${proof.id}.${ENDINGS[proof.mediaType]}"`)
        .header("content-security-policy", INERT)
        .header("cross-origin-resource-policy", "same-site")
        .send(proof.content);
    });
  });
};
