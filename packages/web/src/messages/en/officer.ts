import type { fr } from "../fr";
import type { Translation } from "../translation";

export const officer: Translation<typeof fr>["officer"] = {
  notAnOfficer: {
    title: "Officers’ area",
    message: "This area is for officers of the exam service, each in their own departments.",
  },
  demonstration: {
    title: "Demonstration installation",
    message:
      "Try it as an officer of Île-de-France. The allocation officer imports and invites, the delegate opens departments as well.",
    allocationOfficer: "Try as allocation officer",
    delegate: "Try as delegate",
  },
  answer: {
    invited:
      "{count, plural, =0 {Nobody was waiting: no invitation went out.} one {One person is invited.} other {# people are invited.}}",
    opened: "The department opens: those who wait there are written to.",
    closed: "The department closes: nobody will be invited there any more.",
    kept: "This address is kept as an organisation’s.",
    unavailable: "The service does not answer. Try again in a moment.",
  },
  organisation: {
    title: "Addresses of organisations",
    label: "Address of a company, a driving school or a training centre",
    hint: "No request will be taken with it any more. Expected format: name@domain.org",
    submit: "Keep this address",
    submitting: "Saving…",
  },
  home: {
    title: "Officers’ area",
    departments: "My departments",
    imports: "Files of the ministry",
    newImport: "Import a file",
    nothing: "Your role gives access to none of these screens.",
  },
  imports: {
    title: "Import the ministry’s file",
    back: "Officers’ area",
    intro:
      "Send the Aurige file as it is. You first see what each row comes to: nothing is decided before you ask for it.",
    upload: {
      label: "Aurige file",
      hint: "JSON in UTF-8, at most 8 MB and 20,000 rows",
      submit: "Send the file",
      submitting: "Reading the file…",
      tooLarge: "This file is too large: at most 8 MB. Split it.",
    },
    sent: "Files that were sent",
    none: "No file yet.",
    line: "{rows, plural, one {one row} other {# rows}}, {state}, on {day} at {time}",
    states: { PREVIEWED: "to be looked at", APPLYING: "being imported", APPLIED: "imported" },
  },
  import: {
    title: "Import of {file}",
    back: "All imports",
    preview:
      "{changes, plural, =0 {Nothing will change: everything is as the file says already.} one {One request will change} other {# requests will change}}{changes, plural, =0 {} other {, of {rows, plural, one {one row} other {# rows}}.}}",
    applied: "Import done on {day} at {time}",
    appliedChanges:
      "{changes, plural, =0 {No request has changed} one {One request has changed} other {# requests have changed}}, of {rows, plural, one {one row} other {# rows}}.",
    appliedBefore:
      "This very file was imported on {day} at {time}. Importing it again changes only requests that have come since.",
    unknown: {
      title: "No such import",
      message: "This import does not exist, or another officer has sent it.",
    },
    apply: {
      legend: "How to import?",
      PER_ROW: { label: "Row by row", hint: "Rows that can be read are imported, the others are left" },
      ALL_OR_NOTHING: { label: "All or nothing", hint: "When one row cannot be read, none is imported" },
      invalid: "This file has rows that cannot be read: it can only be imported row by row.",
      submit: "Import",
      submitting: "Importing…",
    },
    progress: {
      title: "Import under way",
      done: "{done, number} rows done of {rows, number}.",
      refresh: "Refresh",
      stopped: "Nothing moves any more?",
      resume: "Go on with the import",
      resuming: "Going on…",
    },
    rows: {
      title: "Rows",
      filter: "Filter the rows",
      caption: "Rows of the file",
      all: "All ({count, number})",
      none: "No row.",
      number: "Row",
      neph: "NEPH",
      name: "Name and first name",
      outcome: "Outcome",
      changes: "changes",
      next: "Next rows",
      rejects: "Download the rejects (CSV)",
    },
    verdicts: {
      VERIFIED: "Verified",
      UNKNOWN: "Unknown to the ministry",
      NAME_DIFFERS: "Another name",
      ALREADY_PASSED: "Licence passed",
      THEORY_MISSING: "Theory test missing",
      THEORY_EXPIRED: "Theory test expired",
      TOO_MANY_FAILURES: "Too many failures",
      INVALID: "Not readable",
      NOT_REQUESTED: "Without a request",
      NOT_CONFIRMED: "Address to be confirmed",
      OTHER_DEPARTMENT: "Another department",
      ALREADY_INVITED: "Invited already",
    },
  },
  queue: {
    metaTitle: "Free candidates who wait",
    title: "Free candidates: {name} ({code})",
    back: "Officers’ area",
    unknown: {
      title: "No such department",
      message: "This department does not exist, or is not one of yours.",
    },
    opening: {
      title: "Opening to free candidates",
      closed: "The department is not open: nobody is invited there.",
      openSince: "Open since",
      opensOn: "Opens on",
      closesOn: ". Closes on",
      submitting: "Saving…",
      open: {
        label: "Open from",
        submit: "Open the department",
        hint: "Those who wait in the department will be written to.",
      },
      close: {
        label: "Close from",
        submit: "Close the department",
        hint: "Those who are invited already keep their access.",
      },
    },
    wave: {
      title: "Invite",
      waiting:
        "{count, plural, =0 {Nobody waits for an invitation.} one {One verified person waits for an invitation.} other {# verified people wait for an invitation.}}",
      size: "Number of invitations",
      hint: "Those who have waited longest come first",
      submit: "Invite",
      submitting: "Sending the invitations…",
    },
    people: {
      title: "Requests",
      filter: "Filter the requests",
      all: "All ({count, number})",
      none: "No request.",
      next: "Next requests",
      since: "Waiting since",
      name: "Name and first name",
      neph: "NEPH",
      state: "State",
      theory: "Theory test passed on",
      failures: "Failures",
      states: {
        TO_CONFIRM: "To be confirmed",
        WAITING: "Waiting for the ministry",
        VERIFIED: "Verified",
        INVITED: "Invited",
        REFUSED: "Refused",
      },
    },
    waves: {
      title: "Last waves",
      line: "On {day} at {time}: {invited, plural, =0 {no invitation} one {one invitation} other {# invitations}} of {size, plural, one {one wanted} other {# wanted}}",
    },
  },
};
