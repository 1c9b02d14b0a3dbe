import { type Boxes, correct, fillIn } from "../regulation/exam-day/correction.js";

/** An outcome on record and, where it corrects another, the key of the one that it strikes. */
export type Recorded = { readonly key: string; readonly strikes: string | null };

/** `struck` in the order in which they were written; `pending` strike something that has not arrived. */
export type OutcomeChain<Row extends Recorded> = {
  readonly standing: Row | null;
  readonly struck: readonly Row[];
  readonly pending: readonly Row[];
};

/**
 * What stands of one candidate's outcomes: the first one and, link by link, the correction of it. The answer does not depend on the
 * order in which they arrived: a correction that is here before what it strikes waits for it. Source: docs/rules.md#RES-11.
 */
export const outcomeChain = <Row extends Recorded>(rows: readonly Row[]): OutcomeChain<Row> => {
  const correctionOf = new Map(rows.map((row) => [row.strikes, row]));
  let boxes: Boxes<Row> = [];
  for (let next = correctionOf.get(null); next; next = correctionOf.get(next.key)) {
    const corrected = correct(boxes, boxes.length - 1, next);
    boxes = corrected.kind === "Corrected" ? corrected.boxes : fillIn(boxes, next);
  }
  const linked = new Set(boxes.map(({ content }) => content.key));
  return {
    standing: boxes.at(-1)?.content ?? null,
    struck: boxes.filter(({ struck }) => struck !== null).map(({ content }) => content),
    pending: rows.filter(({ key }) => !linked.has(key)),
  };
};
