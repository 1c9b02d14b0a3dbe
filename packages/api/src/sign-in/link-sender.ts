import { localeOf } from "../context.js";
import type { AuthParts } from "./auth.js";
import { candidateUserByEmail } from "./candidate-user.js";
import { oneTimeLinkMail } from "./one-time-link-mail.js";

/** Links one address may ask for in a quarter of an hour: enough for a mistake, too few to flood a mailbox. */
const LINKS_PER_ADDRESS = { most: 10, seconds: 15 * 60 };

type Link = { readonly email: string; readonly token: string };

const codeOf = (error: unknown): unknown => (error instanceof Error && "code" in error ? error.code : "unknown");

/** Mails one-time links, to addresses of a file alone and a few at a time. */
export const linkSender = ({ db, config, sendMail, count, log }: Omit<AuthParts, "proofs" | "clock">) => {
  const send = async ({ email, token }: Link, acceptLanguage: string | undefined): Promise<void> => {
    const allowed = await count("sign-in link", email.toLowerCase(), LINKS_PER_ADDRESS);
    if (!allowed || !(await candidateUserByEmail(db, email))) return;
    await sendMail({ to: email, ...oneTimeLinkMail(config.signIn.webOrigin, token, localeOf(acceptLanguage)) });
  };
  // Not awaited: neither the time nor the failure of the mail may tell whether the address is known.
  return (link: Link, acceptLanguage: string | undefined): void =>
    void send(link, acceptLanguage).catch((error: unknown) =>
      // Not the error itself: mail servers repeat the address in their answers.
      log.error({ code: codeOf(error) }, "a sign-in link was not sent"),
    );
};
