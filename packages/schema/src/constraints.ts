/**
 * Names of the constraints that are the last judge of an invariant. PostgreSQL reports a violation by this name and
 * the API translates the name into a refusal, so a name is a contract: change it only with a migration.
 */
export const CONSTRAINTS = {
  oneLiveBookingPerSlot: "one_live_booking_per_slot",
  oneLiveBookingPerCandidateAndCategory: "one_live_booking_per_candidate_and_category",
  oneLiveHoldPerSlot: "one_live_hold_per_slot",
  oneLiveHoldPerCandidate: "one_live_hold_per_candidate",
  oneProofPerFile: "one_proof_per_penalty_and_file",
  onePenaltyPerResult: "one_penalty_per_result",
  cancelledAtItsTime: "a_cancelled_booking_has_its_time",
  oneOutcomePerIdempotencyKey: "one_outcome_per_idempotency_key",
  oneOutcomePerOfficerKey: "one_outcome_per_officer_and_key",
  oneExaminerInOnePlace: "one_examiner_in_one_place_at_a_time",
  oneAbsenceAtATime: "one_absence_of_an_examiner_at_a_time",
  examinerQualified: "an_examiner_is_qualified_for_the_session",
  noSessionInAnAbsence: "no_session_while_the_examiner_is_away",
  noSessionOnAHoliday: "no_session_on_a_public_holiday",
  oneGridFromADate: "one_grid_from_a_date",
  oneSlotPerStart: "one_slot_per_session_and_start",
  oneCandidatePerNeph: "one_candidate_per_neph",
  oneResultPerTestAndDay: "one_result_per_test_and_day",
  oneValueFromADate: "one_value_from_a_date",
  onePolicyFromADate: "one_policy_value_from_a_date",
  oneMessagePerSubject: "one_message_per_kind_and_subject",
  oneLiveOfferPerCandidate: "one_live_offer_per_candidate",
  oneWishPerNumber: "one_wish_per_candidate_and_number",
  oneReturnedPlacePerSlot: "one_returned_place_per_slot",
  oneRehousingPerPlace: "one_rehousing_per_booking_and_place",
  oneCandidatePerEmail: "one_candidate_per_email",
  oneEntryPerKey: "one_entry_request_per_key",
  oneEntryPerEmail: "one_entry_request_per_email",
  oneEntryPerFile: "one_entry_request_per_file",
  oneWavePerKey: "one_invitation_wave_per_key",
  oneOpeningWithoutEnd: "one_opening_without_an_end",
  oneUserPerEmail: "one_user_per_email",
  oneOpenEmailChange: "one_open_email_change_per_candidate",
  oneListPerSession: "one_exam_list_per_session",
  oneLinePerBooking: "one_line_per_booking",
  oneFirstOutcome: "one_first_outcome_per_line",
  oneCorrectionPerOutcome: "one_correction_per_outcome",
  oneOutcomePerKey: "exam_outcomes_pkey",
  closedListKeepsBookings: "a_closed_list_keeps_its_bookings",
  onePasskeyPerCredential: "one_passkey_per_credential",
} as const;

/** The publication that the availability board follows. Created by migration: it is not a Drizzle object. */
export const AVAILABILITY_PUBLICATION = "availability";
