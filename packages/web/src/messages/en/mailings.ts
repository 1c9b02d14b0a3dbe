import type { mailings as french } from "../fr/mailings";
import type { Translation } from "../translation";

export const mailings: Translation<typeof french> = {
  title: "Write to candidates",
  back: "Officers’ area",
  intro:
    "A letter of the service to many candidates of a department, once to each and in their language. Nobody subscribes to it and nobody can decline it: write only what concerns them.",
  choice: "Choose who gets it",
  department: "Department",
  audience: "To whom?",
  audiences: {
    BOOKED: "Those who have an exam to come",
    WAITING: "Those who wait for a place",
  },
  audienceHints: {
    BOOKED: "A live booking",
    WAITING: "A wish on the waiting list, and no booking",
  },
  examDate: "Exam on",
  examDateHint: "Optional: only those whose exam is on that day",
  ignoredDate: "This date is on no calendar: it did not count.",
  show: "Count",
  recipients:
    "{count, plural, =0 {Nobody is meant by this choice.} one {One person would get this letter.} other {# people would get this letter.}}",
  write: "Write the letter",
  inFrench: "In French",
  inEnglish: "In English",
  subject: "Subject",
  text: "Text",
  textHint: "An empty line begins a paragraph. 4,000 characters at the most.",
  preview: "Look before sending",
  previewing: "Preparing…",
  previewTitle: "This is what candidates will get",
  sender: {
    fr: "Le service du permis de conduire de votre département",
    en: "The driving licence office of your department",
  },
  send: "{count, plural, one {Send to one person} other {Send to # people}}",
  sending: "Sending…",
  correct: "Correct it",
  sent: "{count, plural, one {The letter is on its way to one person.} other {The letter is on its way to # people.}}",
  unavailable: "The service does not answer. Try again in a moment: the letter goes out once only.",
  list: "Letters that went out",
  none: "No letter has gone out in this department yet.",
  line: "{role}, on {day} at {time}",
  nobodyKnown: "Officer removed",
  to: "{count, plural, one {one recipient} other {# recipients}}: {audience}",
  progress: {
    queued: "{count, plural, one {one mail to go} other {# mails to go}}",
    sent: "{count, plural, one {one mail gone} other {# mails gone}}",
    dropped: "{count, plural, one {one mail given up} other {# mails given up}}",
  },
  next: "Earlier letters",
};
