import { type Pgoutput, PgoutputPlugin } from "pg-logical-replication";

/** Values of one row as PostgreSQL writes them. Columns too large to be repeated in an update are left out. */
export type RowText = Readonly<Record<string, string | null>>;

/** One row change of a committed transaction. A delete knows the primary key only. */
export type RowEvent =
  | { readonly kind: "put"; readonly table: string; readonly row: RowText; readonly replacedKey: RowText | null }
  | { readonly kind: "delete"; readonly table: string; readonly key: RowText }
  | { readonly kind: "truncate"; readonly tables: readonly string[] };

/** `version` is the LSN of the commit record: transactions arrive in its order. */
export type Transaction = { readonly version: bigint; readonly events: readonly RowEvent[] };

/** `0189ABCD/00000010` as one number. */
export const lsnOf = (text: string): bigint => {
  const [high, low] = text.split("/");
  return (BigInt(`0x${high}`) << 32n) | BigInt(`0x${low}`);
};

const eventOf = (message: Pgoutput.Message): RowEvent | null => {
  switch (message.tag) {
    case "insert":
      return { kind: "put", table: message.relation.name, row: message.new, replacedKey: null };
    case "update":
      return { kind: "put", table: message.relation.name, row: message.new, replacedKey: message.key };
    case "delete":
      return { kind: "delete", table: message.relation.name, key: message.key ?? message.old ?? {} };
    case "truncate":
      return { kind: "truncate", tables: message.relations.map(({ name }) => name) };
    case "begin":
    case "commit":
    case "relation":
    case "type":
    case "origin":
    case "message":
      return null;
  }
};

/** Puts pgoutput messages together again into whole transactions. */
export const transactionReader = (publication: string, onTransaction: (transaction: Transaction) => void) => {
  const plugin = new PgoutputPlugin({ protoVersion: 1, publicationNames: [publication] });
  let version = 0n;
  let events: RowEvent[] = [];
  return (payload: Buffer): void => {
    const message = plugin.parse(payload);
    if (message.tag === "begin") {
      version = lsnOf(message.commitLsn ?? "0/0");
      events = [];
    } else if (message.tag === "commit") {
      onTransaction({ version, events });
      events = [];
    } else if (message.tag === "relation") {
      // The parser keeps this very object for the rows that follow: they come as text, free of the process-wide type parsers.
      for (const column of message.columns) column.parser = (text: string) => text;
    } else {
      const event = eventOf(message);
      if (event) events.push(event);
    }
  };
};

const XLOG_DATA = 0x77;
const XLOG_HEADER_BYTES = 25;
const KEEP_ALIVE = 0x6b;

export type Frame =
  | { readonly kind: "data"; readonly payload: Buffer }
  | { readonly kind: "keepAlive"; readonly serverAt: bigint; readonly replyWanted: boolean };

/** Source: PostgreSQL, "Streaming Replication Protocol". */
export const frameOf = (chunk: Buffer): Frame => {
  if (chunk[0] === XLOG_DATA) return { kind: "data", payload: chunk.subarray(XLOG_HEADER_BYTES) };
  if (chunk[0] === KEEP_ALIVE)
    return { kind: "keepAlive", serverAt: chunk.readBigUInt64BE(1), replyWanted: chunk[17] === 1 };
  throw new Error(`unknown replication message ${chunk[0]}`);
};

/** Microseconds between the Unix epoch and PostgreSQL's, 2000-01-01. */
const POSTGRES_EPOCH_MICROSECONDS = 946_684_800_000_000n;

/** "Everything up to `position` is dealt with": written, flushed and applied are one thing for a reader in memory. */
export const statusUpdate = (position: bigint, unixMilliseconds: number, replyWanted: boolean): Buffer => {
  const frame = Buffer.alloc(34);
  frame.write("r", 0, "latin1");
  for (const offset of [1, 9, 17]) frame.writeBigUInt64BE(position, offset);
  frame.writeBigInt64BE(BigInt(unixMilliseconds) * 1_000n - POSTGRES_EPOCH_MICROSECONDS, 25);
  frame.writeUInt8(replyWanted ? 1 : 0, 33);
  return frame;
};
