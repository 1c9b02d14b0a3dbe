import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { candidates, departments, entryRequests, examSlots, officerActs, sessions, spentProofs } from "@creneau/schema";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { examinerOf, HEADER, workday, written } from "../planning-calls.js";
import { createWorld, type World } from "../world.js";

/** Number and hashes come from the triggers. */
const ANY_ACT = { at: new Date(0), officerId: 7, act: "lift_penalty", number: 0, previousHash: "", hash: "" } as const;

const project = fileURLToPath(new URL("../../../..", import.meta.url));

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

/** The real command on this world's database. */
const run = async (args: string[], environment: Record<string, string> = {}) => {
  const command = spawn(process.execPath, ["tools/require-node.mjs", "tools/cli.ts", ...args], {
    cwd: project,
    env: { PATH: process.env.PATH, DATABASE_URL: world.databaseUrl, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = { out: "", err: "" };
  command.stdout.setEncoding("utf8").on("data", (text: string) => {
    said.out += text;
  });
  command.stderr.setEncoding("utf8").on("data", (text: string) => {
    said.err += text;
  });
  const [code] = await once(command, "close");
  return { code, ...said };
};

describe("token candidate", () => {
  test("prints one line `<neph> <token>` for each NEPH, in their order, and nothing else", async () => {
    const [anna, bruno] = await world.candidates(2, { userId: null });
    const { code, out, err } = await run(["token", "candidate", bruno?.neph ?? "", anna?.neph ?? ""]);
    expect(out).toMatch(new RegExp(`^${bruno?.neph} [\\w-]{43}\\n${anna?.neph} [\\w-]{43}\\n$`));
    expect({ code, err }).toEqual({ code: 0, err: "" });
  });

  test("names the NEPHs that are unknown or malformed on stderr, serves the others, and exits with 1", async () => {
    const { neph } = await world.candidate();
    const { code, out, err } = await run(["token", "candidate", "930000999999", "93-1", neph]);
    expect(out).toMatch(new RegExp(`^${neph} [\\w-]{43}\\n$`));
    expect(err).toBe("930000999999: no candidate has this NEPH.\n93-1: not a NEPH, which is 10 to 19 digits.\n");
    expect(code).toBe(1);
  });

  test("2,000 NEPHs are one call", async () => {
    const people = await world.candidates(2_000, { userId: null });
    const { code, out } = await run(["token", "candidate", ...people.map(({ neph }) => neph)]);
    const lines = out.trimEnd().split("\n");
    expect(lines.map((line) => line.split(" ")[0])).toEqual(people.map(({ neph }) => neph));
    const known = new Set((await world.db.select({ token: sessions.token }).from(sessions)).map(({ token }) => token));
    expect(lines.every((line) => known.has(line.split(" ")[1] ?? ""))).toBe(true);
    expect(code).toBe(0);
  });

  test.each([[[]], [["candidate"]], [["school", "930000000001"]]])("token %j tells how it is called", async (args) => {
    const { code, out, err } = await run(["token", ...args]);
    expect(err).toContain("Usage: pnpm --silent run token candidate <neph>...");
    expect({ code, out }).toEqual({ code: 1, out: "" });
  });

  test("--days=0 is refused", async () => {
    const { code, err } = await run(["token", "candidate", "930000000001", "--days=0"]);
    expect(err).toContain("--days 0: must be a whole number from 1 to 366.");
    expect(code).toBe(1);
  });
});

describe("db:load", () => {
  test.each(["0", "-1", "abc", "1000000000000"])("--slots=%s is refused before anything changes", async (slots) => {
    const { code, err } = await run(["db:load", `--slots=${slots}`, "--yes"]);
    expect(err).toContain("must be a whole number from 1 to 5000000.");
    expect(code).toBe(1);
  });

  test("--seed=-1 is refused", async () => {
    const { code, err } = await run(["db:load", "--seed=-1", "--yes"]);
    expect(err).toContain("--seed -1: must be a whole number from 0 to 2147483647.");
    expect(code).toBe(1);
  });

  test("asks for consent on a server of one's own, and changes nothing without", async () => {
    const { neph } = await world.candidate();
    const { code, err } = await run(["db:load", "--slots=100"]);
    expect(err).toContain("pnpm db:load --yes");
    expect(code).toBe(1);
    expect(await world.db.$count(candidates)).toBeGreaterThan(0);
    expect((await run(["token", "candidate", neph])).code).toBe(0);
  });

  test("replaces what was there by a planning of the size that was asked for", async () => {
    const { neph } = await world.candidate({ neph: "990000123456789" });
    const { code } = await run(["db:load", "--slots=300", "--yes"]);
    expect(code).toBe(0);
    expect(await world.db.$count(examSlots)).toBeGreaterThanOrEqual(300);
    expect((await run(["token", "candidate", neph])).code).toBe(1);
  });
});

describe("db:reset", () => {
  test("asks for consent on a server of one's own", async () => {
    const { code, err } = await run(["db:reset"]);
    expect(err).toContain("pnpm db:reset --yes");
    expect(code).toBe(1);
  });

  test("makes an empty database anew when the demonstration is off", async () => {
    const { code } = await run(["db:reset", "--yes"], { DEMONSTRATION: "false" });
    expect(code).toBe(0);
    expect(await world.db.$count(departments)).toBe(0);
  });
});

test("an unknown command names those that exist", async () => {
  const { code, err } = await run(["db:drop"]);
  expect(err).toContain("token | purge | verify-acts | import-candidates | import-planning | db:reset | db:load");
  expect(code).toBe(1);
});

describe("purge", () => {
  test("removes what has had its time, and says how much of what", async () => {
    const expired = { nonce: randomUUID(), expiresAt: new Date(Date.now() - 60_000) };
    const valid = { nonce: randomUUID(), expiresAt: new Date(Date.now() + 3_600_000) };
    await world.db.insert(spentProofs).values([expired, valid]);
    const { code, out, err } = await run(["purge"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/^spent_proofs 1$/m);
    expect(await world.db.select().from(spentProofs)).toMatchObject([{ nonce: valid.nonce }]);
  });
});

describe("import-candidates", () => {
  const folder = mkdtempSync(join(tmpdir(), "creneau-import-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (name: string, content: string | Buffer) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const row = { codeNeph: "930000700001", nomNaissance: "LEFEVRE", prenom: "LEA", candidatExistant: "OK" };

  test("looks at a file, and decides only when told to", async () => {
    await world.department("93");
    await world.db.insert(entryRequests).values({
      ...{ key: randomUUID(), state: "waiting", neph: row.codeNeph, birthName: "Lefèvre", nameKey: "LEFEVRE" },
      ...{ firstName: "Léa", birthDate: "2000-03-10", email: "lea@mail.example", mobile: "+33612345678" },
      ...{ departmentCode: "93", locale: "fr", requestedAt: new Date(), confirmedAt: new Date() },
    });
    const path = file("aurige.json", JSON.stringify([row, {}]));
    expect(await run(["import-candidates", path])).toMatchObject({
      ...{ code: 0, out: "theory_missing 1\ninvalid 1\nwould change 1 of 2\n" },
    });
    expect((await run(["import-candidates", path, "--all-or-nothing"])).err).toContain("One row is refused");
    expect(await run(["import-candidates", path, "--apply"])).toMatchObject({
      code: 0,
      out: expect.stringContaining("changed 1 of 2"),
    });
    expect(await run(["import-candidates", path, "--apply"])).toMatchObject({
      code: 0,
      out: expect.stringContaining("changed 0 of 2"),
    });
  });

  test.each([
    ["no JSON", "NEPH;NOM", "This file is not JSON."],
    ["another encoding", Buffer.from('["É"]', "latin1"), "This file is written in Windows-1252"],
  ])("%s is refused in words", async (_what, content, words) => {
    const { code, out, err } = await run(["import-candidates", file("wrong.json", content)]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain(words);
  });

  test("a file that is not there, and none at all", async () => {
    expect((await run(["import-candidates", join(folder, "nowhere.json")])).err).toContain("cannot be read");
    expect((await run(["import-candidates"])).err).toContain("Usage: pnpm --silent run import-candidates FILE");
  });
});

test("import-planning looks at a planning, and plans only when told to", async () => {
  await world.centre({ name: "Villepinte" });
  await examinerOf(world, "9309990001");
  const on = written(workday(world, 40));
  const folder = mkdtempSync(join(tmpdir(), "creneau-import-"));
  const path = join(folder, "planning.csv");
  writeFileSync(path, [HEADER, `${on},08:00,9309990001,,Villepinte,93`, `${on},08:00,1,,Villepinte,93`].join("\n"));
  expect(await run(["import-planning", path])).toMatchObject({
    ...{ code: 0, out: "planned 1\nunknown_examiner 1\nwould change 1 of 2\n" },
  });
  expect((await run(["import-planning", path, "--all-or-nothing"])).err).toContain("One row is refused");
  expect(await run(["import-planning", path, "--apply"])).toMatchObject({
    code: 0,
    out: expect.stringContaining("changed 1 of 2"),
  });
  expect((await run(["import-planning"])).err).toContain("Usage: pnpm --silent run import-planning FILE");
  rmSync(folder, { recursive: true });
});

describe("verify-acts", () => {
  test("prints the number of acts and the anchor of the end, takes that anchor back, and tells where the chain breaks", async () => {
    const acts = ["penalty:1", "penalty:2"].map((object) => ({ ...ANY_ACT, object }));
    await world.db.insert(officerActs).values(acts);
    const whole = await run(["verify-acts"]);
    expect(whole).toMatchObject({ code: 0, err: "", out: expect.stringMatching(/^acts 2\nanchor 2:[0-9a-f]{64}\n$/) });
    const anchor = whole.out.trimEnd().split(" ").at(-1) ?? "";
    expect(await run(["verify-acts", "--anchor", anchor])).toEqual(whole);
    const broken = await run(["verify-acts", "--anchor", anchor.replace("2:", "3:")]);
    expect(broken).toEqual({ code: 1, out: "", err: "The chain holds for 2 acts. Act 3 is missing.\n" });
  });

  test("an anchor that is none is refused", async () => {
    const { code, err } = await run(["verify-acts", "--anchor", "2"]);
    expect(err).toContain("--anchor 2: must be what this command printed before.");
    expect(code).toBe(1);
  });
});
