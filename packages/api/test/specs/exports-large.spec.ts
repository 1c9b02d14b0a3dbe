import { candidates } from "@creneau/schema";
import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { eachBatch } from "../../src/exports/each-batch.js";
import type { OpenedList } from "../../src/exports/export-list.js";
import { FILE_FORMATS } from "../../src/exports/file-format.js";
import { writeExport } from "../../src/exports/write-export.js";
import { rowsOfCsv, rowsOfWorkbook, takeExport } from "../export-calls.js";
import { useApi } from "../use-api.js";
import type { World } from "../world.js";

const ROWS = 100_000;
const MEGABYTE = 1_000_000;

/** Places of a hundred examiners, a thousand each; drafts, which no board loads. */
const plan = async ({ db, centre, day }: World) => {
  const { id } = await centre();
  await db.execute(sql`
    with x as (insert into examiners (registration_number, department_code)
        select 'M' || lpad(n::text, 4, '0'), '93' from generate_series(1, 100) n returning id),
      e as (insert into exam_sessions (examiner_id, centre_id, category_group, civil_date, period)
        select id, ${id}, 'B', ${day(30)}, tstzrange(${day(30)}::date, ${day(31)}::date) from x returning id)
    insert into exam_slots (session_id, centre_id, category, phase, starts_at, civil_date, duration_minutes)
    select e.id, ${id}, 'B', 'on_road', ${day(30)}::date + n * interval '1 minute', ${day(30)}, 32
    from e, generate_series(1, ${ROWS / 100}) n`);
};

const { world, api } = await useApi({ sweeps: false, prepare: plan });
const { token } = await world.officer();

/** The most that the process held at a time, beyond what it held before. */
const peakOf = async (act: () => Promise<unknown>): Promise<number> => {
  const held = () => {
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  const before = held();
  let peak = before;
  const timer = setInterval(() => {
    peak = Math.max(peak, held());
  }, 5);
  await act().finally(() => clearInterval(timer));
  return peak - before;
};

type Take = Parameters<OpenedList["each"]>[1];
/** A list of one column, whose rows come as told. */
const listOf = (each: (take: Take) => Promise<void>): OpenedList => ({
  ...{ departmentCode: null, filters: {} },
  sheet: (locale) => ({ title: "Liste", locale, columns: [{ heading: "Texte", kind: "text" }] }),
  each: (_, take) => each(take),
});

describe("a hundred thousand rows", () => {
  const query = { departmentCode: "93", from: world.day(29), to: world.day(31) };

  test.each(["csv", "xlsx"] as const)("are all in the file: %s", async (format) => {
    const since = performance.now();
    const taken = await takeExport(api, token, `planning.${format}`, query);
    console.info(`${format}: ${taken.bytes.length} bytes in ${((performance.now() - since) / 1000).toFixed(2)} s`);
    expect(taken.status).toBe(200);
    const rows = format === "csv" ? rowsOfCsv(taken) : await rowsOfWorkbook(taken, ROWS + 1);
    expect(rows).toHaveLength(ROWS + 1);
    expect(new Set(rows.slice(1).map((row) => `${row[0]} ${row[1]} ${row[2]}`)).size).toBe(ROWS);
  });

  test.each(Object.keys(FILE_FORMATS) as (keyof typeof FILE_FORMATS)[])(
    "are never in memory together, whatever they hold: %s",
    async (format) => {
      // Four hundred megabytes.
      const many = 4 * ROWS;
      const list = listOf(async (take) => {
        for (let from = 0; from < many; from += 500)
          await take(Array.from({ length: 500 }, (_row, index) => [`${from + index} `.repeat(160)]));
      });
      const peak = await peakOf(async () => {
        const written = await writeExport(list, format, "fr");
        if ("kind" in written) throw new Error(written.kind);
        expect(written.rows).toBe(many);
        await written.file.close();
      });
      console.info(`${format}: at most ${(peak / MEGABYTE).toFixed(0)} MB more than before`);
      expect(peak).toBeLessThan(200 * MEGABYTE);
    },
  );
});

test("rows are read a few at a time, all as of one instant", async () => {
  await world.candidates(1_200);
  const sizes: number[] = [];
  await eachBatch(world.db, sql`select id from ${candidates} order by id`, async (rows) => {
    sizes.push(rows.length);
    // Somebody else goes on meanwhile.
    if (sizes.length === 1) await world.db.update(candidates).set({ birthName: "AUTRE" });
    if (sizes.length === 1) await world.candidates(500);
  });
  expect(sizes).toEqual([500, 500, 200]);
});

test("a list that is longer than a file may be is refused, and nothing of it is left", async () => {
  const rows = Array.from({ length: 250_001 }, () => ["x"]);
  const list = listOf(async (take) => {
    await take(rows);
    await take(rows);
  });
  for (const format of ["csv", "xlsx"] as const)
    expect(await writeExport(list, format, "fr")).toEqual({ kind: "ExportTooLong", mostRows: 500_000 });
});

test("a list that breaks off on the way is an error, and no file", async () => {
  const list = listOf(async (take) => {
    await take([["x"]]);
    throw new Error("the database went away");
  });
  for (const format of ["csv", "xlsx"] as const)
    await expect(writeExport(list, format, "fr")).rejects.toThrow("the database went away");
});
