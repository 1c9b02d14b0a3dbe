import type { CivilDate } from "../../civil-date.js";
import type { RuleId } from "../catalogue/catalogue.js";
import type { Check } from "./check.js";
import type { FileCheck, FilePoint } from "./receivability.js";

/** Why an exam could not take place. */
export type Motive = { readonly rule: RuleId; readonly point: FilePoint | null };

export type Session = { readonly examiner: string; readonly centre: string; readonly on: CivilDate };

/**
 * A file that goes back to the candidate or the school, with the session and the motives written in it. The same motives go to
 * the exam list, at the candidate's name.
 */
export type ReturnedFile = { readonly session: Session; readonly motives: readonly Motive[] };

const isSame = (one: Motive, other: Motive): boolean => one.rule === other.rule && one.point === other.point;

/** Each breach once, in the order in which they were looked at. */
export const motivesOf = (checks: readonly (Check | FileCheck)[]): readonly Motive[] =>
  checks
    .filter(({ kind }) => kind === "not_receivable")
    .map((check): Motive => ({ rule: check.rule, point: "point" in check ? check.point : null }))
    .filter((motive, index, all) => all.findIndex((other) => isSame(motive, other)) === index);

/** The file as it goes back; null when nothing stands against the exam. Source: national guide (January 2013), A.1.b. */
export const returnedFile = (checks: readonly (Check | FileCheck)[], session: Session): ReturnedFile | null => {
  const motives = motivesOf(checks);
  return motives.length > 0 ? { session, motives } : null;
};

/** Of the motives of an earlier session, those that nothing has lifted: each needs a check that now says yes. */
export const stillToLift = (
  { motives }: Pick<ReturnedFile, "motives">,
  checks: readonly (Check | FileCheck)[],
): readonly Motive[] =>
  motives.filter(
    (motive) =>
      !checks.some(
        (check) =>
          (check.kind === "satisfied" || check.kind === "under_reserve") &&
          isSame(motive, { rule: check.rule, point: "point" in check ? check.point : null }),
      ),
  );
