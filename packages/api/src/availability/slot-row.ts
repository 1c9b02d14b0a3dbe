import { EXAM_PHASES, LICENCE_CATEGORIES, SLOT_STATES } from "@creneau/schema";
import type { CentreId, SlotId } from "../domain/id.js";
import type { Slot } from "../domain/slot.js";
import type { RowText } from "../platform/replication-frames.js";

/** What the load selects; the change stream brings the same columns and more. */
export const SLOT_COLUMNS = [
  "id",
  "centre_id",
  "category",
  "phase",
  "starts_at",
  "civil_date",
  "duration_minutes",
  "state",
  "version",
  "published_at",
  "being_booked",
] as const;

/** One string per word, not one per row: a million slots share a hundred dates. */
const interned = new Map<string, string>(
  [...LICENCE_CATEGORIES, ...EXAM_PHASES, ...SLOT_STATES].map((word) => [word, word]),
);
const MOST_WORDS = 10_000;

const intern = <Word extends string>(text: string): Word => {
  const known = interned.get(text);
  if (known !== undefined) return known as Word;
  if (interned.size < MOST_WORDS) interned.set(text, text);
  return text as Word;
};

const column = (row: RowText, name: (typeof SLOT_COLUMNS)[number]): string => {
  const text = row[name];
  if (text === null || text === undefined) throw new Error(`a row of exam_slots came without ${name}`);
  return text;
};

/** `2026-12-01 07:00:00+00`, as a session in UTC writes it. */
const instant = (text: string): number => {
  const milliseconds = Date.parse(`${text.replace(" ", "T").slice(0, -3)}Z`);
  if (Number.isNaN(milliseconds)) throw new Error(`"${text}" is no instant of a slot`);
  return milliseconds;
};

const publishedAt = ({ published_at: text }: RowText): number | null =>
  text === null || text === undefined ? null : instant(text);

export const slotIdOf = (row: RowText): SlotId => Number(column(row, "id")) as SlotId;

/** What the board shows: open slots, and held ones that somebody is booking. In a row of text a boolean is one letter, or a word. */
export const isShown = (row: RowText): boolean => {
  const state = column(row, "state");
  return state === "open" || (state === "held" && column(row, "being_booked").startsWith("t"));
};

export const slotOf = (row: RowText): Slot => ({
  id: slotIdOf(row),
  centreId: Number(column(row, "centre_id")) as CentreId,
  category: intern(column(row, "category")),
  phase: intern(column(row, "phase")),
  startsAt: instant(column(row, "starts_at")),
  civilDate: intern(column(row, "civil_date")),
  durationMinutes: Number(column(row, "duration_minutes")),
  state: intern(column(row, "state")),
  version: Number(column(row, "version")),
  publishedAt: publishedAt(row),
});
