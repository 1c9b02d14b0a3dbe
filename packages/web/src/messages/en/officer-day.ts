export const officerDay = {
  title: "{name} ({code}), {day}",
  read: "Read at {time}. The page keeps itself up to date, every minute.",
  rehousings: {
    title: "People to re-house",
    unit: "{count, plural, one {person without another place} other {people without another place}}",
    none: "Nobody waits for another place.",
    sessions:
      "{sessions, plural, one {One withdrawn session} other {# withdrawn sessions}}. {offered, plural, =0 {No place is offered right now.} one {One place is offered right now.} other {# places are offered right now.}}",
    next: "First withdrawn exam: {day}.",
  },
  requests: {
    title: "Requests of free candidates",
    unit: "{count, plural, one {request to follow} other {requests to follow}}",
    none: "No request waits.",
    split:
      "{verified, plural, =0 {None is ready} one {One is ready} other {# are ready}} for an invitation, {waiting, plural, =0 {none waits} one {one waits} other {# wait}} for the ministry’s file.",
    inDoubt:
      "{count, plural, one {One invited person of whom the ministry is in doubt.} other {# invited people of whom the ministry is in doubt.}}",
    oldest: "The oldest has waited since {day}.",
  },
  proofs: {
    title: "Proofs to judge",
    unit: "{count, plural, one {proof} other {proofs}}",
    none: "No proof waits.",
    oldest: "The oldest came in on {day}.",
  },
  approvals: {
    title: "Approvals to give",
    unit: "{count, plural, one {approval asked for} other {approvals asked for}}",
    none: "No approval is asked for.",
    expires: "{count, plural, one {One is yours to decide} other {# are yours to decide}}, by {day} at {time}.",
    own: "{count, plural, one {You asked for one} other {You asked for #}}: another officer decides.",
  },
  files: {
    title: { candidates: "Ministry files to correct", planning: "Plannings to correct" },
    unit: "{count, plural, one {rejected row} other {rejected rows}}",
    none: "No row to correct.",
    sent: "{count, plural, one {one row} other {# rows}}, sent on {day}",
    more: "{count, plural, one {and one more file} other {and # more files}}",
  },
  lists: {
    title: "Exam lists not closed",
    unit: "{count, plural, one {list whose day is over} other {lists whose day is over}}",
    none: "Every list that was issued is closed.",
    session: "{centre}, {day}",
    more: "{count, plural, one {and one more} other {and # more}}",
  },
  publications: {
    title: "Scheduled publications",
    unit: "{count, plural, one {publication to come} other {publications to come}}",
    none: "No publication is scheduled.",
    next: "The next one: {day} at {time}.",
    range: "Places from {from} to {to}.",
  },
  shortages: {
    title: "Where places are short",
    none: "No place to come, and nobody who waits.",
    lead: "{count, plural, =0 {There are enough open places for everybody who waits.} one {One more place is needed for everybody who waits to have one.} other {# more places are needed for everybody who waits to have one.}}",
    headings: {
      where: "Group and centre",
      missing: "Missing",
      waiting: "Wait for a place",
      open: "Open places",
      planned: "Drafts",
    },
    group: "Group {group}",
    missing: "{count, plural, =0 {none} one {one place} other {# places}}",
    waiting: "{waiting, number}, {wishing, number} of them on the waiting list",
    wishing: "{count, number} on the waiting list",
    basis: {
      title: "How this is counted",
      waiting:
        "Wait for a place: candidates without a booking in the category, each once; those who have a wish for a centre of the department, and those whose file is kept there, who have passed the theory test or need none, have not passed the exam, and serve no waiting period. The regulation is not judged anew for each file: some of them may have to wait a little longer.",
      wishing:
        "By centre, candidates with a wish for that centre are counted: who wishes for several is counted at each. Category B1 is in the groups A and B, which both examine it.",
      places:
        "Open places: published, to come, neither booked nor kept for somebody. Drafts: planned, not published yet.",
    },
  },
  unfilled: {
    title: "Published places without a booking",
    none: "Every published place of the next fourteen days is booked, or there is none.",
    lead: "{week, plural, =0 {No free place} one {One free place} other {# free places}} within seven days, {fortnight, plural, one {one} other {#}} within fourteen days.",
    headings: { day: "Day", places: "Places", sessions: "Sessions" },
    session: "{centre}, {group}, from {time}",
    free: "{count, plural, one {one place} other {# places}}",
    more: "{count, plural, one {and one more session} other {and # more sessions}}",
  },
} as const;
