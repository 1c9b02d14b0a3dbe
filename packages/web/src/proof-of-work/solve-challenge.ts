/** What a proof may be asked for. The API's `ProofPurpose`, in the letters of an address. */
export type ProofPurpose = "sign_in_link" | "pre_registration" | "hold";

/**
 * Does the work that the API asks of a browser, and writes it down for a form: base64 of the challenge with its solution. Null when
 * the browser cannot, or nobody answers: the request then goes without, and the API says how often it may.
 */
export async function solvedChallenge(apiUrl: string, purpose: ProofPurpose): Promise<string | null> {
  try {
    // Fetched when a form is sent, not with every page: 60 kB.
    const [{ solveChallenge, pbkdf2 }, response] = await Promise.all([
      import("altcha/lib"),
      fetch(`${apiUrl}/proof-of-work/challenge?purpose=${purpose}`, { signal: AbortSignal.timeout(10_000) }),
    ]);
    const challenge = await response.json();
    const solution = await solveChallenge({ challenge, deriveKey: pbkdf2.deriveKey });
    return solution && btoa(JSON.stringify({ challenge, solution }));
  } catch {
    return null;
  }
}
