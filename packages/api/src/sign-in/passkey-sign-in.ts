import { passkey } from "@better-auth/passkey";
import type { BetterAuthPlugin } from "better-auth";
import type { Config } from "../config.js";

/** Adding and using passkeys, under `/auth/passkey`. They belong to the host of the web app, and are used from our origins alone. */
export const passkeySignIn = ({ http, signIn }: Pick<Config, "http" | "signIn">): BetterAuthPlugin =>
  passkey({
    rpName: "Créneau",
    rpID: new URL(signIn.webOrigin).hostname,
    origin: [...http.origins],
    // The passkey says by itself whose it is: nobody has to type an address first.
    authenticatorSelection: { residentKey: "required", userVerification: "preferred" },
    advanced: { webAuthnChallengeCookie: "passkey" },
  });
