import { readArguments, readNumber } from "./command-line.ts";
import { requireConsent } from "./consent.ts";
import type { Environment } from "./environment.ts";
import { onOperatorDatabase } from "./operator-database.ts";
import { createProgress } from "./progress.ts";

const USAGE = "pnpm db:load [--slots 120000] [--seed 1] [--yes]";
const SLOTS = [1, 5_000_000] as const;
const SEEDS = [0, 2 ** 31 - 1] as const;

/** `db:load`: throws planning, bookings and candidates away and loads a new demonstration of the size that was asked for. */
export const dbLoadCommand = async (args: string[], environment: Environment): Promise<number> => {
  const { values } = readArguments(USAGE, {
    args,
    options: { slots: { type: "string" }, seed: { type: "string" }, yes: { type: "boolean", default: false } },
  });
  const slots = readNumber("--slots", values.slots, SLOTS);
  const seed = readNumber("--seed", values.seed, SEEDS);
  requireConsent("db:load", environment, values.yes);
  const progress = createProgress();
  await onOperatorDatabase(environment, async (databaseUrl) => {
    const { migrate } = await import("../packages/api/dist/platform/migrate.js");
    const { replaceDemonstration } = await import("../packages/api/dist/demonstration/load.js");
    await progress.step("Tables are up to date", () => migrate(databaseUrl));
    await progress.step("Demonstration data is replaced", () =>
      replaceDemonstration(databaseUrl, {
        ...(slots !== undefined && { slots }),
        ...(seed !== undefined && { seed }),
        onProgress: progress.note,
      }),
    );
  });
  return 0;
};
