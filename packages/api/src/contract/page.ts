import { badInput } from "./bad-input.js";
import type { PageInfo } from "./node.types.js";

/** `first` as asked, or `BAD_USER_INPUT`. 0 is a fair question: counts without items. */
export const pageSize = (first: number, most: number): number => {
  if (!Number.isInteger(first) || first < 0 || first > most)
    throw badInput("first", `ask for 0 to ${most} items, not ${first}.`);
  return first;
};

/** Cursors are opaque to callers: base64url of JSON. */
export const toCursor = (position: readonly (number | string)[]): string =>
  Buffer.from(JSON.stringify(position)).toString("base64url");

/** The position inside a cursor, or `BAD_USER_INPUT` when it is not one of ours. `kinds` tells the expected parts. */
export const fromCursor = (
  after: string | null | undefined,
  kinds: readonly ("number" | "string")[],
): (number | string)[] | null => {
  if (after === null || after === undefined) return null;
  try {
    const position: unknown = JSON.parse(Buffer.from(after, "base64url").toString());
    if (
      Array.isArray(position) &&
      position.length === kinds.length &&
      kinds.every((kind, i) => typeof position[i] === kind)
    )
      return position;
  } catch {
    // Not JSON: the same answer as any other foreign cursor.
  }
  throw badInput("after", "this is not a cursor that this list gave out.");
};

/** A connection out of items fetched with one more than the page size: the extra one only says that more follow. */
export const connectionOf = <Item, Edge extends { cursor: string }>(
  found: readonly Item[],
  size: number,
  edgeOf: (item: Item) => Edge,
  hasPreviousPage: boolean,
): { edges: Edge[]; pageInfo: PageInfo } => {
  const edges = found.slice(0, size).map(edgeOf);
  return {
    edges,
    pageInfo: {
      hasNextPage: found.length > size,
      hasPreviousPage,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
};
