import { fromCursor, pageSize } from "../contract/page.js";
import type { AskedFilter } from "./asked-filter.js";
import type { AvailabilitySnapshot } from "./availability.types.js";
import type { LiveAvailability } from "./live-availability.js";

export const DEFAULT_PAGE = 100;
const LARGEST_PAGE = 500;

/** The arguments of the query `availability`. */
export type AskedPage = {
  readonly filter: AskedFilter;
  readonly first?: number | null;
  readonly after?: string | null;
};

/** One page of the board as it is now; the same object until a commit touches the filter. `BAD_USER_INPUT` for bad arguments. */
export const readPage = ({ board }: LiveAvailability, asked: AskedPage): AvailabilitySnapshot => {
  const first = pageSize(asked.first ?? DEFAULT_PAGE, LARGEST_PAGE);
  const [startsAt, id] = fromCursor(asked.after, ["number", "number"]) ?? [];
  const after = startsAt === undefined ? null : { startsAt: Number(startsAt), id: Number(id) };
  return board.snapshot(board.filter(asked.filter), { first, after });
};
