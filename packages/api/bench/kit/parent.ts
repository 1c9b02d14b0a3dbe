/** What a program of `bench/programs` is started with, says when it is ready, and can be asked. */
export type Answers = {
  settings: unknown;
  ready: unknown;
  questions: Record<string, (...value: never[]) => unknown>;
};

type Asked = { id: number; question: string; value: unknown[] };

const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return user + system;
};

/** The settings this program was started with. */
export const settingsOf = <Program extends Answers>(): Program["settings"] => JSON.parse(process.argv[2] ?? "null");

/** Tells the benchmark that this program is ready, then answers it until it goes away. */
export const serveParent = <Program extends Answers>(
  ready: Program["ready"],
  questions: Program["questions"],
): void => {
  const known = { cpu, ...questions } as unknown as Record<string, (...value: unknown[]) => unknown>;
  const tell = (reply: object) => void (process.connected && process.send?.(reply));
  const answer = async ({ question, value }: Asked): Promise<unknown> => known[question]?.(...value);
  process.on("message", (asked: Asked) => {
    answer(asked).then(
      (told) => tell({ id: asked.id, answer: told }),
      (error: unknown) => tell({ id: asked.id, failure: error instanceof Error ? error.stack : String(error) }),
    );
  });
  // The benchmark hangs up when it is done, and also when it was killed: nothing is left running either way.
  process.on("disconnect", () => process.exit(0));
  process.on("SIGINT", () => {});
  tell({ id: 0, answer: ready });
};
