import type { Slot } from "../slot.js";
import { byPosition } from "./shelf.js";

/** A sorted list and how far it has been read. */
export type Run = { readonly slots: readonly Slot[]; index: number };

const head = (run: Run): Slot => run.slots[run.index] as Slot;

/** Restores the heap below `at`: the earliest head on top. */
const sink = (heap: Run[], at: number): void => {
  const run = heap[at] as Run;
  let hole = at;
  for (;;) {
    let child = 2 * hole + 1;
    if (child >= heap.length) break;
    const right = heap[child + 1];
    if (right && byPosition(head(right), head(heap[child] as Run)) < 0) child += 1;
    const smaller = heap[child] as Run;
    if (byPosition(head(run), head(smaller)) <= 0) break;
    heap[hole] = smaller;
    hole = child;
  }
  heap[hole] = run;
};

/**
 * The first `count` slots of sorted runs, in order. O(runs + count x log runs): it never looks at the slots that it does not
 * give. Runs are merged rather than chained because two centres on either side of the world share no order of civil dates.
 */
export const firstOf = (runs: Run[], count: number): Slot[] => {
  const heap = runs.filter((run) => run.index < run.slots.length);
  for (let at = (heap.length >>> 1) - 1; at >= 0; at -= 1) sink(heap, at);
  const found: Slot[] = [];
  while (found.length < count && heap.length > 0) {
    const top = heap[0] as Run;
    found.push(head(top));
    top.index += 1;
    if (top.index === top.slots.length) {
      const last = heap.pop() as Run;
      if (heap.length === 0) break;
      heap[0] = last;
    }
    sink(heap, 0);
  }
  return found;
};
