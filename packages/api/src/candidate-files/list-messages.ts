import { messages } from "@creneau/schema";
import { and, desc, eq, sql } from "drizzle-orm";
import { badInput } from "../contract/bad-input.js";
import { UUID_KEY } from "../contract/global-id.js";
import { connectionOf, fromCursor, pageSize, toCursor } from "../contract/page.js";
import type { Database } from "../platform/database.js";
import type { FileMessageConnection, MessageState } from "./file-message.types.js";

export const DEFAULT_PAGE = 20;
const LARGEST_PAGE = 100;

const state = sql<MessageState>`case when ${messages.sentAt} is not null then 'sent'
  when ${messages.droppedAt} is not null then 'dropped' else 'queued' end`;

/** A page of the messages to a candidate, the latest queued first: their ids rise with time. */
export const listMessages = async (
  db: Database,
  candidateId: number,
  { first, after }: { first: number | null; after: string | null },
): Promise<FileMessageConnection> => {
  const size = pageSize(first ?? DEFAULT_PAGE, LARGEST_PAGE);
  const position = fromCursor(after, ["string"])?.[0];
  if (position !== undefined && !UUID_KEY.test(String(position)))
    throw badInput("after", "this is not a cursor that this list gave out.");
  const found = await db
    .select({
      id: messages.id,
      kind: messages.kind,
      state,
      at: sql`coalesce(${messages.sentAt}, ${messages.droppedAt}, ${messages.dueAt})`.mapWith(messages.dueAt),
    })
    .from(messages)
    .where(
      and(
        eq(messages.candidateId, candidateId),
        position === undefined ? undefined : sql`${messages.id} < ${String(position)}::uuid`,
      ),
    )
    .orderBy(desc(messages.id))
    .limit(size + 1);
  const edgeOf = (node: (typeof found)[number]) => ({ cursor: toCursor([node.id]), node });
  return connectionOf(found, size, edgeOf, position !== undefined);
};
