export const signIn = {
  title: "Sign in",
  intro: "No password: we send you an e-mail with a link that signs you in.",
  entry: { question: "A free candidate, and not invited yet?", link: "Ask for a place" },
  email: {
    label: "E-mail address",
    hint: "The one in your registration file. Expected format: name@domain.fr",
    submit: "Send me a sign-in link",
    submitting: "Sending the link…",
    invalid: "This address does not have the expected format. Example: name@domain.fr",
  },
  sent: {
    title: "Check your mailbox",
    message: "If {email} is the address of a file, a sign-in link has just been sent to it.",
    validity: "The link is valid for 15 minutes and works once. Remember to look in your junk mail.",
    limit:
      "In 15 minutes, at most ten links are sent to one address. After that none leaves, but a link that you already have still works.",
    again: "Use another address",
  },
  tooMany: {
    title: "Too many requests",
    message: "Many requests came from your network in a short time. Wait a minute, then try again.",
  },
  proof: {
    title: "The automatic check did not succeed",
    message:
      "Your browser does a small calculation before sending, to discourage mass requests. Try again. Without JavaScript, three requests in a quarter of an hour are accepted from your network.",
  },
  unavailable: {
    title: "Sign-in is not answering",
    message: "The sign-in service cannot be reached at the moment. Nothing was lost: try again in a moment.",
  },
  passkey: {
    intro: "Have you added a passkey to your account? It signs you in without an e-mail.",
    signIn: "Sign in with a passkey",
    waiting: "Follow what your browser says.",
    dismissed: "Nothing was done: the window was closed, or its time is over.",
    unknown: "This passkey belongs to no account, or was removed from it.",
    stale: "For safety, adding a passkey needs a sign-in of today. Sign out, sign in again, and try once more.",
    failed: "The passkey could not be used. Try again, or ask for a link by e-mail.",
  },
  confirm: {
    title: "One more click",
    message: "You opened the link that we sent you. Confirm to sign in on this device.",
    why: "This step keeps software that scans e-mails from using the link in your place.",
    notAsked: {
      title: "This link was not asked for from this browser",
      message:
        "Go on only if you asked for it yourself, for example on another device. Otherwise you might enter somebody else’s file.",
    },
    submit: "Sign me in",
    submitting: "Signing in…",
  },
  expired: {
    title: "This link is no longer valid",
    message: "A sign-in link works once and for 15 minutes. This one was already used or has expired.",
    again: "Get a new link",
  },
  demonstration: {
    title: "Demonstration installation",
    message: "Centres, places and candidates are made up or examples. You may try everything.",
    submit: "Try as a demonstration candidate",
    submitting: "Signing in…",
    mailbox: "Open the development mailbox",
  },
  signedOutHere: {
    title: "You are signed out of this browser",
    message:
      "The service did not confirm the end of your session. It may stay valid elsewhere, for 30 days at most, if its cookie was copied.",
  },
  viewer: {
    signIn: "Sign in",
    signedInAs: "Signed in as",
    signOut: "Sign out",
    officer: "Officers’ area",
    examDay: "My exam day",
    roles: {
      ALLOCATION_OFFICER: "Allocation officer",
      DELEGATE: "Delegate",
      ADMINISTRATOR: "Administrator",
      EXAMINER: "Examiner",
      ANALYST: "Analyst",
      SUPPORT: "Support",
    },
  },
} as const;
