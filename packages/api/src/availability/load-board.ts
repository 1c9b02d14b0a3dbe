import { departments, examCentres } from "@creneau/schema";
import { drizzle } from "drizzle-orm/node-postgres";
import type pg from "pg";
import type { CentreRow } from "../centres/centre.loader.js";
import { type Board, createBoard } from "../domain/availability/board.js";
import { createHistory, type History } from "../domain/availability/history.js";
import type { CentreId } from "../domain/id.js";
import type { RowText } from "../platform/replication-frames.js";
import type { StartingPoint } from "../platform/replication-session.js";
import { SLOT_COLUMNS, slotOf } from "./slot-row.js";

/** Centres and departments as they are at the starting point of the board: the words of a filter. */
export type Reference = {
  readonly centres: ReadonlyMap<CentreId, CentreRow>;
  /** Every known department, with its centres. */
  readonly centresOf: ReadonlyMap<string, readonly CentreId[]>;
};

/** All that one replication session knows. The next session starts with a new one. */
export type LoadedBoard = { readonly board: Board; readonly history: History; readonly reference: Reference };

/** About 15 ms of work at a time: the process goes on answering while it reads a million slots. */
const ROWS_AT_A_TIME = 5_000;

/** Slot changes remembered for readers that come back: minutes of a rush, hours of an ordinary day. */
const REMEMBERED_CHANGES = 50_000;

const loadReference = async (client: pg.Client): Promise<Reference> => {
  const db = drizzle(client);
  const codes = await db.select({ code: departments.code }).from(departments);
  const centres = await db.select().from(examCentres).orderBy(examCentres.id);
  const centresOf = new Map<string, CentreId[]>(codes.map(({ code }) => [code, []]));
  for (const { id, departmentCode } of centres) centresOf.get(departmentCode)?.push(id as CentreId);
  return { centres: new Map(centres.map((centre) => [centre.id as CentreId, centre])), centresOf };
};

/** Everything arrives as text, as it does from the change stream. */
const asText = { getTypeParser: () => (text: string | Buffer) => text.toString() };

const loadSlots = async (client: pg.Client, board: Board): Promise<void> => {
  await client.query(
    `declare shown_slots no scroll cursor for
       select ${SLOT_COLUMNS.map((name) => `${name}::text`).join(", ")} from exam_slots
         where state = 'open' or (state = 'held' and being_booked)`,
  );
  for (;;) {
    const { rows } = await client.query<RowText>({ text: `fetch ${ROWS_AT_A_TIME} from shown_slots`, types: asText });
    board.load(rows.map(slotOf));
    if (rows.length < ROWS_AT_A_TIME) return;
  }
};

/** Reads the state at the starting point of a session. */
export const loadBoard = async ({ client, consistentPoint }: StartingPoint): Promise<LoadedBoard> => {
  // A commit record may begin exactly at the consistent point. One byte less is after every commit that is in the snapshot
  // and before every one that follows, since records begin at multiples of eight.
  const board = createBoard(consistentPoint - 1n);
  const reference = await loadReference(client);
  await loadSlots(client, board);
  return { board, history: createHistory(board.base, REMEMBERED_CHANGES), reference };
};
