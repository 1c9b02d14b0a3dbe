import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MailDev } from "maildev";
import { expect } from "vitest";
import { freePort } from "../src/platform/free-port.js";

type ReceivedMail = {
  id: string;
  subject: string;
  text: string;
  html: string;
  to: { address: string }[];
  headers: Record<string, string>;
  attachments?: { filename: string; contentType: string }[];
};

/** A real SMTP server of one's own, and what it has received. */
export type Mailbox = {
  smtpUrl: string;
  mailsTo(address: string): Promise<ReceivedMail[]>;
  /** Waits until `count` messages have come for this address, and gives them in order of arrival. */
  received(address: string, count?: number): Promise<ReceivedMail[]>;
  close(): Promise<void>;
};

export const startMailbox = async (): Promise<Mailbox> => {
  const [smtp, web] = [await freePort(), await freePort()];
  const mailDirectory = mkdtempSync(join(tmpdir(), "creneau-mailbox-"));
  const server = new MailDev({ smtp, web, ip: "127.0.0.1", webIp: "127.0.0.1", silent: true, mailDirectory });
  await server.start();
  const mailsTo = async (address: string) => {
    const response = await fetch(`http://127.0.0.1:${web}/api/email`);
    const mails = (await response.json()) as ReceivedMail[];
    return mails.filter(({ to }) => to.some((recipient) => recipient.address === address));
  };
  return {
    smtpUrl: `smtp://127.0.0.1:${smtp}`,
    mailsTo,
    received: async (address, count = 1) => {
      await expect.poll(async () => (await mailsTo(address)).length, { timeout: 10_000 }).toBeGreaterThanOrEqual(count);
      return mailsTo(address);
    },
    close: async () => {
      await server.stop();
      rmSync(mailDirectory, { recursive: true, force: true });
    },
  };
};
