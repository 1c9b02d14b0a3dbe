import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { delimiter, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { projectFolder } from "./environment.ts";
import { OperatorMessage } from "./operator-message.ts";

const PATIENCE_SECONDS = 10;
const preload = pathToFileURL(join(import.meta.dirname, "end-with-parent.ts")).href;
const binaries = join(projectFolder, "node_modules/.bin");

/** The environment with the Node that runs us, and the project's own programs, before all others. */
const withOurPrograms = (environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
  ...environment,
  PATH: [dirname(process.execPath), binaries, environment.PATH].filter(Boolean).join(delimiter),
});

const signalGroup = (pid: number, signal: NodeJS.Signals) => {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
};

export type Child = {
  /** Resolves with how it ended, in words. */
  ended: Promise<string>;
  hasEnded(): boolean;
  /** SIGTERM to the program and all it started; SIGKILL to what is left after `patienceSeconds` (10 unless said). */
  stop(patienceSeconds?: number): Promise<void>;
};

const watched = (process: ChildProcess): Child => {
  const { pid } = process;
  let over = false;
  const ended = once(process, "exit").then(
    ([code, signal]) => (signal ? `was ended by ${signal}` : `ended with code ${code}`),
    (error: Error) => `could not be started: ${error.message}`,
  );
  ended.then(() => {
    over = true;
  });
  const stop = async (patienceSeconds = PATIENCE_SECONDS) => {
    if (pid === undefined) return;
    if (!over) signalGroup(pid, "SIGTERM");
    const impatience = setTimeout(() => signalGroup(pid, "SIGKILL"), patienceSeconds * 1000);
    await ended;
    clearTimeout(impatience);
    signalGroup(pid, "SIGKILL");
  };
  return { ended, hasEnded: () => over, stop };
};

type Program = { arguments: readonly string[]; folder?: string; environment?: NodeJS.ProcessEnv };

/**
 * Starts a Node program that runs until stopped. It has its own process group, so that Ctrl-C reaches only us and we stop
 * all in order; its output goes to the open file `log`, or to our own terminal.
 */
export const startServer = (program: Program & { log: number | "inherit" }): Child =>
  watched(
    spawn(process.execPath, ["--import", preload, ...program.arguments], {
      cwd: program.folder ?? projectFolder,
      env: withOurPrograms({ ...process.env, ...program.environment }),
      detached: true,
      stdio: ["ignore", program.log, program.log, "ipc"],
    }),
  );

export type Outcome = { ok: boolean; output: string };

/** Runs a program to its end and gathers what it prints. Ended early when `signal` is aborted. */
export const runToEnd = async (
  command: string,
  { arguments: args, folder, environment, signal }: Program & { signal?: AbortSignal | undefined },
): Promise<Outcome> => {
  const process_ = spawn(command, args, {
    cwd: folder ?? projectFolder,
    env: withOurPrograms({ ...process.env, ...environment }),
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const child = watched(process_);
  let output = "";
  for (const stream of [process_.stdout, process_.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  const stop = () => void child.stop();
  signal?.addEventListener("abort", stop, { once: true });
  const closed = once(process_, "close").catch(() => {});
  const how = await child.ended;
  await closed;
  signal?.removeEventListener("abort", stop);
  const ok = process_.exitCode === 0;
  return { ok, output: ok ? output : `${output.trimEnd()}\n${command} ${how}` };
};

/** As `runToEnd`, but a failure is an `OperatorMessage` that shows the output. */
export const runOrSay = async (what: string, command: string, program: Parameters<typeof runToEnd>[1]) => {
  const { ok, output } = await runToEnd(command, program);
  program.signal?.throwIfAborted();
  if (!ok) throw new OperatorMessage(`${what}:\n\n${output}`);
  return output;
};

/** Hands the terminal over to a Node program until it ends; resolves with its exit code. */
export const startProgram = async (args: readonly string[], folder = projectFolder): Promise<number> => {
  const program = spawn(process.execPath, args, { cwd: folder, env: withOurPrograms(process.env), stdio: "inherit" });
  // Ctrl-C reaches it too, and it closes in its own way: we only wait for it.
  const patience = () => {};
  process.on("SIGINT", patience).on("SIGTERM", () => program.kill("SIGTERM"));
  const [code] = await once(program, "exit");
  return code ?? 1;
};
