import { join } from "node:path";
import { runToEnd } from "./child.ts";
import { projectFolder } from "./environment.ts";
import { staleMigrations } from "./migrations.ts";
import { runCommand } from "./operator-message.ts";

type Check = { name: string; run: () => Promise<{ ok: boolean; output: string }> };

const program = (name: string, command: string, ...args: string[]): Check => ({
  name,
  run: () => runToEnd(command, { arguments: args }),
});
const inWeb = (name: string, command: string, ...args: string[]): Check => ({
  name,
  run: () => {
    const folder = join(projectFolder, "packages/web");
    return runToEnd(join(folder, "node_modules/.bin", command), { arguments: args, folder });
  },
});

/** In this order: what later ones read (compiled code, generated types) is made by earlier ones. */
const checks: readonly Check[] = [
  program("Lint and format", "biome", "check", "--error-on-warnings"),
  program("API compiles", "tsc", "-b", "packages/schema", "packages/api"),
  program("Types of the API's tests and benchmarks", "tsc", "-p", "packages/api/tsconfig.test.json"),
  program("Types of the tools", "tsc", "-p", "tools"),
  program("The contract is the one the code emits", process.execPath, "packages/api/dist/emit-schema.js", "--check"),
  program(
    "The page of the rules is the one the catalogue tells",
    process.execPath,
    "packages/api/dist/emit-rules.js",
    "--check",
  ),
  program(
    "The page of rights is whole, and the one the tables tell",
    process.execPath,
    "packages/api/dist/emit-permissions.js",
    "--check",
  ),
  { name: "Migrations make the tables of the code", run: staleMigrations },
  inWeb("GraphQL documents fit the contract", "graphql-codegen", "--config", "codegen.ts"),
  inWeb("Routes of the web app", "next", "typegen"),
  program("Types of the web app", "tsc", "--noEmit", "-p", "packages/web"),
  program("No unused file, export or dependency", "knip"),
];

const NAME_WIDTH = 53;

/** All checks run, so that one sees every complaint at once. */
await runCommand(async () => {
  let failures = 0;
  for (const { name, run } of checks) {
    const since = performance.now();
    const { ok, output } = await run();
    const seconds = ((performance.now() - since) / 1000).toFixed(1);
    console.log(`  ${ok ? "✓" : "✗"} ${name.padEnd(NAME_WIDTH)} ${seconds.padStart(6)} s`);
    if (ok) continue;
    failures += 1;
    console.log(`\n${output.trimEnd()}\n`);
  }
  if (failures > 0) console.error(`${failures} of ${checks.length} checks failed.`);
  return failures === 0 ? 0 : 1;
});
