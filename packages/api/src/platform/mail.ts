import { createTransport } from "nodemailer";
import type { Config } from "../config.js";

export type MailAttachment = { readonly filename: string; readonly contentType: string; readonly content: Buffer };

export type Mail = {
  to: string;
  subject: string;
  text: string;
  html: string;
  attachments?: readonly MailAttachment[];
  /** What the `Message-ID` is made of: a message that is sent again keeps it. Drawn at random when left out. */
  messageId?: string;
};

/**
 * Hands one message to the SMTP server; resolves once that server has accepted it. `signal` ends the conversation for good: its
 * connection is destroyed.
 */
export type SendMail = (mail: Mail, signal?: AbortSignal) => Promise<void>;

const SENDER_DOMAIN = /@([\w.-]+)>?\s*$/;

export const smtpMail = ({ smtpUrl, from }: Config["mail"]): SendMail => {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: 5_000,
    greetingTimeout: 5_000,
    socketTimeout: 10_000,
  });
  const domain = SENDER_DOMAIN.exec(from)?.[1] ?? "creneau.invalid";
  return async ({ to, messageId, attachments = [], ...mail }, signal) => {
    const options = {
      ...mail,
      from,
      // As an object, it is one address whatever is in it; as text, a comma would make it two.
      to: { name: "", address: to },
      attachments: [...attachments],
      // Nobody's holiday answer is wanted (RFC 3834).
      headers: { "Auto-Submitted": "auto-generated" },
      ...(messageId !== undefined && { messageId: `<${messageId}@${domain}>` }),
      ...(signal && { signal }),
    };
    await transport.sendMail(options);
  };
};
