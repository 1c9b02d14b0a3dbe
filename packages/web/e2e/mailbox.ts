import { inject } from "vitest";

type Mail = {
  id: string;
  to: { address: string }[];
  subject: string;
  text: string;
  attachments?: { generatedFileName: string; contentType: string }[];
};

/** The mails of an address, the newest first. */
async function mailsTo(address: string): Promise<Mail[]> {
  const mails = (await (await fetch(`${inject("mailboxUrl")}/api/email?sort=desc`)).json()) as Mail[];
  return mails.filter(({ to }) => to.some((recipient) => recipient.address === address));
}

const LINK = /https?:\/\/\S+\/connexion\/lien\?jeton=\S+/;

const matches = async (address: string, pattern: RegExp): Promise<string[]> =>
  (await mailsTo(address)).flatMap(({ text }) => text.match(pattern)?.[0] ?? []);

/** Asks until there is something. The test's own time limit ends the wait. */
async function waitFor<Found>(look: () => Promise<Found | undefined>): Promise<Found> {
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** What matches in the newest mail to that address that has it. Waits for it. */
export const mailed = (address: string, pattern: RegExp): Promise<string> =>
  waitFor(async () => (await matches(address, pattern))[0]);

/** The newest one-time link mailed to that address. */
export const mailedLink = (address: string): Promise<string> => mailed(address, LINK);

/** The newest link to the page of a request, as a free candidate, that was mailed to that address. */
export const mailedRequest = (address: string): Promise<string> =>
  mailed(address, /https?:\/\/\S+\/candidat-libre\/demande\?cle=\S+/);

/** Every one-time link that address has got. */
export const mailedLinks = (address: string): Promise<string[]> => matches(address, LINK);

/** The one-time link that came after those of `before`. Mails of one second have no order of their own. */
export const furtherLink = (address: string, before: readonly string[]): Promise<string> =>
  waitFor(async () => (await mailedLinks(address)).find((link) => !before.includes(link)));

/** The newest mail to that address with such a subject. Waits for it. */
export const mailAbout = (address: string, subject: RegExp): Promise<Mail> =>
  waitFor(async () => (await mailsTo(address)).find((mail) => subject.test(mail.subject)));

/** What is attached to a mail, by its content type. */
export async function attachment(mail: Mail, contentType: string): Promise<Buffer> {
  const found = mail.attachments?.find((one) => one.contentType === contentType);
  const url = `${inject("mailboxUrl")}/api/email/${mail.id}/attachment/${found?.generatedFileName}`;
  return Buffer.from(await (await fetch(url)).arrayBuffer());
}
