import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { type PostgresFiles, postgresFiles } from "./postgres-files.js";
import { type UnprivilegedUser, unprivilegedUser } from "./unprivileged-user.js";

/** A PostgreSQL server of our own: real binaries, real files, on the loopback address only. */
export type Cluster = {
  port: number;
  /** Where the data really lies. */
  dataDir: string;
  /** Something the operator should know, such as a data folder that had to lie elsewhere. */
  notice: string | undefined;
  /** Connection string of a database of this server; `creneau` unless named. */
  url(database?: string): string;
  /** Resolves when the server has ended, for whatever reason. */
  ended: Promise<void>;
  /** Fast shutdown: open transactions are rolled back, everything committed is on disk. */
  stop(): Promise<void>;
  /** Immediate shutdown (as `pg_ctl stop -m immediate`: no checkpoint, as after a crash), then start and recovery. */
  crashAndRestart(): Promise<void>;
};

/** The embedded server listens on loopback only; its password keeps out nobody but mistakes. */
const LOGIN = "creneau";
const START_SECONDS = 60;

const SETTINGS: Record<string, string> = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  wal_level: "logical",
  max_wal_senders: "20",
  max_replication_slots: "20",
  max_connections: "200",
  shared_buffers: "256MB",
  log_min_messages: "warning",
  timezone: "UTC",
};

const createDataFolder = (files: PostgresFiles, user: UnprivilegedUser | null) => {
  if (existsSync(join(files.dataDir, "PG_VERSION"))) return;
  // Made beside and renamed, so that a start that is killed meanwhile leaves nothing half made in its place.
  const partial = `${files.dataDir}.new`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { mode: 0o700 });
  if (user) chownSync(partial, user.uid, user.gid);
  const passwordFile = join(files.dataDir, "..", `.password-${process.pid}`);
  writeFileSync(passwordFile, LOGIN, { mode: 0o600 });
  if (user) chownSync(passwordFile, user.uid, user.gid);
  try {
    const { status, stderr, error } = spawnSync(
      files.initdb,
      [
        ...["-D", partial, "-U", LOGIN, `--pwfile=${passwordFile}`, "--auth=scram-sha-256"],
        ...["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"],
      ],
      { ...(user && { uid: user.uid, gid: user.gid }), cwd: "/", encoding: "utf8" },
    );
    if (status !== 0)
      throw new Error(`initdb could not create the database in ${files.dataDir}:\n${error?.message ?? stderr}`);
    renameSync(partial, files.dataDir);
  } finally {
    rmSync(passwordFile);
  }
};

const acceptsConnections = async (url: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
};

const ensureDatabase = async (adminUrl: string, name: string) => {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [name]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
};

/** Connection string of a database of an embedded server: the same login everywhere, `creneau` unless named. */
export const embeddedUrl = (port: number, database = LOGIN): string =>
  `postgres://${LOGIN}:${LOGIN}@127.0.0.1:${port}/${database}`;

/** Process id and port of the server that already uses this data folder, and where that really lies; or `null`. */
export const runningPostmaster = (wantedDataDir: string): { pid: number; port: number; dataDir: string } | null => {
  const { dataDir } = postgresFiles(wantedDataDir, unprivilegedUser());
  const file = join(dataDir, "postmaster.pid");
  if (!existsSync(file)) return null;
  const [pid, , , port] = readFileSync(file, "utf8").split("\n").map(Number);
  if (!pid || !port) return null;
  try {
    process.kill(pid, 0);
    return { pid, port, dataDir };
  } catch {
    return null;
  }
};

/**
 * Starts PostgreSQL on `dataDir` (created when absent) and makes sure the database `creneau` exists.
 * Throws with the end of the server's own log when it does not come up within 60 s.
 */
export const startCluster = async (options: {
  dataDir: string;
  port: number;
  settings?: Record<string, string>;
}): Promise<Cluster> => {
  const user = unprivilegedUser();
  const files = postgresFiles(options.dataDir, user);
  const logFile = join(files.dataDir, "..", "postgres.log");
  const url = (database?: string) => embeddedUrl(options.port, database);
  const flags = Object.entries({ ...SETTINGS, ...options.settings }).flatMap(([key, value]) => [
    "-c",
    `${key}=${value}`,
  ]);

  createDataFolder(files, user);

  const launch = async (): Promise<ChildProcess> => {
    const log = openSync(logFile, "a");
    // Its own process group: Ctrl-C in a terminal must not stop the database before those who use it.
    const child = spawn(files.postgres, ["-D", files.dataDir, "-p", String(options.port), ...flags], {
      ...(user && { uid: user.uid, gid: user.gid }),
      detached: true,
      cwd: "/",
      stdio: ["ignore", log, log],
    });
    closeSync(log);
    let failure: string | undefined;
    child.once("error", (error) => {
      failure = error.message;
    });
    child.once("exit", (code) => {
      failure ??= `it ended with code ${code}`;
    });
    for (
      const deadline = Date.now() + START_SECONDS * 1000;
      !(await acceptsConnections(url("postgres")));
      await delay(50)
    ) {
      if (failure === undefined && Date.now() < deadline) continue;
      child.kill("SIGQUIT");
      const tail = readFileSync(logFile, "utf8").split("\n").slice(-8).join("\n");
      throw new Error(
        `PostgreSQL did not start in ${files.dataDir} on port ${options.port}: ${failure ?? "it took too long"}.\n${tail}`,
      );
    }
    return child;
  };

  const end = async (child: ChildProcess, signal: "SIGINT" | "SIGQUIT") => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, "exit");
    child.kill(signal);
    await exited;
  };

  let child = await launch();
  await ensureDatabase(url("postgres"), LOGIN);
  let restarting = false;
  const { promise: ended, resolve: hasEnded } = Promise.withResolvers<void>();
  const watch = () => child.once("exit", () => !restarting && hasEnded());
  watch();
  return {
    port: options.port,
    dataDir: files.dataDir,
    notice: files.notice,
    url,
    ended,
    stop: () => end(child, "SIGINT"),
    crashAndRestart: async () => {
      restarting = true;
      await end(child, "SIGQUIT");
      child = await launch();
      restarting = false;
      watch();
    },
  };
};
