import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Lifetime, live } from "./lifetime.ts";
import { OperatorMessage } from "./operator-message.ts";
import type { Progress } from "./progress.ts";

const quiet: Progress = { step: (_, work) => work(), note: () => {} };

beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation(() => {});
});
afterEach(() => vi.restoreAllMocks());

/** A product of three servers that remember in what order they stop. */
const product = (afterStart: (lifetime: Lifetime) => void) => {
  const stopped: string[] = [];
  const exitCode = live(quiet, async (lifetime) => {
    for (const name of ["database", "api", "web"])
      lifetime.owns(name, async () => {
        stopped.push(name);
      });
    afterStart(lifetime);
  });
  return { stopped, exitCode };
};

test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
  "%s stops the last started first and is a good end",
  async (signal) => {
    const { stopped, exitCode } = product(() => process.emit(signal));
    expect(await exitCode).toBe(0);
    expect(stopped).toEqual(["web", "api", "database"]);
  },
);

test("asking a second and third time stops nothing twice", async () => {
  const { stopped, exitCode } = product(() => {
    process.emit("SIGINT");
    process.emit("SIGINT");
    setImmediate(() => process.emit("SIGINT"));
  });
  expect(await exitCode).toBe(0);
  expect(stopped).toEqual(["web", "api", "database"]);
});

test("a server that dies takes the others with it, and the exit code says so", async () => {
  const { stopped, exitCode } = product(({ fail }) => fail(new OperatorMessage("API ended with code 1.")));
  expect(await exitCode).toBe(1);
  expect(console.error).toHaveBeenCalledWith("\nAPI ended with code 1.\n");
  expect(stopped).toEqual(["web", "api", "database"]);
});

test("a start that fails half-way stops what it had started", async () => {
  const stopped: string[] = [];
  const exitCode = live(quiet, async ({ owns }) => {
    owns("database", async () => {
      stopped.push("database");
    });
    throw new Error("no room for the API");
  });
  expect(await exitCode).toBe(1);
  expect(stopped).toEqual(["database"]);
});

test("one that does not stop well does not keep the others from stopping", async () => {
  const stopped: string[] = [];
  const exitCode = live(quiet, async ({ owns, fail }) => {
    owns("database", async () => {
      stopped.push("database");
    });
    owns("api", () => Promise.reject(new Error("it hangs")));
    fail("the end");
  });
  expect(await exitCode).toBe(1);
  expect(stopped).toEqual(["database"]);
});
