import { mayDo, type OfficerScope, type Permission } from "../permission/permission.js";

/** The lines of an officer's day, and the permission on what each is about: who lacks it does not see the line. */
export const DAY_LINES = {
  shortages: "plan_sessions",
  unfilled: "plan_sessions",
  requests: "invite_candidates",
  candidateImports: "import_candidates",
  planningImports: "import_planning",
  rehousings: "withdraw_places",
  proofs: "lift_penalty",
  approvals: "lift_penalty",
  publications: "publish_places",
  openLists: "read_exam_lists",
} as const satisfies Record<string, Permission>;
export type DayLine = keyof typeof DAY_LINES;

const LINES = Object.keys(DAY_LINES) as DayLine[];

/** What this officer sees of the day of a department: nothing of it where they may do nothing. */
export const linesFor = (officer: OfficerScope, departmentCode: string): readonly DayLine[] =>
  LINES.filter((line) => mayDo(officer, DAY_LINES[line], departmentCode));

/** What figures are made of. Files that were imported are somebody's own, and no figures of a department. */
export const FIGURE_LINES: readonly DayLine[] = LINES.filter(
  (line) => line !== "candidateImports" && line !== "planningImports",
);
