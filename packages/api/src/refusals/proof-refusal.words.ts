import { MOST_PROOF_BYTES, type ProofRefusal } from "../domain/penalty/proof.js";

type Words = { [Kind in ProofRefusal["kind"]]: (refusal: Extract<ProofRefusal, { kind: Kind }>) => string };

const MEGABYTES = MOST_PROOF_BYTES / 1_000_000;

// French puts a no-break space before a colon: \u00a0.
const fr = {
  ProofNotReadable: () =>
    `Ce fichier n’est ni un PDF, ni une image JPEG ou PNG. Envoyez une photo ou un PDF de ${MEGABYTES} Mo au plus.`,
  TooManyProofs: ({ most }) =>
    `Vous avez envoyé tout ce qui peut l’être\u00a0: ${most} fichiers pour un délai. Le service les regarde.`,
  ProofNotFound: () => "Ce justificatif n’existe pas, ou il ne vous concerne pas.",
  ProofAlreadyJudged: () => "Ce justificatif a déjà été accepté ou refusé. Rechargez la page.",
} satisfies Words;

const en = {
  ProofNotReadable: () =>
    `This file is neither a PDF nor a JPEG or PNG picture. Send a photograph or a PDF of ${MEGABYTES} MB at the most.`,
  TooManyProofs: ({ most }) =>
    `You have sent all that can be sent: ${most} files to one wait. The service looks at them.`,
  ProofNotFound: () => "This proof does not exist, or it is not for you.",
  ProofAlreadyJudged: () => "This proof was accepted or refused before. Load the page again.",
} satisfies Words;

export const proofRefusalWords = { fr, en };
