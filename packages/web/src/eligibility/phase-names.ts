import type { ExamPhase } from "../graphql/generated/graphql";

/** Each test as the address names it. */
export const phaseNames = {
  ON_ROAD: "circulation",
  OFF_ROAD: "plateau",
  THEORY: "theorie",
} as const satisfies Record<ExamPhase, string>;

export type PhaseName = (typeof phaseNames)[ExamPhase];
export const phaseOf = { circulation: "ON_ROAD", plateau: "OFF_ROAD", theorie: "THEORY" } as const satisfies Record<
  PhaseName,
  ExamPhase
>;
