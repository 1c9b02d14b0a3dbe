/** A sentence for the person at the keyboard: printed as it is, without a stack. */
export class OperatorMessage extends Error {}

export const words = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Runs a command of the project: what it throws becomes a message on stderr and exit code 1. */
export const runCommand = async (command: () => Promise<number>): Promise<void> => {
  try {
    process.exitCode = await command();
  } catch (error) {
    console.error(error instanceof OperatorMessage ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
};
