import { randomBytes } from "node:crypto";
import type { EventEmitter } from "node:events";
import type { Socket } from "node:net";
import pg from "pg";
import { frameOf, lsnOf, statusUpdate, type Transaction, transactionReader } from "./replication-frames.js";

/** A transaction that sees the database exactly as it was when the session's stream begins. */
export type StartingPoint = { readonly client: pg.Client; readonly consistentPoint: bigint };

export type SessionHandlers<State> = {
  /** Reads what is there at the starting point. */
  readonly load: (start: StartingPoint) => Promise<State>;
  /** The stream flows from exactly that point on; no transaction is given out before. */
  readonly onLive: (state: State) => void;
  readonly onTransaction: (transaction: Transaction) => void;
};

export type SessionOptions = {
  readonly databaseUrl: string;
  readonly publication: string;
  /** How often the server is asked for a sign of life, in milliseconds. Three without any answer end the session. */
  readonly askEveryMs: number;
};

/** The part of pg's connection that replication needs and its types leave out. */
type ReplicationConnection = EventEmitter & {
  readonly stream: Socket;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  end(): void;
};
const connectionOf = (client: pg.Client): ReplicationConnection =>
  (client as unknown as { connection: ReplicationConnection }).connection;

const UNANSWERED_QUESTIONS = 3;

const connect = async (
  options: SessionOptions,
  open: pg.Client[],
  fail: (error: Error) => void,
  replication: boolean,
) => {
  const client = new pg.Client({
    connectionString: options.databaseUrl,
    application_name: "creneau-availability",
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    ...(replication && { replication: "database" }),
  });
  // Before connecting: a session that ends meanwhile closes this one too.
  open.push(client);
  client.on("error", fail);
  client.on("end", () => fail(new Error("the server ended the connection")));
  await client.connect();
  // Values travel as text, in the words of the session: these make them the same everywhere.
  await client.query("set timezone = 'UTC'; set datestyle = 'ISO'; set statement_timeout = 0");
  return client;
};

const PATIENCE_WITH_A_PEER_MS = 1_000;

/** Says goodbye, so that the server drops the slot at once, and does not insist when nobody answers. */
const close = async (client: pg.Client): Promise<void> => {
  const connection = connectionOf(client);
  const { stream } = connection;
  if (stream.destroyed) return;
  const closed = new Promise((resolve) => stream.once("close", resolve));
  const giveUp = setTimeout(() => stream.destroy(), PATIENCE_WITH_A_PEER_MS);
  if (stream.writable && !stream.connecting) {
    connection.endCopyFrom();
    connection.end();
  } else stream.destroy();
  await closed;
  clearTimeout(giveUp);
};

/** Gives out copy frames as transactions and keeps the server convinced that we live, and us that it does. */
const follow = (client: pg.Client, options: SessionOptions, onTransaction: (t: Transaction) => void) => {
  const connection = connectionOf(client);
  const read = transactionReader(options.publication, onTransaction);
  let position = 0n;
  let unanswered = 0;
  const answer = (replyWanted: boolean) =>
    connection.sendCopyFromChunk(statusUpdate(position, Date.now(), replyWanted));
  const onChunk = (chunk: Buffer): void => {
    unanswered = 0;
    const frame = frameOf(chunk);
    if (frame.kind === "data") read(frame.payload);
    else {
      position = frame.serverAt;
      if (frame.replyWanted) answer(false);
    }
  };
  const fail = (error: unknown) => client.emit("error", error instanceof Error ? error : new Error(String(error)));
  connection.on("copyData", ({ chunk }: { chunk: Buffer }) => {
    try {
      onChunk(chunk);
    } catch (error) {
      fail(error);
    }
  });
  // Counted in questions, not on the clock: a process that was itself asleep must not blame the server.
  const asking = setInterval(() => {
    if (unanswered >= UNANSWERED_QUESTIONS) return fail(new Error("the replication stream fell silent"));
    unanswered += 1;
    answer(true);
  }, options.askEveryMs);
  return () => clearInterval(asking);
};

/**
 * One replication session: temporary slot, its snapshot, then its changes, until anything at all goes wrong. Resolves with
 * the reason; never rejects, never throws later.
 */
export const runReplicationSession = async <State>(
  options: SessionOptions,
  handlers: SessionHandlers<State>,
  signal: AbortSignal,
): Promise<Error> => {
  let fail: (error: Error) => void = () => {};
  const failed = new Promise<Error>((resolve) => {
    fail = resolve;
  });
  const onAbort = () => fail(signal.reason instanceof Error ? signal.reason : new Error("stopped"));
  signal.addEventListener("abort", onAbort);
  const open: pg.Client[] = [];
  let stopAsking = () => {};
  let over = false;

  const run = async (): Promise<void> => {
    const stream = await connect(options, open, fail, true);
    // Without an exported snapshot of its own moment the load could miss a commit or count one twice.
    const name = `creneau_${process.pid}_${randomBytes(6).toString("hex")}`;
    const { rows } = await stream.query<{ consistent_point: string; snapshot_name: string }>(
      `CREATE_REPLICATION_SLOT "${name}" TEMPORARY LOGICAL pgoutput (SNAPSHOT 'export')`,
    );
    const [slot] = rows;
    if (!slot) throw new Error("the server made no replication slot");
    const reader = await connect(options, open, fail, false);
    await reader.query("begin isolation level repeatable read read only");
    await reader.query(`set transaction snapshot '${slot.snapshot_name}'`);
    const state = await handlers.load({ client: reader, consistentPoint: lsnOf(slot.consistent_point) });
    reader.removeAllListeners("end");
    await reader.end();
    if (over) return;
    connectionOf(stream).once("replicationStart", () => !over && handlers.onLive(state));
    stopAsking = follow(stream, options, (transaction) => !over && handlers.onTransaction(transaction));
    await stream.query(
      `START_REPLICATION SLOT "${name}" LOGICAL 0/0 (proto_version '1', publication_names '${options.publication}')`,
    );
    throw new Error("the replication stream ended");
  };

  run().catch((error: unknown) => fail(error instanceof Error ? error : new Error(String(error))));
  const reason = await failed;
  over = true;
  stopAsking();
  signal.removeEventListener("abort", onAbort);
  await Promise.all(open.map(close));
  return reason;
};
