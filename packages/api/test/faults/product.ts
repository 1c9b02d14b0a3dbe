import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { freePort } from "../../src/platform/free-port.js";
import type { TemporaryCluster } from "../../src/platform/temporary-cluster.js";
import { type Api, apiClient, apiEnvironment } from "../client.js";
import { createTemplate, startTestCluster } from "../database-cluster.js";
import { createWorld, type World } from "../world.js";
import { until } from "./until.js";
import { startWire, type Wire } from "./wire.js";

/** The API as it runs for people: a process of its own, so that "it is alive" and "its memory" can be asked. */
type ApiProcess = Omit<Api, "close"> & {
  /** Bytes that the process holds in memory now (VmRSS). */
  memory(): number;
  /** Null while it lives, else how it ended. */
  ending(): string | null;
  /** The last lines that it wrote. */
  log(): string;
  /** Ends it as an operator would; resolves with the exit code. */
  stop(): Promise<number | null>;
  /** Ends it in the middle of whatever it does. */
  kill(): void;
};

/** A PostgreSQL server, a database and an API of a spec's own. `wire` lies between the API and its database. */
export type Product = {
  cluster: TemporaryCluster;
  world: World;
  wire: Wire;
  api: ApiProcess;
  close(): Promise<void>;
};

const MAIN = fileURLToPath(new URL("../../dist/main.js", import.meta.url));
const READY_SECONDS = 30;
const LINES_KEPT = 200;

const residentBytes = (pid: number): number => {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(kilobytes) * 1_024;
};

const linesOf = (child: ChildProcess): string[] => {
  const lines: string[] = [];
  const keep = (text: string) => {
    lines.push(...text.split("\n").filter(Boolean));
    lines.splice(0, lines.length - LINES_KEPT);
  };
  child.stdout?.setEncoding("utf8").on("data", keep);
  child.stderr?.setEncoding("utf8").on("data", keep);
  return lines;
};

/** Starts the compiled API and waits until it says that it is ready. */
export const startApiProcess = async (
  databaseUrl: string,
  environment: Record<string, string> = {},
): Promise<ApiProcess> => {
  const port = await freePort();
  const child = spawn(process.execPath, [MAIN], {
    env: {
      ...apiEnvironment(databaseUrl, port),
      LOG_LEVEL: "warn",
      // A rush of one candidate is what these specs are about.
      RATE_LIMIT_PER_VIEWER: "1000000",
      ...environment,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const { pid } = child;
  if (pid === undefined) throw new Error(`the API did not start: ${MAIN}`);
  const lines = linesOf(child);
  const ending = () =>
    child.exitCode === null && child.signalCode === null ? null : `code ${child.exitCode}, signal ${child.signalCode}`;
  const api: ApiProcess = {
    ...apiClient(`http://127.0.0.1:${port}`),
    memory: () => residentBytes(pid),
    ending,
    log: () => lines.join("\n"),
    stop: async () => {
      if (ending() === null) {
        const exited = once(child, "exit");
        child.kill("SIGTERM");
        await exited;
      }
      return child.exitCode;
    },
    kill: () => void child.kill("SIGKILL"),
  };
  const isReady = async () => {
    if (ending() !== null) throw new Error(`the API ended while starting (${ending()}):\n${api.log()}`);
    return fetch(`${api.url}/health`).then(
      ({ status }) => status === 200,
      () => false,
    );
  };
  await until("the API is ready", READY_SECONDS, isReady).catch((error: unknown) => {
    child.kill("SIGKILL");
    throw error;
  });
  return api;
};

/** `prepare` fills the database before the API looks at it. */
export const startProduct = async (
  prepare: (world: World) => Promise<void>,
  environment: Record<string, string> = {},
): Promise<Product> => {
  const cluster = await startTestCluster();
  try {
    await createTemplate(cluster);
    const world = await createWorld(cluster.url("postgres"));
    await prepare(world);
    const wire = await startWire({ host: "127.0.0.1", port: cluster.port });
    const throughWire = new URL(world.databaseUrl);
    throughWire.port = String(wire.port);
    const api = await startApiProcess(throughWire.href, environment);
    return {
      cluster,
      world,
      wire,
      api,
      close: async () => {
        await api.stop();
        await wire.close();
        await world.close();
        await cluster.discard();
      },
    };
  } catch (error) {
    await cluster.discard();
    throw error;
  }
};
