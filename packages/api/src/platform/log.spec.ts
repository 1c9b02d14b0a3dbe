import { DrizzleQueryError } from "drizzle-orm";
import { expect, test } from "vitest";
import { createLog } from "./log.js";

test("a failed statement is logged without the values it was given", () => {
  const lines: string[] = [];
  const log = createLog("info", { write: (line) => lines.push(line) });
  const cause = Object.assign(new Error("connection terminated"), { code: "57P01" });

  log.error({ err: new DrizzleQueryError("select … where token = $1", ["a-secret-token"], cause) }, "lost");

  expect(lines.join()).not.toContain("a-secret-token");
  expect(JSON.parse(lines[0] ?? "{}")).toMatchObject({
    msg: "lost",
    err: {
      message: "Failed query: select … where token = $1",
      cause: { message: "connection terminated", code: "57P01" },
    },
  });
});
