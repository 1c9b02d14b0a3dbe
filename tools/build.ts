import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runOrSay } from "./child.ts";
import { projectFolder } from "./environment.ts";

const webFolder = join(projectFolder, "packages/web");
const fingerprintFile = join(webFolder, ".next/built-from");

/** Compiles what is out of date; well under a second when nothing is. */
export const buildApi = async (signal?: AbortSignal): Promise<void> => {
  await runOrSay("The API does not compile", "tsc", { arguments: ["-b", "packages/schema", "packages/api"], signal });
};

const NOT_INPUTS = /(^|\/)(node_modules|\.next|generated|e2e)(\/|$)|\.spec\.tsx?$|next-env\.d\.ts$|\.tsbuildinfo$/;

/** Names and contents of all that the web build reads: its own files, the contract and the exact packages. */
const webFingerprint = (): string => {
  const files = globSync("**/*", {
    cwd: webFolder,
    withFileTypes: true,
    exclude: (entry) => NOT_INPUTS.test(entry.name),
  })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  const hash = createHash("sha256").update(process.version);
  for (const file of [
    ...files,
    join(projectFolder, "packages/schema/schema.graphql"),
    join(projectFolder, "pnpm-lock.yaml"),
  ])
    hash.update(file.slice(projectFolder.length)).update("\0").update(readFileSync(file)).update("\0");
  return hash.digest("hex");
};

export const webIsBuilt = (): boolean =>
  existsSync(join(webFolder, ".next/BUILD_ID")) &&
  existsSync(fingerprintFile) &&
  readFileSync(fingerprintFile, "utf8") === webFingerprint();

/** Types of the web app's GraphQL documents: the build makes them itself, `next dev` needs them made. */
export const generateWebTypes = async (signal?: AbortSignal): Promise<void> => {
  await runOrSay("The web app's GraphQL documents do not fit the contract", process.execPath, {
    arguments: ["--run", "codegen"],
    folder: webFolder,
    signal,
  });
};

/** Always builds; ask `webIsBuilt` first. The fingerprint is taken before, so that a file that changes meanwhile counts. */
export const buildWeb = async (signal?: AbortSignal): Promise<void> => {
  const fingerprint = webFingerprint();
  await runOrSay("The web app does not build", process.execPath, {
    arguments: ["--run", "build"],
    folder: webFolder,
    environment: { NEXT_TELEMETRY_DISABLED: "1" },
    signal,
  });
  writeFileSync(fingerprintFile, fingerprint);
};
