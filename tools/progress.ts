const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
const ERASE_LINE = "\r\u001b[2K";
const WIDTH = 60;

export type Progress = {
  /** Runs a step and prints one line with the time it took when it is done. Steps may overlap. */
  step<T>(name: string, work: () => Promise<T>): Promise<T>;
  note(text: string): void;
};

/** One calm line per step. In a terminal the last line names what is going on, so that a long step is not silence. */
export const createProgress = (out: NodeJS.WriteStream = process.stdout): Progress => {
  const running = new Set<string>();
  const print = (line?: string) => {
    const now = out.isTTY ? ERASE_LINE : "";
    const current = out.isTTY && running.size > 0 ? `  … ${[...running].join(", ")}` : "";
    out.write(`${now}${line === undefined ? "" : `${line}\n`}${current}`);
  };
  return {
    step: async (name, work) => {
      const since = performance.now();
      running.add(name);
      print();
      try {
        const result = await work();
        running.delete(name);
        print(`  ✓ ${name.padEnd(WIDTH)} ${seconds(since).padStart(7)}`);
        return result;
      } catch (error) {
        running.delete(name);
        print(`  ✗ ${name}`);
        throw error;
      }
    },
    note: (text) => print(`    ${text}`),
  };
};
