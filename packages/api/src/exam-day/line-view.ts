import { COMPETENCES, type Competence } from "@creneau/schema";
import { COMPETENCE_LINES } from "../domain/exam-day/competence-lines.js";
import type { OutcomeState } from "./exam-day.enums.js";
import type { ListLine, OutcomeRow } from "./list-lines.js";
import type { LoadedList } from "./load-list.js";

export type OutcomeView = OutcomeRow & { readonly state: OutcomeState };
export type LineView = Omit<ListLine, "divergence"> & {
  readonly divergence: ListLine["divergence"] | "added";
  readonly standing: OutcomeView | null;
  readonly outcomes: readonly OutcomeView[];
  readonly competences: readonly Competence[];
  readonly timeZone: string;
  readonly civilDate: string;
};

/** Lines of the balance that concern the exam: none off the road, where no certificate is written. */
const competencesOf = ({ category, phase }: ListLine): Competence[] => {
  if (phase !== "on_road") return [];
  const own = new Set(
    COMPETENCE_LINES.filter(({ concerns }) => concerns.includes(category)).map(({ competence }) => competence),
  );
  return COMPETENCES.filter((competence) => own.has(competence));
};

const viewOf = (line: ListLine, { session, outcomes }: LoadedList): LineView => {
  const chain = line.id === null ? undefined : outcomes.get(line.id);
  const inState = (rows: readonly OutcomeRow[], state: OutcomeState) => rows.map((row) => ({ ...row, state }));
  const [standing = null] = inState(chain?.standing ? [chain.standing] : [], "standing");
  return {
    ...line,
    standing,
    outcomes: [
      ...inState(chain?.struck ?? [], "struck"),
      ...(standing ? [standing] : []),
      ...inState(chain?.pending ?? [], "pending"),
    ],
    competences: competencesOf(line),
    timeZone: session.timeZone,
    civilDate: session.civilDate,
  };
};

export const lineViews = (loaded: LoadedList): LineView[] => loaded.lines.map((line) => viewOf(line, loaded));

export const unlistedViews = (loaded: LoadedList): LineView[] =>
  loaded.unlisted.map((line) => ({ ...viewOf(line, loaded), divergence: "added" as const }));
