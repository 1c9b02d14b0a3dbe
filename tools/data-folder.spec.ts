import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { authSecret, openDataFolder, takeDataFolder } from "./data-folder.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "creneau-data-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("a folder that cannot be made is refused with the variable that changes it", () => {
  const file = join(folder, "file");
  writeFileSync(file, "");
  expect(() => openDataFolder(join(file, "data"))).toThrow(/cannot be written to: ENOTDIR.*\n.*DATA_DIR/);
});

test("the secret is made once, long, and readable by its owner alone", () => {
  const secret = authSecret(folder);
  expect(secret.length).toBeGreaterThanOrEqual(43);
  expect(authSecret(folder)).toBe(secret);
  expect(statSync(join(folder, "auth-secret")).mode & 0o777).toBe(0o600);
});

test("a folder that a running product uses is refused with its process id", () => {
  // Anything with the command's name on its command line counts as running.
  const other = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)", "tools/start.ts"], { stdio: "ignore" });
  try {
    writeFileSync(join(folder, "running.pid"), String(other.pid));
    expect(() => takeDataFolder(folder)).toThrow(`(process ${other.pid})`);
  } finally {
    other.kill("SIGKILL");
  }
});

test.each([
  ["of a process that has gone", "999999999"],
  ["of a stranger who got the same process id", String(process.ppid)],
  ["that is empty", ""],
])("a mark %s does not keep the folder taken", (_, mark) => {
  writeFileSync(join(folder, "running.pid"), mark);
  takeDataFolder(folder);
});
