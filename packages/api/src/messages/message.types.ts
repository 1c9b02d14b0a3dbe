import type { Locale, MessageKind } from "@creneau/schema";
import type { Temporal } from "temporal-polyfill";
import type { Convocation } from "../convocations/convocation.types.js";
import type { SheetFacts } from "../convocations/convocation-pdf.js";
import type { MailAttachment } from "../platform/mail.js";

/** The exam that a message is about, as it is known when the message leaves. */
export type ExamToWriteOf = {
  /** To the slot that `details.slotId` names, else to the one that the booking has. */
  readonly convocation: Convocation;
  readonly sheet: SheetFacts;
};

/** What a writer is given: the message as it was queued, and the person it is for. */
export type MessageToWrite = {
  readonly id: string;
  readonly kind: MessageKind;
  readonly subject: string;
  /** As it was queued: what the writer of this kind and the statement that queues it agree on. */
  readonly details: Readonly<Record<string, unknown>>;
  readonly locale: Locale;
  readonly bookingId: string | null;
  /** Null when the message is about no booking. */
  readonly exam: ExamToWriteOf | null;
  readonly queuedAt: Date;
  readonly candidate: {
    readonly id: number;
    readonly firstName: string;
    readonly birthName: string;
    readonly neph: string;
  } | null;
  /** Where links lead, without a slash at the end. */
  readonly webOrigin: string;
  readonly now: Temporal.Instant;
};

/** One part of a letter: a paragraph, a link that stands out, or a list. */
export type Part = string | { readonly label: string; readonly url: string } | { readonly items: readonly string[] };

/** A letter in one language, before it is text and HTML. Nothing in it is HTML. */
export type Letter = {
  readonly subject: string;
  readonly parts: readonly Part[];
  readonly attachments?: readonly MailAttachment[];
};

/** The change that the message tells of no longer holds: it is not sent, and the reason is kept. */
export type Dropped = { readonly dropped: string };

/** Writes the letter of one kind of message. */
export type MessageWriter = (message: MessageToWrite) => Letter | Dropped | Promise<Letter | Dropped>;
