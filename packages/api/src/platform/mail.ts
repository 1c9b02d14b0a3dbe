import { createTransport } from "nodemailer";
import type { Config } from "../config.js";

export type MailAttachment = { readonly filename: string; readonly contentType: string; readonly content: Buffer };

export type Mail = {
  to: string;
  subject: string;
  text: string;
  html: string;
  attachments?: readonly MailAttachment[];
};

/** Hands one message to the SMTP server; resolves once that server has accepted it. */
export type SendMail = (mail: Mail) => Promise<void>;

export const smtpMail = ({ smtpUrl, from }: Config["mail"]): SendMail => {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: 5_000,
    greetingTimeout: 5_000,
    socketTimeout: 10_000,
  });
  return async (mail) => {
    await transport.sendMail({ from, ...mail, attachments: [...(mail.attachments ?? [])] });
  };
};
