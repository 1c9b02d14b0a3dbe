import type { Locale } from "@creneau/schema";
import type { Temporal } from "temporal-polyfill";
import { cancellableUntil } from "../domain/booking/cancel.js";
import { today } from "../domain/booking/centre-calendar.js";
import type { Rulebook } from "../domain/regulation/rule-set.js";
import type { Convocation } from "./convocation.types.js";
import type { ConvocationLinks } from "./convocation-links.js";
import type { SheetFacts } from "./convocation-pdf.js";
import { writtenDocuments } from "./documents.js";

/** What a sheet of this convocation says today, besides the booking. */
export const sheetFacts = (
  convocation: Convocation,
  {
    rulebook,
    links,
    now,
    locale,
  }: { rulebook: Rulebook; links: ConvocationLinks; now: Temporal.Instant; locale: Locale },
): SheetFacts => ({
  documents: writtenDocuments(convocation, rulebook, locale),
  verificationUrl: links.verification(convocation, locale),
  cancellableUntil: cancellableUntil(convocation.date, rulebook).toString(),
  issuedOn: today(now, convocation.timeZone).toString(),
  locale,
});
