import { readArguments } from "./command-line.ts";
import { requireConsent } from "./consent.ts";
import type { Environment } from "./environment.ts";
import { onOperatorDatabase } from "./operator-database.ts";
import { createProgress } from "./progress.ts";

const USAGE = "pnpm db:reset [--yes]";

/** `db:reset`: drops everything, migrates, loads the demonstration (unless `DEMONSTRATION=false`). */
export const dbResetCommand = async (args: string[], environment: Environment): Promise<number> => {
  const { values } = readArguments(USAGE, { args, options: { yes: { type: "boolean", default: false } } });
  requireConsent("db:reset", environment, values.yes);
  const progress = createProgress();
  await onOperatorDatabase(environment, async (databaseUrl) => {
    const { dropEverything } = await import("../packages/api/dist/platform/drop-everything.js");
    const { migrate } = await import("../packages/api/dist/platform/migrate.js");
    const { loadIfEmpty } = await import("../packages/api/dist/demonstration/load.js");
    await progress.step("Everything is dropped", () => dropEverything(databaseUrl));
    await progress.step("Tables are made", () => migrate(databaseUrl));
    if (environment.demonstration !== false)
      await progress.step("Demonstration data is loaded", () => loadIfEmpty(databaseUrl));
  });
  return 0;
};
