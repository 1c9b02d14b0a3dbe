import { auditLog, messages } from "@creneau/schema";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { startApi } from "../client.js";
import { apply, importOf, manyEntries, ministryRow, sendFile, statedEntry, untilApplied } from "../entry-calls.js";
import { useApi } from "../use-api.js";

const ROWS = 10_000;
const { world, api } = await useApi({ prepare: (story) => story.department("93") });
const { token } = await world.officer();
await manyEntries(world, 0, 2 * ROWS);

/** Every tenth person has no theory test. */
const file = (from: number) =>
  JSON.stringify(
    Array.from({ length: ROWS }, (_, index) =>
      ministryRow(world, statedEntry(from + index), index % 10 === 0 ? { dateReussiteETG: "" } : {}),
    ),
  );
const timed = async <Result>(what: string, act: () => Promise<Result>): Promise<Result> => {
  const since = performance.now();
  const result = await act();
  console.info(`${what}: ${((performance.now() - since) / 1000).toFixed(2)} s`);
  return result;
};
const written = async () => ({ mails: await world.db.$count(messages), decisions: await world.db.$count(auditLog) });

describe.each([
  ["PER_ROW", 0],
  ["ALL_OR_NOTHING", ROWS],
])("ten thousand rows in one go, %s", (mode, from) => {
  const carryOut = async (what: string) => {
    const sent = await timed(`${what}, preview`, () => sendFile(api, file(from), { token }));
    const { importId = "" } = sent;
    await apply(api, token, importId, mode);
    return timed(`${what}, carried out`, () => untilApplied(api, token, importId));
  };

  test("each is decided and written to once; the same file again changes nothing", async () => {
    const before = await written();
    expect(await carryOut(mode)).toMatchObject({
      ...{ rows: ROWS, done: ROWS, changes: ROWS, appliedBefore: null },
      verdicts: [
        { verdict: "VERIFIED", count: 9000 },
        { verdict: "THEORY_MISSING", count: 1000 },
      ],
    });
    const after = await written();
    expect(after).toEqual({ mails: before.mails + ROWS, decisions: before.decisions + ROWS });
    expect(await carryOut(`${mode} again`)).toMatchObject({
      done: ROWS,
      changes: 0,
      appliedBefore: expect.any(String),
    });
    expect(await written()).toEqual(after);
  });
});

test("its progress is seen on the way: rows are ticked off as they are decided", async () => {
  const { importId = "" } = await sendFile(api, file(0), { token });
  await apply(api, token, importId);
  const seen: number[] = [];
  for (;;) {
    const found = await importOf(api, token, importId);
    if (found && seen.at(-1) !== found.done) seen.push(found.done);
    if (found?.state === "APPLIED") break;
  }
  expect(seen.at(-1)).toBe(ROWS);
  expect(seen.filter((done) => done > 0 && done < ROWS).length).toBeGreaterThan(1);
  expect(seen).toEqual(seen.toSorted((one, other) => one - other));
  expect(await world.db.$count(messages, eq(messages.kind, "entry_refused"))).toBe(2000);
});

test("an import whose process ends on the way is gone on with by another, and nobody is written to twice", async () => {
  await manyEntries(world, 3 * ROWS, 3000);
  const rows = Array.from({ length: 3000 }, (_, index) => ministryRow(world, statedEntry(3 * ROWS + index)));
  const before = await written();
  const other = await startApi(world);
  const { importId = "" } = await sendFile(other, JSON.stringify(rows), { token });
  await apply(other, token, importId);
  // It stops after the statement that runs.
  await other.close();
  const stopped = await importOf(api, token, importId);
  expect(stopped).toMatchObject({ state: "APPLYING", rows: 3000 });
  expect(stopped?.done).toBeLessThan(3000);
  await apply(api, token, importId);
  expect(await untilApplied(api, token, importId)).toMatchObject({ done: 3000, changes: 3000 });
  expect(await written()).toEqual({ mails: before.mails + 3000, decisions: before.decisions + 3000 });
});
