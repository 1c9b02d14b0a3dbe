import { inject } from "vitest";

type Mail = { to: { address: string }[]; text: string };

/** The newest one-time link mailed to that address. Waits for the mail; the test's own time limit ends the wait. */
export async function mailedLink(address: string): Promise<string> {
  for (;;) {
    const response = await fetch(`${inject("mailboxUrl")}/api/email?sort=desc`);
    const mails = (await response.json()) as Mail[];
    const mail = mails.find(({ to }) => to.some((recipient) => recipient.address === address));
    const link = mail?.text.match(/https?:\/\/\S+\/connexion\/lien\?jeton=\S+/)?.[0];
    if (link) return link;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** How many mails that address has got. */
export async function mailCount(address: string): Promise<number> {
  const mails = (await (await fetch(`${inject("mailboxUrl")}/api/email`)).json()) as Mail[];
  return mails.filter(({ to }) => to.some((recipient) => recipient.address === address)).length;
}
