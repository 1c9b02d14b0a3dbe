import { readFileSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { startProgram } from "./child.ts";
import { projectFolder } from "./environment.ts";
import { OperatorMessage, runCommand } from "./operator-message.ts";

const stryker = join(projectFolder, "node_modules/@stryker-mutator/core/bin/stryker.js");

/** What the configuration leaves out stays left out when only some paths are asked for. */
const leftOut = (): readonly string[] => {
  const { mutate } = JSON.parse(readFileSync(join(projectFolder, "stryker.config.json"), "utf8")) as {
    mutate: readonly string[];
  };
  return mutate.filter((pattern) => pattern.startsWith("!"));
};

const patternOf = (path: string): string => {
  const found = statSync(resolve(projectFolder, path), { throwIfNoEntry: false });
  if (!found) throw new OperatorMessage(`${path}: no such file or folder. Paths start at the folder of the project.`);
  const inProject = relative(projectFolder, resolve(projectFolder, path));
  return found.isDirectory() ? `${inProject}/**/*.ts` : inProject;
};

/** `mutation [path...]`: changes the domain, or the files and folders named, in small ways and counts what no spec sees. */
await runCommand(() => {
  const paths = process.argv.slice(2);
  const choice = paths.length > 0 ? ["--mutate", [...paths.map(patternOf), ...leftOut()].join(",")] : [];
  return startProgram([stryker, "run", ...choice]);
});
