import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { candidateImports } from "@creneau/schema";
import { describe, expect, test } from "vitest";
import { importOf, ministryRow, sendFile, statedEntry } from "../entry-calls.js";
import { useApi } from "../use-api.js";

const { world, api } = await useApi({ prepare: (story) => story.department("93") });
const { token } = await world.officer();

describe("a file that cannot be read is refused as a whole, in words", () => {
  const ROW = JSON.stringify([{ codeNeph: "093631754283", nomNaissance: "LEFÈVRE" }]);

  test.each<[string, Buffer | string, number, string]>([
    ["no JSON", "NEPH;NOM\r\n1;2", 422, "FILE_NOT_JSON"],
    ["nothing", Buffer.alloc(0), 422, "FILE_NOT_JSON"],
    ["no list", "{}", 422, "FILE_NOT_A_LIST"],
    ["UTF-16", Buffer.from(ROW, "utf16le"), 422, "FILE_ENCODING_UNKNOWN"],
    ["Windows-1252", Buffer.from(ROW, "latin1"), 422, "FILE_ENCODING_UNKNOWN"],
    ["too many rows", JSON.stringify(Array.from({ length: 20_001 }, () => 0)), 422, "FILE_TOO_LONG"],
    ["nine megabytes", Buffer.alloc(9_000_000, " "), 413, "FILE_TOO_LARGE"],
  ])("%s", async (_what, body, status, code) => {
    const kept = await world.db.$count(candidateImports);
    expect(await sendFile(api, body, { token })).toMatchObject({ status, code, message: expect.stringMatching(/ /) });
    expect(await world.db.$count(candidateImports)).toBe(kept);
  });

  test("a hundred megabytes are refused by their size, before one of them has come", async () => {
    const { hostname, port } = new URL(api.url);
    const announced = request({
      ...{ hostname, port, method: "POST", path: "/candidate-imports" },
      headers: { authorization: `Bearer ${token}`, "content-length": 100_000_000, "content-type": "application/json" },
    });
    announced.on("error", () => {});
    announced.flushHeaders();
    const [answer] = (await once(announced, "response")) as [IncomingMessage];
    expect(answer.statusCode).toBe(413);
    announced.destroy();
  });

  test("nor do they come in when nobody announces how many they are", async () => {
    const kept = await world.db.$count(candidateImports);
    const { hostname, port } = new URL(api.url);
    const endless = request({
      ...{ hostname, port, method: "POST", path: "/candidate-imports" },
      headers: { authorization: `Bearer ${token}`, "transfer-encoding": "chunked" },
    });
    // The server answers and hangs up. What is still on its way then makes the network reset the connection, and the answer may
    // be lost with it: a caller who pours on without looking gets either.
    const answered = new Promise<number | string | undefined>((resolve) => {
      endless.once("response", ({ statusCode }) => resolve(statusCode));
      endless.on("error", ({ code }: NodeJS.ErrnoException) => resolve(code));
    });
    let sent = 0;
    const pour = () => {
      while (sent < 100_000_000 && !endless.destroyed) {
        sent += 1_000_000;
        if (!endless.write(Buffer.alloc(1_000_000, " "))) return void endless.once("drain", pour);
      }
    };
    pour();
    expect([413, "ECONNRESET", "EPIPE"]).toContain(await answered);
    expect(sent).toBeLessThan(100_000_000);
    endless.destroy();
    expect(await world.db.$count(candidateImports)).toBe(kept);
  });

  test("UTF-8 with its mark is read", async () => {
    const file = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(ROW)]);
    expect(await sendFile(api, file, { token })).toMatchObject({ status: 200, importId: expect.any(String) });
  });

  test("hostile strings stay text", async () => {
    const names = ["'; drop table candidates; --", "=HYPERLINK(1)", "<script>", "\u0000", "\ud800", "x".repeat(1e5)];
    const rows = names.map((nomNaissance, index) => ministryRow(world, statedEntry(500 + index), { nomNaissance }));
    const { importId = "" } = await sendFile(api, JSON.stringify(rows), { token, name: "../../etc/<b>\u202e.json" });
    const found = await importOf(api, token, importId);
    expect(found?.verdicts).toEqual([
      { verdict: "INVALID", count: 3 },
      { verdict: "NOT_REQUESTED", count: 3 },
    ]);
    const csv = await fetch(`${api.url}/candidate-imports/${importId}/rejects.csv`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const text = await csv.text();
    expect(csv.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(text.split("\r\n")).toHaveLength(names.length + 2);
    expect(text).toContain(`"'=HYPERLINK(1)"`);
    expect(text).not.toMatch(/(^|;)"[=+@-]/m);
  });
});
