import { existsSync, readFileSync } from "node:fs";

const CHECK_EVERY_MS = 500;
const PACKAGE_RUNNER = /\b(npm|npx|pnpm)\b/;

type Process = { pid: number; commandLine: string };

/** Linux only: elsewhere there is no such folder, no ancestor is known, and nothing is watched. */
const ancestors = (): Process[] => {
  const found: Process[] = [];
  for (let pid = process.ppid; pid > 1; ) {
    const folder = `/proc/${pid}`;
    if (!existsSync(`${folder}/stat`)) break;
    found.push({ pid, commandLine: readFileSync(`${folder}/cmdline`, "utf8").replaceAll("\0", " ") });
    // pid (name) state parent ...: the name may hold spaces and brackets.
    pid = Number(readFileSync(`${folder}/stat`, "utf8").split(") ").at(-1)?.split(" ")[1]);
  }
  return found;
};

/** The first of the package runners that led to us: what a person or a supervisor knows as "the command". */
const launcher = (): number | undefined => {
  let topmost: number | undefined;
  for (const { pid, commandLine } of ancestors()) {
    if (PACKAGE_RUNNER.test(commandLine)) topmost = pid;
    else if (!commandLine.startsWith("sh -c")) break;
  }
  return topmost;
};

/**
 * `npx` does not pass on a signal that is sent to it alone: it dies, and what it started would run on unseen. So we look
 * whether it is still there and call `whenGone` once it is not. Returns what ends the watch.
 */
export const watchLauncher = (whenGone: () => void): (() => void) => {
  const pid = launcher();
  if (pid === undefined) return () => {};
  const watch = setInterval(() => {
    if (existsSync(`/proc/${pid}`)) return;
    clearInterval(watch);
    whenGone();
  }, CHECK_EVERY_MS).unref();
  return () => clearInterval(watch);
};
