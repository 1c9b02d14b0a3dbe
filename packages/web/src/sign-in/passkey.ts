/** Whether this browser can keep and use passkeys as the service does. Optional for the service: a mailed link always works. */
export const knowsPasskeys = (): boolean =>
  typeof PublicKeyCredential === "function" &&
  "parseRequestOptionsFromJSON" in PublicKeyCredential &&
  "parseCreationOptionsFromJSON" in PublicKeyCredential;

/** `dismissed`: the visitor closed the browser's own window. `stale`: adding one needs a sign-in of today. */
export type PasskeyOutcome = "done" | "dismissed" | "unknown" | "stale" | "failed";

const ask = (apiUrl: string, path: string, body?: object): Promise<Response> =>
  fetch(`${apiUrl}/auth/passkey/${path}`, {
    credentials: "include",
    signal: AbortSignal.timeout(10_000),
    ...(body && { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
  });

const isDismissal = (error: unknown): boolean =>
  error instanceof DOMException && (error.name === "NotAllowedError" || error.name === "AbortError");

/** A ceremony: the API's challenge, the browser's own window, the API's verdict. */
async function ceremony(attempt: () => Promise<PasskeyOutcome>): Promise<PasskeyOutcome> {
  try {
    return await attempt();
  } catch (error) {
    return isDismissal(error) ? "dismissed" : "failed";
  }
}

/** Signs in with a passkey of this browser or of a device near it; the API sets the cookie of the session. */
export const signInWithPasskey = (apiUrl: string) =>
  ceremony(async () => {
    const challenge = await ask(apiUrl, "generate-authenticate-options");
    if (!challenge.ok) return "failed";
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(await challenge.json());
    const credential = (await navigator.credentials.get({ publicKey })) as PublicKeyCredential | null;
    if (!credential) return "dismissed";
    const verdict = await ask(apiUrl, "verify-authentication", { response: credential.toJSON() });
    if (verdict.ok) return "done";
    return verdict.status === 401 ? "unknown" : "failed";
  });

/** Adds a passkey of this browser to the account of who is signed in. */
export const addPasskey = (apiUrl: string) =>
  ceremony(async () => {
    const challenge = await ask(apiUrl, "generate-register-options");
    if (!challenge.ok) return challenge.status === 403 ? "stale" : "failed";
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(await challenge.json());
    const credential = (await navigator.credentials.create({ publicKey })) as PublicKeyCredential | null;
    if (!credential) return "dismissed";
    const verdict = await ask(apiUrl, "verify-registration", { response: credential.toJSON() });
    return verdict.ok ? "done" : "failed";
  });
