import { toGlobalId } from "../contract/global-id.js";
import type { PageInfo } from "../contract/node.types.js";
import { toCursor } from "../contract/page.js";
import type { Page } from "../domain/availability/board.js";
import type { Filter } from "../domain/availability/filter.js";
import type { NetChange } from "../domain/availability/history.js";
import type { SlotId } from "../domain/id.js";
import type { Slot } from "../domain/slot.js";
import { examSlotAt } from "../slots/exam-slot.js";
import type { ExamSlot } from "../slots/slot.types.js";
import type { AvailabilityDelta, AvailabilitySnapshot } from "./availability.types.js";
import type { LoadedBoard } from "./load-board.js";

/** Slots of a centre that is not known yet appear with the reload that its arrival sets off. */
const written = (slots: readonly Slot[], { reference }: LoadedBoard): ExamSlot[] =>
  slots.flatMap((slot) => {
    const centre = reference.centres.get(slot.centreId);
    return centre ? [examSlotAt(slot, centre)] : [];
  });

const cursorOf = ({ startsAt, id }: Slot): string => toCursor([startsAt, id]);

const pageInfoOf = (slots: readonly Slot[], hasNextPage: boolean, hasPreviousPage: boolean): PageInfo => {
  const [first, last] = [slots[0], slots.at(-1)];
  return {
    hasNextPage,
    hasPreviousPage,
    startCursor: first ? cursorOf(first) : null,
    endCursor: last ? cursorOf(last) : null,
  };
};

const idsOf = (ids: readonly SlotId[]): string[] => ids.map((id) => toGlobalId("ExamSlot", id));

export const snapshotEvent = (loaded: LoadedBoard, filter: Filter, page: Page): AvailabilitySnapshot => {
  const { version, slots, held, days, totalOpen, totalHeld, hasNextPage } = loaded.board.snapshot(filter, page);
  return {
    __typename: "AvailabilitySnapshot",
    version: version.toString(),
    slots: written(slots, loaded),
    held: written(held, loaded),
    days: [...days],
    totalOpen,
    totalHeld,
    pageInfo: pageInfoOf(slots, hasNextPage, page.after !== null),
  };
};

export const deltaEvent = (
  loaded: LoadedBoard,
  filter: Filter,
  fromVersion: bigint,
  { opened, changed, closed, held, released }: NetChange,
): AvailabilityDelta => {
  const totals = loaded.board.totals(filter);
  return {
    __typename: "AvailabilityDelta",
    fromVersion: fromVersion.toString(),
    toVersion: loaded.board.version(filter).toString(),
    opened: written(opened, loaded),
    changed: written(changed, loaded),
    closed: idsOf(closed),
    held: written(held, loaded),
    released: idsOf(released),
    totalOpen: totals.open,
    totalHeld: totals.held,
  };
};
