import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { freePort } from "../../src/platform/free-port.js";
import { apiClient } from "../client.js";

const project = fileURLToPath(new URL("../../../..", import.meta.url));
const NEPH = "990000000001";

let folder: string;
let environment: Record<string, string>;
let apiUrl: string;
let token: string;
const started: ChildProcess[] = [];

const command = (...args: string[]) => {
  const child = spawn(process.execPath, ["tools/require-node.mjs", ...args], {
    cwd: project,
    env: { PATH: process.env.PATH, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  started.push(child);
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  const ended = once(child, "close").then(([code]) => ({ code, said }));
  return { child, ended, said: () => said };
};

/** Starts the product and waits until it says that it runs. */
const start = async () => {
  const product = command("tools/start.ts");
  await vi.waitFor(
    () => {
      if (product.child.exitCode !== null) throw new Error(product.said());
      expect(product.said()).toContain("Créneau is running.");
    },
    { timeout: 90_000, interval: 50 },
  );
  return product;
};

const answers = (url: string) =>
  fetch(url, { headers: { accept: "text/html" } }).then(
    ({ status }) => status,
    () => null,
  );

const addresses = () => [
  `http://127.0.0.1:${environment.API_PORT}/health`,
  `http://127.0.0.1:${environment.WEB_PORT}/fr`,
  `http://127.0.0.1:${environment.MAILBOX_PORT}/`,
];
const statuses = () => Promise.all(addresses().map(answers));
const viewer = () => apiClient(apiUrl).query("{ viewer { __typename } }", {}, { token });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "creneau-start-"));
  // mkdtemp makes it 0700: when root runs the tests, the user PostgreSQL runs as has to walk through.
  chmodSync(folder, 0o711);
  environment = { DATA_DIR: join(folder, "data") };
  for (const name of ["POSTGRES_PORT", "API_PORT", "WEB_PORT", "SMTP_PORT", "MAILBOX_PORT", "IDENTITY_PORT"])
    environment[name] = String(await freePort());
  apiUrl = `http://127.0.0.1:${environment.API_PORT}`;
  const load = await command("tools/cli.ts", "db:load", "--slots=500").ended;
  expect(load.code, load.said).toBe(0);
});
afterAll(async () => {
  for (const child of started) if (child.exitCode === null && child.signalCode === null) child.kill("SIGTERM");
  await Promise.all(
    started.map((child) => (child.exitCode === null && child.signalCode === null ? once(child, "close") : null)),
  );
  rmSync(folder, { recursive: true, force: true });
});

test("starts everything; the token command meets the running database; Ctrl-C stops all in order with exit code 0", async () => {
  const product = await start();
  expect(await statuses()).toEqual([200, 200, 200]);
  const issued = await command("tools/cli.ts", "token", "candidate", NEPH).ended;
  expect(issued.said).toMatch(new RegExp(`^${NEPH} [\\w-]{43}\\n$`));
  token = issued.said.trim().split(" ")[1] ?? "";
  expect(await viewer()).toEqual({ viewer: { __typename: "Viewer" } });

  product.child.kill("SIGINT");
  product.child.kill("SIGINT");
  const { code, said } = await product.ended;
  expect(said).toMatch(/Web app stops.+API stops.+Mailbox stops.+PostgreSQL stops/s);
  expect(code).toBe(0);
  expect(await statuses()).toEqual([null, null, null]);
}, 120_000);

test("a run that is killed leaves no server behind, and the next one recovers with all its data", async () => {
  const killed = await start();
  expect(await viewer()).toEqual({ viewer: { __typename: "Viewer" } });
  killed.child.kill("SIGKILL");
  await killed.ended;
  await vi.waitFor(async () => expect(await statuses()).toEqual([null, null, null]), { timeout: 15_000 });

  const next = await start();
  expect(next.said()).toContain("PostgreSQL of a run that was killed stops");
  expect(await viewer()).toEqual({ viewer: { __typename: "Viewer" } });
  next.child.kill("SIGTERM");
  expect((await next.ended).code).toBe(0);
}, 180_000);

test("a second product on the same data folder is refused, and the first one goes on", async () => {
  const first = await start();
  const second = await command("tools/start.ts").ended;
  expect(second.said).toContain(`Créneau already runs on the data folder ${environment.DATA_DIR}`);
  expect(second.code).toBe(1);
  expect(await statuses()).toEqual([200, 200, 200]);

  // What died is named, with its last words; nothing of the rest stays.
  const postmaster = Number(readFileSync(join(folder, "data/postgres/postmaster.pid"), "utf8").split("\n")[0]);
  process.kill(postmaster, "SIGQUIT");
  const { code, said } = await first.ended;
  expect(said).toMatch(/PostgreSQL ended/);
  expect(code).toBe(1);
  expect(await statuses()).toEqual([null, null, null]);
}, 120_000);
