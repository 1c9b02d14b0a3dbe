import { join } from "node:path";
import { buildApi, buildWeb, webIsBuilt } from "./build.ts";
import { startProgram } from "./child.ts";
import { projectFolder } from "./environment.ts";
import { runCommand } from "./operator-message.ts";
import { createProgress } from "./progress.ts";

const vitest = join(projectFolder, "node_modules/vitest/vitest.mjs");

/** `test [vitest arguments]`: builds what the tests run against, then all projects, or those that the arguments name. */
await runCommand(async () => {
  const progress = createProgress();
  await progress.step("API compiles", () => buildApi());
  if (!webIsBuilt()) await progress.step("Web app builds (only after a change)", () => buildWeb());
  return startProgram([vitest, "run", ...process.argv.slice(2)]);
});
