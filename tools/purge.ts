import { readArguments } from "./command-line.ts";
import type { Environment } from "./environment.ts";
import { onOperatorDatabase } from "./operator-database.ts";

const USAGE = "pnpm --silent run purge";

/**
 * `purge`: one round of what an API process does by itself every ten minutes, for an operator who wants it now. Prints what was
 * removed, a line each.
 */
export const purgeCommand = async (args: string[], environment: Environment): Promise<number> => {
  readArguments(USAGE, { args });
  const report = await onOperatorDatabase(environment, async (databaseUrl) => {
    const { purgeOnce } = await import("../packages/api/dist/retention/purge-once.js");
    return purgeOnce(databaseUrl);
  });
  for (const [what, count] of Object.entries(report)) console.log(`${what} ${count}`);
  return 0;
};
