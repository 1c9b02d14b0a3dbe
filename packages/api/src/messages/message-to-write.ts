import { LOCALES, type Locale } from "@creneau/schema";
import { loadConvocation } from "../convocations/load-convocation.js";
import { sheetFacts } from "../convocations/sheet-facts.js";
import type { BookingId, SlotId } from "../domain/id.js";
import type { Links } from "../links.js";
import type { Clock } from "../platform/clock.js";
import type { Database } from "../platform/database.js";
import type { Policybook } from "../policies/policybook.js";
import type { Rulebook } from "../regulation/rulebook.js";
import type { ExamToWriteOf, MessageToWrite } from "./message.types.js";
import type { LeasedMessage } from "./outbox.store.js";

/** What letters are written with. */
export type WritingDesk = {
  readonly database: Database;
  readonly rulebook: Rulebook;
  readonly policies: Policybook;
  readonly links: Links;
  readonly webOrigin: string;
  readonly clock: Clock;
};

type Details = Readonly<Record<string, unknown>>;

const examOf = async (
  desk: WritingDesk,
  { bookingId }: LeasedMessage,
  { slotId }: Details,
  locale: Locale,
): Promise<ExamToWriteOf | null> => {
  if (bookingId === null) return null;
  const told = typeof slotId === "number" ? (slotId as SlotId) : null;
  const convocation = await loadConvocation(desk.database, bookingId as BookingId, told);
  const { links, rulebook, policies, clock } = desk;
  const books = { rulebook: rulebook.now(), policybook: policies.now() };
  return (
    convocation && {
      convocation,
      sheet: sheetFacts(convocation, { ...books, links: links.convocation, now: clock.now(), locale }),
    }
  );
};

/** Of somebody who is no candidate yet the details say it; French where nobody does. */
const localeOf = ({ candidate }: LeasedMessage, details: Details): Locale =>
  candidate?.locale ?? LOCALES.find((known) => known === details.locale) ?? "fr";

/** The message with all that its writer may need, as it is known now. */
export const messageToWrite = async (desk: WritingDesk, leased: LeasedMessage): Promise<MessageToWrite> => {
  const { id, kind, subject, bookingId, queuedAt, candidate } = leased;
  const details = (leased.details ?? {}) as Details;
  const locale = localeOf(leased, details);
  return {
    ...{ id, kind, subject, bookingId, queuedAt, details, locale },
    exam: await examOf(desk, leased, details, locale),
    candidate: candidate && {
      id: candidate.id,
      firstName: candidate.firstName,
      birthName: candidate.birthName,
      neph: candidate.neph,
    },
    webOrigin: desk.webOrigin,
    now: desk.clock.now(),
  };
};
