import type { Logger } from "pino";
import type { SendMail } from "../platform/mail.js";
import { deliveryFailure } from "./delivery-failure.js";
import { mailOf } from "./letter.js";
import { messageToWrite, type WritingDesk } from "./message-to-write.js";
import { MESSAGE_WRITERS } from "./message-writers.js";
import type { Fate, LeasedMessage } from "./outbox.store.js";
import { retryDelaySeconds } from "./retry-delay.js";

/** What became of a message; `serverDown`: none of the others has a chance just now. */
export type Delivery = { readonly fate: Fate; readonly serverDown: boolean };

/** How soon a message is tried again that only lacked a server. */
const SERVER_BACK_SECONDS = 5;

type Post = { readonly desk: WritingDesk; readonly sendMail: SendMail; readonly log: Logger };

const failed = ({ desk }: Post, message: LeasedMessage, thrown: unknown): Delivery => {
  const { kind, error } = deliveryFailure(thrown);
  const at = desk.clock.now();
  if (kind === "recipient")
    return { fate: { kind: "dropped", at, reason: `address_refused: ${error}` }, serverDown: false };
  const serverDown = kind === "server";
  const seconds = serverDown ? SERVER_BACK_SECONDS : retryDelaySeconds(message.attempts);
  return { fate: { kind: "postponed", until: at.add({ seconds }), error }, serverDown };
};

/**
 * Writes the letter of a leased message and hands it over, unless `signal` ends that first. The `Message-ID` is made of the
 * message's own id: should the letter go out twice, it is one letter to every mailbox that looks.
 */
export const deliverMessage = async (post: Post, message: LeasedMessage, signal: AbortSignal): Promise<Delivery> => {
  const { desk, sendMail, log } = post;
  const drop = (reason: string): Delivery => ({
    fate: { kind: "dropped", at: desk.clock.now(), reason },
    serverDown: false,
  });
  const to = message.recipient ?? message.candidate?.email;
  if (!to) return drop("no_address");
  try {
    const toWrite = await messageToWrite(desk, message);
    const letter = await MESSAGE_WRITERS[message.kind](toWrite);
    if ("dropped" in letter) return drop(letter.dropped);
    const mail = { to, messageId: message.id, ...mailOf(letter, toWrite.locale) };
    await sendMail(mail, signal);
    return { fate: { kind: "sent", at: desk.clock.now() }, serverDown: false };
  } catch (thrown) {
    const delivery = failed(post, message, thrown);
    // Not the error of a server: it repeats the address. Not the address: it is nobody's business in a log.
    const error = "error" in delivery.fate ? delivery.fate.error : "refused";
    log.warn(
      { messageId: message.id, kind: message.kind, attempts: message.attempts, error },
      "a message was not sent",
    );
    return delivery;
  }
};
