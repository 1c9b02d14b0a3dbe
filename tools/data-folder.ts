import { randomBytes } from "node:crypto";
import { accessSync, constants, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { OperatorMessage, words } from "./operator-message.ts";

/** Makes the data folder with its `logs`, or says why it cannot. */
export const openDataFolder = (folder: string): void => {
  try {
    mkdirSync(join(folder, "logs"), { recursive: true });
    for (const path of [folder, join(folder, "logs")]) accessSync(path, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new OperatorMessage(
      `The data folder ${folder} cannot be written to: ${words(error)}.\nChoose another one with DATA_DIR.`,
    );
  }
};

/** A new log file for this run, open for writing. */
export const openLog = (folder: string, name: string): { file: string; descriptor: number } => {
  const file = join(folder, "logs", `${name}.log`);
  return { file, descriptor: openSync(file, "w") };
};

export const endOfLog = (file: string): string =>
  readFileSync(file, "utf8").trimEnd().split("\n").slice(-15).join("\n");

/** The secret that signs sessions: made once, readable by this user alone. Without it every start would sign everyone out. */
export const authSecret = (folder: string): string => {
  const file = join(folder, "auth-secret");
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx" });
  return readFileSync(file, "utf8").trim();
};

/** Another run of ours, and not a stranger who got the same process id since. */
const isOurs = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  const commandLine = `/proc/${pid}/cmdline`;
  return !existsSync(commandLine) || /tools\/(start|dev)\.ts/.test(readFileSync(commandLine, "utf8"));
};

/** One running product per data folder, until this process ends; a run that was killed does not keep it taken. */
export const takeDataFolder = (folder: string): void => {
  const file = join(folder, "running.pid");
  const holder = existsSync(file) ? Number(readFileSync(file, "utf8")) : Number.NaN;
  if (holder > 0 && holder !== process.pid && isOurs(holder))
    throw new OperatorMessage(
      `Créneau already runs on the data folder ${folder} (process ${holder}). Stop it, or choose another one with DATA_DIR.`,
    );
  writeFileSync(file, String(process.pid));
  process.once("exit", () => rmSync(file, { force: true }));
};
