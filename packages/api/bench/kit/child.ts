import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import type { Answers } from "./parent.ts";

type Reply = { id: number; answer?: unknown; failure?: string };

/** A program of `bench/programs` in a process of its own, whose work and CPU time are its own. */
export type Child<Program extends Answers> = {
  /** What the program said when it was ready. */
  ready: Program["ready"];
  ask<Question extends keyof Program["questions"] & string>(
    question: Question,
    ...value: Parameters<Program["questions"][Question]>
  ): Promise<Awaited<ReturnType<Program["questions"][Question]>>>;
  /** CPU time the process has used so far, in microseconds: its own code and what the kernel did for it. */
  cpu(): Promise<number>;
  stop(): Promise<void>;
};

const STOP_SECONDS = 10;

const stop = async (process_: ChildProcess): Promise<void> => {
  if (process_.exitCode !== null || process_.signalCode !== null) return;
  const exited = once(process_, "exit");
  if (process_.connected) process_.disconnect();
  const impatience = setTimeout(() => process_.kill("SIGKILL"), STOP_SECONDS * 1_000);
  await exited;
  clearTimeout(impatience);
};

/** `program` is a file of `bench/programs`; its settings travel as JSON. */
export const startChild = async <Program extends Answers>(
  program: URL,
  settings: Program["settings"],
): Promise<Child<Program>> => {
  const process_ = fork(program, [JSON.stringify(settings)], { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  const waiting = new Map<number, { resolve: (answer: unknown) => void; reject: (error: Error) => void }>();
  const name = program.pathname.split("/").at(-1);
  process_.on("message", ({ id, answer, failure }: Reply) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (failure === undefined) asked?.resolve(answer);
    else asked?.reject(new Error(`${name}: ${failure}`));
  });
  process_.once("exit", (code, signal) => {
    for (const { reject } of waiting.values()) reject(new Error(`${name} ended (${signal ?? code})`));
  });
  let questions = 0;
  const hear = (id: number): Promise<unknown> =>
    new Promise((resolve, reject) => void waiting.set(id, { resolve, reject }));
  const ask = (question: string, ...value: unknown[]): Promise<unknown> => {
    questions += 1;
    const heard = hear(questions);
    process_.send({ id: questions, question, value });
    return heard;
  };
  const ready = (await hear(0)) as Program["ready"];
  return {
    ready,
    ask: ask as Child<Program>["ask"],
    cpu: () => ask("cpu") as Promise<number>,
    stop: () => stop(process_),
  };
};
