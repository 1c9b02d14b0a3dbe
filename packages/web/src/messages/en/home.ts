export const home = {
  title: "Find your driving-test place, live",
  lead: "Créneau shows everybody, at the same instant, every free place of the French practical driving test. Choose yours and book it: it is yours, and nobody else's.",
  category: { title: "Which licence is it for?" },
  where: { title: "Where do you want to take the test?" },
  department: {
    title: "In a department",
    label: "Department",
    choose: "Choose a department",
    submit: "See the free places",
    pending: "Searching…",
  },
  town: {
    title: "Near a town",
    label: "Name of the town",
    submit: "Search the town",
    pending: "Searching…",
    matches: "Towns found",
    found: "{count, plural, =0 {No town starts with “{search}”.} one {One town found:} other {# towns found:}}",
  },
  near: {
    title: "Around me",
    explanation: "The centres nearest to you. Your position is rounded to the kilometre and is not kept.",
    ask: "Use my position",
    asking: "Looking for your position…",
    refused: "Your browser does not give your position. Choose a town or a department instead.",
    unavailable: "Your position cannot be found for the moment. Choose a town or a department instead.",
    withoutScript: "Without JavaScript, choose a town or a department instead.",
  },
  eligibility: { question: "Not sure whether you may sit the exam?", check: "Check, with the rules and the date." },
  entry: {
    question: "A free candidate, without a driving school? You need a file first:",
    begin: "pre-register here.",
  },
  promises: {
    label: "What Créneau guarantees",
    live: {
      title: "Exact to the second",
      text: "A place that is taken disappears in front of you, a place given back appears at once. No ghost places.",
    },
    once: {
      title: "One place, one person",
      text: "When Créneau says yes, nobody else can have your place, even if your connection breaks.",
    },
    fair: {
      title: "No account needed to look",
      text: "Everybody sees the same places. An account is only for booking, without a password: a link by e-mail is enough.",
    },
  },
} as const;
