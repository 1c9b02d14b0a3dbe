import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { readArguments } from "./command-line.ts";
import type { Environment } from "./environment.ts";
import { onOperatorDatabase } from "./operator-database.ts";
import { OperatorMessage, words } from "./operator-message.ts";

/** The commands for files, each with the kind of file that it takes. */
const KINDS = {
  "import-candidates": async () =>
    (await import("../packages/api/dist/candidate-imports/candidate-import-kind.js")).CANDIDATE_IMPORTS,
  "import-planning": async () =>
    (await import("../packages/api/dist/planning-imports/planning-import-kind.js")).PLANNING_IMPORTS,
};

/**
 * `import-candidates FILE`, the ministry's file (Aurige), and `import-planning FILE`, places of examiners (CSV or XLSX), for an
 * operator. Prints how many rows come to each verdict, a line each; nothing is decided without `--apply` (row by row) or
 * `--all-or-nothing`. A file that cannot be read makes the exit code 1.
 */
const importCommand = async (name: keyof typeof KINDS, args: string[], environment: Environment): Promise<number> => {
  const usage = `pnpm --silent run ${name} FILE [--apply | --all-or-nothing]`;
  const { values, positionals } = readArguments(usage, {
    args,
    allowPositionals: true,
    options: { apply: { type: "boolean" }, "all-or-nothing": { type: "boolean" } },
  });
  const [path, ...others] = positionals;
  if (path === undefined || others.length > 0 || (values.apply && values["all-or-nothing"]))
    throw new OperatorMessage(`Usage: ${usage}`);
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new OperatorMessage(`${path} cannot be read: ${words(error)}`);
  });
  const mode = values["all-or-nothing"] ? "all_or_nothing" : values.apply ? "per_row" : null;
  const outcome = await onOperatorDatabase(environment, async (databaseUrl) => {
    const { importOnce } = await import("../packages/api/dist/imports/import-once.js");
    return importOnce(databaseUrl, await KINDS[name](), { name: basename(path), bytes }, mode);
  });
  if ("refusal" in outcome) throw new OperatorMessage(outcome.refusal);
  for (const { verdict, count } of outcome.verdicts) console.log(`${verdict} ${count}`);
  console.log(`${mode === null ? "would change" : "changed"} ${outcome.changes} of ${outcome.rows}`);
  return 0;
};

type Command = (args: string[], environment: Environment) => Promise<number>;

export const importCandidatesCommand: Command = (args, environment) =>
  importCommand("import-candidates", args, environment);
export const importPlanningCommand: Command = (args, environment) =>
  importCommand("import-planning", args, environment);
