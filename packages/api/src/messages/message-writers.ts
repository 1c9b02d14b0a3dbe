import type { MessageKind } from "@creneau/schema";
import type { MessageWriter } from "./message.types.js";
import { accountDeleted } from "./writers/account-deleted.js";
import { accountExpiring } from "./writers/account-expiring.js";
import { bookingCancelled } from "./writers/booking-cancelled.js";
import { bookingConfirmed } from "./writers/booking-confirmed.js";
import { bookingMoved } from "./writers/booking-moved.js";
import { departmentOpened } from "./writers/department-opened.js";
import { emailChangeNew } from "./writers/email-change-new.js";
import { emailChangeOld } from "./writers/email-change-old.js";
import { emailChanged } from "./writers/email-changed.js";
import { entryConfirmation } from "./writers/entry-confirmation.js";
import { entryKnown } from "./writers/entry-known.js";
import { entryRefused } from "./writers/entry-refused.js";
import { entryVerified } from "./writers/entry-verified.js";
import { entryWithdrawn } from "./writers/entry-withdrawn.js";
import { examUnwritten } from "./writers/exam-unwritten.js";
import { holdWithdrawn } from "./writers/hold-withdrawn.js";
import { invitation } from "./writers/invitation.js";
import { penaltyTold } from "./writers/penalty-told.js";
import { placeWithdrawn } from "./writers/place-withdrawn.js";
import { practicalDetails } from "./writers/practical-details.js";
import { preparationAdvice } from "./writers/preparation-advice.js";
import { presenceRequest } from "./writers/presence-request.js";
import { penaltyLifted, proofReceived, proofRefused } from "./writers/proof-letters.js";
import { rehousingOffered } from "./writers/rehousing-offered.js";
import { resultReady } from "./writers/result-ready.js";
import { serviceLetter } from "./writers/service-letter.js";
import { slotOffered } from "./writers/slot-offered.js";

/** Who writes which kind: a kind without a writer does not compile. */
export const MESSAGE_WRITERS = {
  booking_confirmed: bookingConfirmed,
  booking_moved: bookingMoved,
  booking_cancelled: bookingCancelled,
  entry_confirmation: entryConfirmation,
  entry_known: entryKnown,
  entry_verified: entryVerified,
  entry_refused: entryRefused,
  entry_withdrawn: entryWithdrawn,
  invitation,
  department_opened: departmentOpened,
  preparation_advice: preparationAdvice,
  presence_request: presenceRequest,
  practical_details: practicalDetails,
  email_change_new: emailChangeNew,
  email_change_old: emailChangeOld,
  email_changed: emailChanged,
  account_deleted: accountDeleted,
  account_expiring: accountExpiring,
  slot_offered: slotOffered,
  place_withdrawn: placeWithdrawn,
  hold_withdrawn: holdWithdrawn,
  rehousing_offered: rehousingOffered,
  penalty: penaltyTold,
  result: resultReady,
  exam_unwritten: examUnwritten,
  service_letter: serviceLetter,
  penalty_lifted: penaltyLifted,
  proof_received: proofReceived,
  proof_refused: proofRefused,
} as const satisfies { readonly [Kind in MessageKind]: MessageWriter };
