import type { CategoryGroup, ExamPhase, LicenceCategory } from "@creneau/schema";

/** One exam of a session's day: minutes after midnight on the centre's clock. */
export type GridExam = {
  readonly startMinute: number;
  readonly durationMinutes: number;
  readonly phase: ExamPhase;
  readonly category: LicenceCategory;
};

/** Groups that the demonstration examines. */
export type DemonstrationGroup = Exclude<CategoryGroup, "D">;

const MORNING = 8 * 60;
const AFTERNOON = 13 * 60;

/** Exams one after the other, one for each category named. */
const run = (
  startMinute: number,
  durationMinutes: number,
  phase: ExamPhase,
  categories: readonly LicenceCategory[],
): GridExam[] =>
  categories.map((category, index) => ({
    startMinute: startMinute + index * durationMinutes,
    durationMinutes,
    phase,
    category,
  }));

const times = (count: number, category: LicenceCategory): LicenceCategory[] => Array(count).fill(category);

/**
 * An examiner's day by category group. B: 13 exams of 32 minutes since 1 August 2014 (source: docs/rules.md). The others have
 * an off-road phase in the morning and an on-road phase after it; their lengths are plausible, not regulatory.
 */
export const GRIDS: Record<DemonstrationGroup, readonly GridExam[]> = {
  B: [...run(MORNING, 32, "on_road", times(7, "B")), ...run(AFTERNOON, 32, "on_road", times(6, "B"))],
  A: [
    ...run(MORNING, 10, "off_road", [...times(7, "A2"), ...times(3, "A"), ...times(2, "A1")]),
    ...run(MORNING + 130, 40, "on_road", ["A2", "A1"]),
    ...run(AFTERNOON, 40, "on_road", ["A2", "A", "A2", "A1", "A2"]),
  ],
  BE: [...run(MORNING, 40, "off_road", times(5, "BE")), ...run(AFTERNOON, 40, "on_road", times(5, "BE"))],
  C: [
    ...run(MORNING, 45, "off_road", ["C", "CE", "C", "C1", "C"]),
    ...run(AFTERNOON, 60, "on_road", ["C", "CE", "C", "C"]),
  ],
};

/** Of ten working days of an examiner, seven are for B: most exams are. */
const ROTATION: readonly DemonstrationGroup[] = ["B", "B", "A", "B", "B", "BE", "B", "B", "C", "B"];

/** What an examiner examines on the nth working day: each examiner is at another point of the rotation. */
export const groupOn = (examinerIndex: number, workingDay: number): DemonstrationGroup =>
  ROTATION[(examinerIndex * 3 + workingDay) % ROTATION.length] ?? "B";
