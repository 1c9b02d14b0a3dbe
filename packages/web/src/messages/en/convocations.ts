import type { convocations as french } from "../fr/convocations";
import type { Translation } from "../translation";

export const convocations: Translation<typeof french> = {
  files: {
    convocation: "Convocation (PDF)",
    event: "Add to my calendar (.ics)",
    presenceConfirmed: "You confirmed on {date} that you will come.",
    confirmPresence: "Confirm that I will come",
  },
  presence: {
    title: "Will you be at this exam?",
    ask: "Tell us that you will come. Nothing changes for your place if you do not answer; if you cannot come, cancel as soon as you can.",
    confirm: "Yes, I will be there",
    sending: "One moment…",
    done: { title: "It is noted", message: "You will be at this exam. Remember the documents to bring." },
    refused: "There is nothing to confirm",
    signIn: "Sign in to confirm that you will come.",
    toMyBookings: "See my bookings",
    unknown: {
      title: "Booking not found",
      message: "This booking does not exist, or it is not in your name.",
    },
    lost: "The service did not answer. Try again in a moment.",
  },
  check: {
    title: "Check a convocation",
    VALID: { title: "This convocation is valid", message: "This person is expected at this exam." },
    REPLACED: {
      title: "This convocation is no longer valid",
      message: "The booking has moved to another place: another convocation replaces it.",
    },
    CANCELLED: {
      title: "This convocation is no longer valid",
      message: "The booking was cancelled.",
    },
    WITHDRAWN: {
      title: "This convocation is no longer valid",
      message: "The administration has withdrawn this place: this exam will not take place.",
    },
    PASSED: { title: "The day of this exam is over", message: "This convocation was valid." },
    UNKNOWN: {
      title: "This convocation is not Créneau’s",
      message:
        "The address is incomplete or was changed. Scan the code printed on the convocation again: if it still leads here, do not trust it.",
    },
    initials: "Initials",
    exam: "Test",
    when: "When",
    where: "Where",
    why: "This page shows initials only: compare them and the date with an identity document and the convocation.",
  },
  paper: {
    title: {
      LIST: "Check an exam list",
      CERTIFICATE: "Check an exam certificate",
      MEDICAL_LETTER: "Check a request for a medical check",
      REPORT: "Check the report of a session",
    },
    VALID: {
      title: "This document is Créneau’s, and it counts",
      message: "What it says is what the service would say today.",
    },
    REPLACED: {
      title: "This document is Créneau’s, and it no longer counts",
      message: "What it says was corrected or has changed since: another one replaces it.",
    },
    initials: "Initials",
    date: "Day of the exam",
    mention: "Mention",
    hash: "SHA-256 of what it says",
    why: "Compare it with the one that is printed: if a single character differs, it is not this document.",
  },
  calendar: {
    title: "My exams in my calendar",
    intro: "An address that your calendar follows: your bookings appear in it, move and disappear by themselves.",
    secret:
      "Whoever has this address sees your exams, without your name. Do not share it, and replace it when in doubt.",
    none: "You have no calendar address yet.",
    create: "Make my calendar address",
    follow: "Subscribe with my calendar",
    address: "Address to copy",
    renew: "Replace the address",
    revoke: "Remove the address",
    pending: "One moment…",
    done: {
      nouvelle: "Your calendar address is ready. The one before, if there was one, works no more.",
      supprimee: "Your calendar address works no more.",
    },
  },
};
