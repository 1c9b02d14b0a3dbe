import type { CategoryGroup } from "@creneau/schema";
import type { CivilDate } from "../civil-date.js";
import type { SessionRefusal } from "./refusal.js";

/** All that decides whether an examiner can have a session on a day. */
export type SessionFacts = {
  readonly qualifications: readonly CategoryGroup[];
  readonly holiday: { readonly date: CivilDate; readonly name: string } | null;
  /** The first standing absence that meets the session. Times on the clock of the centre, written for people. */
  readonly absence: { readonly id: number; readonly from: string; readonly until: string } | null;
  /** The first session of the examiner that meets it. */
  readonly other: Omit<Extract<SessionRefusal, { kind: "ExaminerBusy" }>, "kind"> | null;
};

type Planned = { readonly group: CategoryGroup; readonly date: CivilDate; readonly today: CivilDate };
type DateIsPast = { readonly kind: "DateIsPast"; readonly date: CivilDate; readonly today: CivilDate };

/** Why an examiner cannot have that session, or null: what no other hour would mend comes first. */
export const refusalToPlan = (
  facts: SessionFacts,
  { group, date, today }: Planned,
): SessionRefusal | DateIsPast | null => {
  if (date < today) return { kind: "DateIsPast", date, today };
  if (!facts.qualifications.includes(group))
    return { kind: "ExaminerNotQualified", group, qualifications: facts.qualifications };
  if (facts.holiday) return { kind: "HolidayOnDate", ...facts.holiday };
  const { absence, other } = facts;
  if (absence) return { kind: "ExaminerAbsent", absenceId: absence.id, from: absence.from, until: absence.until };
  return other && { kind: "ExaminerBusy", ...other };
};
