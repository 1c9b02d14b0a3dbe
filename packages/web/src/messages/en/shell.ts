export const shell = {
  service: "Créneau",
  title: "Créneau: driving-test places, live",
  tagline: "French driving-test places, live",
  homeLink: "Créneau, back to the home page",
  skip: { label: "Quick access", content: "Content", navigation: "Menu", footer: "Footer" },
  navigation: {
    label: "Main menu",
    find: "Find a place",
    eligibility: "May I sit the exam?",
    bookings: "My bookings",
    waitingList: "Waiting list",
    account: "My file",
  },
  proof: { working: "An automatic check is running for a few seconds. There is nothing for you to do." },
  language: { switch: "Français" },
  footer: {
    entry: "Free candidate: ask for a place",
    officer: "Officers’ area",
    about:
      "Créneau is a free and independent service: it shows every free practical-test place to everybody at the same time, and gives each one out once.",
    rules: "The rules",
    accessibility: "Accessibility: not compliant",
    legal: "Legal notice",
    licence: "Source code under the AGPL-3.0 licence.",
  },
  notFound: {
    title: "Page not found",
    explanation: "This address leads to no page. It may have been cut or badly copied.",
    home: "Find a place",
  },
  failure: {
    title: "The service does not answer for the moment",
    explanation: "Your bookings are safe. Try again in a moment: the page will go on where you were.",
    retry: "Try again",
    trying: "Trying again…",
    home: "Back to the home page",
  },
  accessibility: {
    title: "Accessibility",
    first: {
      title: "Compliance",
      text: "No complete audit has been made yet, so Créneau is declared not compliant with the RGAA. Every screen is however checked automatically (axe-core's WCAG 2.2 AA and RGAA rules), with the keyboard, without JavaScript and at 320 pixels wide.",
    },
    second: {
      title: "Live updates and screen readers",
      text: "Places that go and come are announced at most every six seconds, in one sentence, for the day that is shown. Animations are removed when your device asks for it.",
    },
    third: {
      title: "Report a difficulty",
      text: "Write to whoever runs this installation of Créneau, or open an issue in the source repository. A difficulty of access is treated as a failure.",
    },
  },
  legal: {
    title: "Legal notice",
    first: {
      title: "What this site is",
      text: "Créneau is free software under the AGPL-3.0 licence. It is not a site of the State: the person or body that runs this installation is its publisher.",
    },
    second: {
      title: "Personal data",
      text: "Looking at places needs no account and records nothing about you. If you search around you, your position is rounded to the kilometre before it is sent, and is not kept. A booking keeps your identity as a candidate, the place and the dates. Under “My file” you can download everything, correct your address and delete your account; a file that is long without any activity is emptied, after a mail that announces it.",
    },
    third: {
      title: "Sign-in",
      text: "A link that is asked for keeps the e-mail address typed, as long as it is valid (15 minutes). A session keeps the IP address and the name of the browser that opened it until it ends: when you sign out, or after 30 days without a visit.",
    },
    kept: {
      title: "What your browser keeps",
      text: "Only what is needed: there is no audience measurement, no advertising, and nothing is loaded from another site.",
      colon: ":",
      session: "cookie, your session. 30 days, or until you sign out.",
      passkey: "cookie, the request of a passkey that is under way, while it is used. 5 minutes.",
      link: "cookie, the link that you have just opened, so that it leaves the address bar. 15 minutes.",
      asked: "cookie, the fact that this browser asked for a link. 15 minutes.",
      return: "cookie, the page to come back to once signed in. 15 minutes.",
      language: "cookie, your language, only when it is not the browser’s. Until the browser is closed.",
      attempt:
        "session storage of the tab, the number and time of a booking or cancellation whose answer is awaited, so that it is not counted twice. Erased with the answer or with the tab.",
      examDay:
        "on an examiner’s device only: the page of their day, until midnight or until they sign out, and the outcomes they wrote, without any name, until they are sent and at the latest until the day after that.",
    },
  },
} as const;
