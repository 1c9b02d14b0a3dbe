import type { fr } from "../fr";
import type { Translation } from "../translation";

export const entry: Translation<typeof fr>["entry"] = {
  title: "Free candidate: ask for a place",
  intro:
    "You sit the practical test for licence B without a driving school? Send your request here. You need your NEPH, and to have passed the theory test.",
  steps: {
    confirm: "You confirm your address with a link that we mail to you.",
    check: "The exam service of your department verifies your file with the ministry’s file.",
    invite: "You are invited by mail, in the order of the requests, and book the place that suits you.",
  },
  form: {
    required: "All fields are required unless said otherwise.",
    colon: ":",
    submit: "Send my request",
    submitting: "Sending the request…",
    unavailable: {
      title: "The service does not answer",
      message: "Your request was not sent. Try again in a moment.",
    },
    fields: {
      neph: {
        label: "NEPH number",
        hint: "It is on the certificate of your licence registration. 10 to 19 digits, for example 093631754283",
      },
      birthName: { label: "Name at birth", hint: "As it is on your proof of identity" },
      usageName: { label: "Usage name (optional)", hint: "When it is not the name at birth" },
      firstName: { label: "First name", hint: "The first one on your proof of identity" },
      birthDate: { label: "Date of birth", hint: "For example 10 March 2000" },
      email: {
        label: "E-mail address",
        hint: "An address that is yours alone, neither a company’s nor a training centre’s. Expected format: name@domain.org",
      },
      mobile: {
        label: "Mobile phone",
        hint: "A French number, also overseas, for example 06 12 34 56 78 or +590 690 12 34 56",
      },
      departmentCode: {
        label: "Department where you live",
        hint: "Its exam service will invite you",
        choose: "Choose a department",
      },
    },
  },
  received: {
    title: "Look into your mailbox",
    message: "A mail is on its way to {email}. It tells you how to go on.",
    next: "Your request counts only once you have followed the link in it. Remember to look among unwanted mail.",
  },
  request: {
    title: "Your request as a free candidate",
    check:
      "Check what you have written, then confirm. If something is wrong, send a new request: it takes the place of this one.",
    confirm: "Confirm my request",
    confirming: "Confirming…",
    unavailable: "The service does not answer. Nothing is lost: try again in a moment.",
    confirmed: {
      title: "Your request is confirmed",
      message:
        "Now we are waiting for the ministry’s file. Keep the mail: the same link tells you where your request stands.",
      see: "See where my request stands",
    },
    signIn: "Sign in",
    again: "Send a new request",
    unknown: {
      title: "This link leads to no request",
      message:
        "It is not complete, or a newer link has taken its place. Open the last mail that you received, or send a new request.",
    },
  },
  own: {
    title: "Your request and your data",
    intro:
      "You can download what the service knows of you, or withdraw your request. To correct a mistake, withdraw it and send a new one: the wait then begins anew.",
    download: "Download my data",
    withdraw: "Withdraw my request",
  },
  withdraw: {
    title: "Withdraw your request",
    warning:
      "You will lose your rank in the wait, and what the request says of you will be deleted. This cannot be undone. A mail will confirm it.",
    submit: "Withdraw my request for good",
    submitting: "Withdrawing…",
    keep: "Keep my request",
  },
  withdrawn: {
    title: "Your request is withdrawn",
    message: "What it said of you is deleted. A last mail is on its way to confirm it.",
    home: "Go to the home page",
  },
  status: {
    title: "My request as a free candidate",
    department: "Department: {name} ({code}).",
    closed: "Your department is not open to the service yet: you will be written to when it is.",
    rule: "Rule",
    states: {
      TO_CONFIRM: "To be confirmed",
      WAITING: "Request confirmed, verification pending",
      VERIFIED: "File verified, invitation pending",
      INVITED: "Invited",
      REFUSED: "Request refused",
    },
  },
};
