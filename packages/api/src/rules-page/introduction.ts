/** What the page says before its first rule: nothing in it repeats a value. */
export const INTRODUCTION = `# The rules

Every rule of the service: those of the regulation on the tests for the driving licence, and those of Créneau itself. Each refusal of the API names its rule by these ids (\`Refusal.rule\`).

## How to read this page

Under each rule: its text, when it is looked at, what it rests on, the function that decides it, the spec files that name it in a title, and the history of its values.

- **A rule is judged on the civil date of the exam**, on the calendar of the exam centre, in its own time zone: when it is 23:00 in Paris, it is already tomorrow in Nouméa. It is never judged on the date of the click. How far ahead a place is booked is the exception: that is about the day of booking.
- **Values are dated.** A value counts from its first date until the day before its end; of several that count on a day, the one that came last does. What is not in force is here for whoever looks for it, and decides nothing. In the texts the values stand as they are after the last change known; the API tells those of any date (\`rules(on:)\`).
- **Evidence.** *Document*: one of the founding documents. *External*: another public source. *Interpretation*: our reading, where the texts leave a choice. *Unverified*: found, but not confirmed, and never in force.
- **Files** are named from \`packages/api/src/\`, and those of \`packages/api/test/\` with \`test/\` in front.

## Order of refusals

When several refusals to book apply, the first of these is given: the place is not published; the candidate's own (category, live booking); what the regulation and standing penalties say, of which the one that lasts longer; the place is taken, or held for somebody; dates. What another place would not mend comes before what it would. Of the rules of the regulation that refuse, the one that does so for longest is named.

The database is the last judge of two of them: the indexes \`one_live_booking_per_slot\` (BOK-1) and \`one_live_booking_per_candidate_and_category\` (BOK-5).

What follows from giving a place back late is told before it is done (\`Booking.consequencesOfCancelling\`, \`consequencesOfMoving\`) by the function that decides when it is done. How long a department lets one wait, and until when a place is given back freely, are policies: dated rows of \`policy_values\`, per department.

## Sources

- The *national guide* of January 2013 on the modalities of the driving tests, by its own sections. It is the baseline of the values, counted from 19 January 2013, the day its new categories came into force; what changed since is a row of its own.
- The slides of 17 October 2017 on the teleprocedures of the ANTS.
- The product page of the API Rendez-vous Permis.
- *CandiLib*, the former service for free candidates: its product page, and its source code of 22 May 2023 (https://github.com/LAB-MI/candilibV2). It inspired the booking rules and is not law: it penalised a late cancellation with 45 days, which a department of Créneau may do by a policy; its three months of places visible are counted here as the longest three consecutive months.
- For an examiner's day in category B, the prefecture of Oise (oise.gouv.fr): 13 exams of 32 minutes since 1 August 2014.
`;
