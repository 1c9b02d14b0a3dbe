import { inject } from "vitest";

type Mail = { to: { address: string }[]; text: string };

/** What matches in the newest mail to that address that has it. Waits for the mail; the test's own time limit ends the wait. */
export async function mailed(address: string, pattern: RegExp): Promise<string> {
  for (;;) {
    const response = await fetch(`${inject("mailboxUrl")}/api/email?sort=desc`);
    const mails = ((await response.json()) as Mail[]).filter(({ to }) => to.some((one) => one.address === address));
    const found = mails.map(({ text }) => text.match(pattern)?.[0]).find((match) => match !== undefined);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The newest one-time link mailed to that address. */
export const mailedLink = (address: string): Promise<string> =>
  mailed(address, /https?:\/\/\S+\/connexion\/lien\?jeton=\S+/);

/** The newest link to the page of a request, as a free candidate, that was mailed to that address. */
export const mailedRequest = (address: string): Promise<string> =>
  mailed(address, /https?:\/\/\S+\/candidat-libre\/demande\?cle=\S+/);

/** How many mails that address has got. */
export async function mailCount(address: string): Promise<number> {
  const mails = (await (await fetch(`${inject("mailboxUrl")}/api/email`)).json()) as Mail[];
  return mails.filter(({ to }) => to.some((recipient) => recipient.address === address)).length;
}
