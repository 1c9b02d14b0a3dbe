import type { Locale } from "@creneau/schema";
import type { Temporal } from "temporal-polyfill";
import { today } from "../domain/booking/centre-calendar.js";
import { consequencesOfGivingBack } from "../domain/penalty/giving-back.js";
import type { Policybook } from "../domain/policy/policy.js";
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
    policybook,
    links,
    now,
    locale,
  }: { rulebook: Rulebook; policybook: Policybook; links: ConvocationLinks; now: Temporal.Instant; locale: Locale },
): SheetFacts => {
  const place = { ...convocation, examDate: convocation.date };
  const { freeUntil, penalty } = consequencesOfGivingBack(place, now, { rulebook, policybook });
  return {
    documents: writtenDocuments(convocation, rulebook, locale),
    verificationUrl: links.verification(convocation, locale),
    cancellableUntil: freeUntil,
    penaltyUntil: penalty?.until ?? null,
    issuedOn: today(now, convocation.timeZone).toString(),
    locale,
  };
};
