/** What a form asks a challenge for. The API's `ProofPurpose`, in the letters of an address. */
export type ProofPurpose = "sign_in_link" | "pre_registration";

/**
 * Does the work that the API asks of a browser, and writes it down: base64 of the challenge (JSON) with its solution. Null when the
 * browser cannot.
 */
export async function solvedProof(challengeText: string): Promise<string | null> {
  try {
    // Fetched when a form is sent, not with every page: 60 kB.
    const { solveChallenge, pbkdf2 } = await import("altcha/lib");
    const challenge = JSON.parse(challengeText);
    const solution = await solveChallenge({ challenge, deriveKey: pbkdf2.deriveKey });
    return solution && btoa(JSON.stringify({ challenge, solution }));
  } catch {
    return null;
  }
}

/** The same for a challenge that is asked for first. Null also when nobody answers: the request then goes without, and the API says how often it may. */
export async function solvedChallenge(apiUrl: string, purpose: ProofPurpose): Promise<string | null> {
  try {
    const address = `${apiUrl}/proof-of-work/challenge?purpose=${purpose}`;
    const response = await fetch(address, { signal: AbortSignal.timeout(10_000) });
    return solvedProof(await response.text());
  } catch {
    return null;
  }
}
