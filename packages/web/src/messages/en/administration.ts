import type { administration as french } from "../fr/administration";
import type { Translation } from "../translation";
import { acts } from "./acts";
import { mailings } from "./mailings";

export const administration: Translation<typeof french> = {
  acts,
  mailings,
  notForYou: {
    back: "Officers’ area",
    message: "Your role does not open this screen.",
  },
  answer: {
    added: "{email} is added. Their first sign-in with this address opens the area to them.",
    changed: "The rights are changed. They count from the next thing they do.",
    unavailable: "The service does not answer. Try again in a moment.",
  },
  officers: {
    title: "Officers",
    back: "Officers’ area",
    removed: "The officer is removed, and signed out everywhere.",
    search: "Address or name",
    role: "Role",
    everyRole: "Every role",
    department: "Department",
    everyDepartment: "Every department",
    filter: "Filter",
    unfilter: "Show all",
    count: "{count, plural, =0 {No officer is meant.} one {One officer.} other {# officers.}}",
    caption: "Officers",
    name: "Officer",
    number: "Officer no. {id}",
    departments: "Departments",
    everywhere: "All",
    examiner: "Examiner’s number",
    linked: "Has signed in",
    yes: "Yes",
    notYet: "Not yet",
    next: "Next officers",
  },
  rights: {
    role: "Role",
    departments: "Departments",
    departmentsHint: "By their codes: 33, 2A, 971. An administrator acts in every one.",
    examiner: "Examiner’s number",
    examinerHint: "Only for those who examine",
  },
  add: {
    title: "Add an officer",
    email: "Professional address",
    emailHint: "The one with which they sign in. Expected format: first.last@domain.fr",
    submit: "Add the officer",
    submitting: "Saving…",
  },
  record: {
    metaTitle: "An officer",
    back: "All officers",
    added: "Added on {day} at {time}.",
    linked: "Has signed in: their address counts no more, their professional account does.",
    notLinked: "Has not signed in yet.",
    own: "Your own rights are another administrator’s to change.",
    acts: "See what this officer did",
    unknown: {
      title: "No such officer",
      message: "There is no such officer, or they have been removed. Their acts stay in the log.",
    },
  },
  change: {
    title: "Rights",
    intro: "The new rights replace those of before from the next thing they do, also where they are signed in.",
    submit: "Change the rights",
    submitting: "Saving…",
  },
  remove: {
    title: "Remove the officer",
    ask: "Remove {name}?",
    consequences:
      "They are signed out everywhere and at once. Their acts stay in the log. To let them in again, they have to be added anew.",
    submit: "Yes, remove this officer",
    submitting: "Removing…",
  },
};
