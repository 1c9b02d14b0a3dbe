/** What kind of installation this web app serves; read at run time, so that one build serves them all. */
export const installation = () => ({
  demonstration: process.env.DEMONSTRATION === "true",
  /** Officers sign in with an identity provider here: what the API is told of it, the web app is too. */
  officerSignIn: Boolean(process.env.OIDC_ISSUER),
  /** Page of the development mailbox, where there is one. */
  mailboxUrl: process.env.MAILBOX_URL ?? null,
  /** Where the source code of this very installation is: the AGPL-3.0 (section 13) asks to offer it to every visitor. */
  sourceUrl: process.env.SOURCE_URL ?? null,
});
