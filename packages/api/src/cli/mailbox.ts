import { parseArgs } from "node:util";
import { MailDev } from "maildev";

/**
 * The development mailbox: a real SMTP server and a page that shows what it got. Nothing is sent on.
 * `node mailbox.js --smtp 1025 --web 1080 --folder .data/mail`: runs on the loopback address only, until
 * it is ended by any signal: each message is on disk from the moment it is accepted, so there is nothing to finish.
 */
const { values } = parseArgs({
  options: { smtp: { type: "string" }, web: { type: "string" }, folder: { type: "string" } },
});

const mailbox = new MailDev({
  smtp: Number(values.smtp),
  web: Number(values.web),
  ip: "127.0.0.1",
  webIp: "127.0.0.1",
  ...(values.folder && { mailDirectory: values.folder }),
  // The oldest message makes room: a mailbox that is never emptied stays small.
  maxEmails: 500,
});
await mailbox.start();
