import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { examiners, planningImports } from "@creneau/schema";
import { eq } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { countOf, HEADER, importPlanning, planningOf, rejectsOf, sendPlanning } from "../planning-calls.js";
import { planningStory } from "../planning-story.js";
import { useApi } from "../use-api.js";
import { type WorkbookCell, workbookOf, workbookParts, zipOf } from "../workbook.js";

const { world, api } = await useApi({ prepare: (story) => story.department("93") });
const { token, newExaminer, day, on, file, line, sessionsOf } = await planningStory(world);

describe("whatever kind of file a department has", () => {
  const lines = async () => {
    const { number, id } = await newExaminer();
    return { id, text: file(line(number, "08:00", { name: "Lefèvre" }), line(number, "08:32", { name: "Lefèvre" })) };
  };
  const nameOf = async (id: number) =>
    (await world.db.select().from(examiners).where(eq(examiners.id, id)))[0]?.lastName;

  test.each<[string, (text: string) => string | Buffer]>([
    ["semicolons", (text) => text.replaceAll(",", ";")],
    ["tabs", (text) => text.replaceAll(",", "\t")],
    ["UTF-8 with its mark", (text) => `\ufeff${text}`],
    ["Windows-1252", (text) => Buffer.from(text, "latin1")],
    ["UTF-16 with its mark", (text) => Buffer.from(`\ufeff${text}`, "utf16le")],
    ["UTF-16, big end first", (text) => Buffer.from(`\ufeff${text}`, "utf16le").swap16()],
    ["a title and empty rows before the headings", (text) => `Planning\n,,,\n\n${text}`],
    [
      "columns in another order",
      (text) =>
        text
          .split("\r\n")
          .map((row) => row.split(",").toReversed().join(","))
          .join("\n"),
    ],
    ["quotation marks", (text) => text.replace(/[^,\r\n]+/g, '"$&"')],
    ["Excel's line about the separator", (text) => `sep=;\n${text.replaceAll(",", ";")}`],
  ])("%s", async (_what, write) => {
    const { id, text } = await lines();
    expect(await importPlanning(api, token, write(text))).toMatchObject({ rows: 2, changes: 2 });
    expect(await nameOf(id)).toBe("Lefèvre");
  });

  const serialOf = (date: string, since: string) =>
    Temporal.PlainDate.from(since).until(Temporal.PlainDate.from(date), { largestUnit: "days" }).days;
  const workbookRows = async (since: string): Promise<{ id: number; rows: WorkbookCell[][] }> => {
    const { number, id } = await newExaminer();
    const cells = (hour: number): WorkbookCell[] => [
      serialOf(day, since),
      hour,
      Number(number),
      "Lefèvre",
      "Bobigny",
      93,
    ];
    return { id, rows: [HEADER.split(","), cells(8 / 24), cells((8 * 60 + 32) / 1440), []] };
  };

  test.each([
    ["a workbook, whose dates and hours are numbers", "1899-12-30", false],
    ["a workbook of the 1904 system", "1904-01-01", true],
  ])("%s", async (_what, since, date1904) => {
    const { id, rows } = await workbookRows(since);
    expect(await importPlanning(api, token, workbookOf(rows, { date1904 }))).toMatchObject({ rows: 2, changes: 2 });
    expect(await nameOf(id)).toBe("Lefèvre");
    expect(await sessionsOf(id)).toMatchObject([{ civilDate: day }]);
  });

  test("headings and nothing under them: no row, and nothing happens", async () => {
    expect(await importPlanning(api, token, `${HEADER}\n,,,,,\n`)).toMatchObject({
      state: "APPLIED",
      rows: 0,
      changes: 0,
    });
  });

  test("a formula is refused with its cell, and its value is in the rejects", async () => {
    const { rows } = await workbookRows("1899-12-30");
    const [header, first, second] = rows as [WorkbookCell[], WorkbookCell[], WorkbookCell[]];
    first[4] = { formula: 'HYPERLINK("http://mechant.example")', cached: "Bobigny" };
    const { importId = "" } = await sendPlanning(api, workbookOf([header, first, second]), { token });
    const found = await planningOf(api, token, importId);
    expect(found?.page.edges.map(({ node }) => [node.verdict, node.hints])).toEqual([
      ["FORMULA", ["centre"]],
      ["PLANNED", []],
    ]);
    const rejects = await rejectsOf(api, token, importId);
    expect(rejects).toContain('"Bobigny"');
    expect(rejects).not.toContain("HYPERLINK");
    // Corrected is as good as taken: what comes back is a value.
    expect((await planningOf(api, token, (await sendPlanning(api, rejects, { token })).importId ?? ""))?.changes).toBe(
      1,
    );
  });

  test("a formula in a CSV file, too; and no cell of the rejects is one", async () => {
    const { number } = await newExaminer();
    const names = ["=1+1", "@SUM(A1)", "+33", "-2"];
    const rows = names.map((name) => line(number, "08:00", { centre: name }));
    const { importId = "" } = await sendPlanning(api, file(...rows), { token });
    expect(countOf((await planningOf(api, token, importId))?.verdicts ?? [])).toEqual({
      FORMULA: 1,
      UNKNOWN_CENTRE: 3,
    });
    expect(await rejectsOf(api, token, importId)).not.toMatch(/(^|;)"[=+@-]/m);
  });

  const bomb = (declared?: number) =>
    zipOf([
      ...workbookParts([HEADER.split(",")]).slice(0, 3),
      { name: "xl/worksheets/sheet1.xml", content: Buffer.alloc(200_000_000, " "), ...(declared && { declared }) },
    ]);

  test.each<[string, () => string | Buffer, number, string]>([
    ["nothing", () => Buffer.alloc(0), 422, "FILE_COLUMNS_MISSING"],
    ["no headings", () => "08/08/19,08:00", 422, "FILE_COLUMNS_MISSING"],
    ["a quotation mark without an end", () => `${HEADER}\n"${on},08:00`, 422, "FILE_BROKEN"],
    ["an old workbook", () => Buffer.from("d0cf11e0a1b11ae1", "hex"), 422, "FILE_FORMAT_UNKNOWN"],
    [
      "an archive that is no workbook",
      () => zipOf([{ name: "a.txt", content: Buffer.from("a") }]),
      422,
      "FILE_FORMAT_UNKNOWN",
    ],
    ["half a workbook", () => workbookOf([HEADER.split(",")]).subarray(0, 300), 422, "FILE_BROKEN"],
    ["a bomb that says what it is", () => bomb(), 422, "FILE_INFLATES_TOO_LARGE"],
    ["a bomb that says it is small", () => bomb(1_000), 422, "FILE_BROKEN"],
    ["too many rows", () => `${HEADER}\n${"a,b,c,d,e,f\n".repeat(100_200)}`, 422, "FILE_TOO_LONG"],
    ["thirteen megabytes", () => Buffer.alloc(13_000_000, " "), 413, "FILE_TOO_LARGE"],
  ])("%s is refused as a whole, in words", async (_what, body, status, code) => {
    const kept = await world.db.$count(planningImports);
    const memory = process.memoryUsage().rss;
    expect(await sendPlanning(api, body(), { token })).toMatchObject({
      status,
      code,
      message: expect.stringMatching(/ /),
    });
    expect(await world.db.$count(planningImports)).toBe(kept);
    expect(process.memoryUsage().rss - memory).toBeLessThan(700_000_000);
  });

  test("a hundred megabytes are refused by their size, before one of them has come", async () => {
    const { hostname, port } = new URL(api.url);
    const announced = request({
      ...{ hostname, port, method: "POST", path: "/planning-imports" },
      headers: { authorization: `Bearer ${token}`, "content-length": 100_000_000, "content-type": "text/csv" },
    });
    announced.on("error", () => {});
    announced.flushHeaders();
    const [answer] = (await once(announced, "response")) as [IncomingMessage];
    expect(answer.statusCode).toBe(413);
    announced.destroy();
  });

  test("entities of a document type are none: a workbook that multiplies them is broken", async () => {
    const parts = workbookParts([HEADER.split(",")]);
    const evil = `<!DOCTYPE x [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>`;
    const body = zipOf(
      parts.map((part) => (part.name === "xl/sharedStrings.xml" ? { ...part, content: Buffer.from(evil) } : part)),
    );
    expect(await sendPlanning(api, body, { token })).toMatchObject({ status: 422, code: "FILE_BROKEN" });
  });
});
