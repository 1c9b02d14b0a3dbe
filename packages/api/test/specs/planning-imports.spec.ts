import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { examiners, examSessions, examSlots, officerActs, planningImports, publicHolidays } from "@creneau/schema";
import { eq } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { startApi } from "../client.js";
import {
  applyPlanning,
  examinerOf,
  HEADER,
  importPlanning,
  planningOf,
  rejectsOf,
  sendPlanning,
  workday,
  written,
} from "../planning-calls.js";
import { useApi } from "../use-api.js";
import { type WorkbookCell, workbookOf, workbookParts, zipOf } from "../workbook.js";

const { world, api } = await useApi({ prepare: (story) => story.department("93") });
const { token, id: officerId } = await world.officer();
const bobigny = await world.centre();
const rosny = await world.centre({ name: "Rosny-sous-Bois", communeInsee: "93064" });
await world.centre({ name: "Saint-Leu-la-Forêt", departmentCode: "95", communeInsee: "95563" });
await world.centre({ name: "Rungis", departmentCode: "94", communeInsee: "94065" });

let numbers = 0;
const nextNumber = () => String(9_301_020_300 + ++numbers);
const newExaminer = async (facts: Partial<typeof examiners.$inferInsert> = {}) => {
  const number = nextNumber();
  return { number, ...(await examinerOf(world, number, facts)) };
};
const day = workday(world, 30);
const on = written(day);

const file = (...lines: string[]) => [HEADER, ...lines].join("\r\n");
const line = (
  number: string,
  hour: string,
  changes: { date?: string; name?: string; centre?: string; department?: string } = {},
) =>
  [changes.date ?? on, hour, number, changes.name ?? "", changes.centre ?? "Bobigny", changes.department ?? "93"].join(
    ",",
  );

const sessionsOf = (examinerId: number) =>
  world.db.select().from(examSessions).where(eq(examSessions.examinerId, examinerId));
const countOf = (verdicts: readonly { verdict: string; count: number }[]) =>
  Object.fromEntries(verdicts.map(({ verdict, count }) => [verdict, count]));

describe("a planning makes sessions and places, as drafts", () => {
  test("one session an examiner, centre and day, on the grid; the name is kept for the administration", async () => {
    const { number, id } = await newExaminer();
    const rows = ["08:00", "08:32", "13:00"].map((hour) => line(number, hour, { name: "Lefèvre" }));
    const done = await importPlanning(api, token, file(...rows));
    expect(done).toMatchObject({ state: "APPLIED", rows: 3, done: 3, changes: 3 });
    const [session, ...others] = await sessionsOf(id);
    expect(others).toEqual([]);
    expect(session).toMatchObject({ centreId: bobigny.id, categoryGroup: "B", civilDate: day });
    const slots = await world.db
      .select()
      .from(examSlots)
      .where(eq(examSlots.sessionId, session?.id ?? 0));
    expect(
      slots.map(({ state, category, phase, durationMinutes }) => [state, category, phase, durationMinutes]),
    ).toEqual(Array.from({ length: 3 }, () => ["draft", "B", "on_road", 32]));
    const [examiner] = await world.db.select().from(examiners).where(eq(examiners.id, id));
    expect(examiner?.lastName).toBe("Lefèvre");
  });

  test("a later file adds to the session what is new, and only that", async () => {
    const { number, id } = await newExaminer();
    await importPlanning(api, token, file(line(number, "09:04")));
    const second = await importPlanning(
      api,
      token,
      file(line(number, "09:04"), line(number, "13:00"), line(number, "08:00")),
    );
    expect(countOf(second.verdicts)).toEqual({ PLANNED: 2, ALREADY_PLANNED: 1 });
    const [session, ...others] = await sessionsOf(id);
    expect(others).toEqual([]);
    expect(session?.version).toBe(2);
    expect(session?.period).toContain(`${Temporal.PlainDate.from(day)}`);
  });

  test("twice the same file, in any order: the second has no effect and says so", async () => {
    const { number, id } = await newExaminer();
    const rows = ["13:32", "08:00", "08:32"].map((hour) => line(number, hour));
    await importPlanning(api, token, file(...rows));
    const before = await world.db.$count(examSlots);
    const again = await importPlanning(api, token, file(...rows));
    expect(again).toMatchObject({ done: 3, changes: 0, appliedBefore: expect.any(String) });
    expect(countOf(again.verdicts)).toEqual({ ALREADY_PLANNED: 3 });
    expect(countOf((await importPlanning(api, token, file(...rows.toReversed()))).verdicts)).toEqual({
      ALREADY_PLANNED: 3,
    });
    expect(await world.db.$count(examSlots)).toBe(before);
    expect(await sessionsOf(id)).toHaveLength(1);
  });

  test("a group of the file's own: its grid has phases and categories", async () => {
    const { number, id } = await newExaminer({ qualifications: ["B", "C"] });
    const body = [`${HEADER},Categorie,Groupe`, `${line(number, "08:00")},,C`, `${line(number, "13:00")},C1E,`].join(
      "\n",
    );
    expect(await importPlanning(api, token, body)).toMatchObject({ changes: 2 });
    const [session] = await sessionsOf(id);
    const slots = await world.db
      .select()
      .from(examSlots)
      .where(eq(examSlots.sessionId, session?.id ?? 0));
    expect(slots.map(({ phase, category, durationMinutes }) => [phase, category, durationMinutes]).toSorted()).toEqual([
      ["off_road", "C", 45],
      ["on_road", "C1E", 60],
    ]);
  });

  test("a file is one act of its officer, in the chained log", async () => {
    const { number } = await newExaminer();
    const { importId } = await importPlanning(api, token, file(line(number, "08:00"), line(number, "08:32")));
    const acts = await world.db
      .select()
      .from(officerActs)
      .where(eq(officerActs.object, `import_planning:${importId}`));
    expect(acts).toMatchObject([{ officerId, act: "import_planning", details: { mode: "per_row", rows: 2 } }]);
    expect(JSON.stringify(acts)).not.toContain(number);
  });
});

describe("every row has its verdict, with what helps to correct it", () => {
  const verdictOf = async (body: string | Buffer, number = 2) => {
    const { importId = "" } = await sendPlanning(api, body, { token });
    const found = await planningOf(api, token, importId);
    return found?.page.edges.find(({ node }) => node.number === number)?.node;
  };

  test.each<[string, Parameters<typeof line>[2], string, string[]]>([
    ["NO_SUCH_DATE", { date: "31/02/27" }, "08:00", []],
    ["NO_SUCH_DATE", { date: "demain" }, "08:00", []],
    ["NO_SUCH_HOUR", {}, "25:00", []],
    ["DATE_PAST", { date: "08/08/19" }, "08:00", []],
    ["DATE_FAR", { date: "08/08/91" }, "08:00", []],
    ["NOT_ALLOWED", { department: "75", centre: "Paris" }, "08:00", []],
    ["WRONG_DEPARTMENT", { centre: "Saint Leu la Foret" }, "08:00", ["95"]],
    ["UNKNOWN_CENTRE", { centre: "Rony sous bois" }, "08:00", ["Rosny-sous-Bois"]],
    ["OUTSIDE_GRID", {}, "12:00", expect.arrayContaining(["08:00", "08:32"])],
    ["UNREADABLE", {}, "", ["heure"]],
  ])("%s", async (verdict, changes, hour, hints) => {
    const { number } = await newExaminer();
    expect(await verdictOf(file(line(number, hour, changes)))).toMatchObject({ verdict, hints, changes: false });
  });

  test("an examiner nobody knows, of another department, of another name, not qualified for the group", async () => {
    const elsewhere = await newExaminer({ departmentCode: "94" });
    const named = await newExaminer({ lastName: "Dupont-Aîné" });
    expect(await verdictOf(file(line("1", "08:00")))).toMatchObject({ verdict: "UNKNOWN_EXAMINER" });
    expect(await verdictOf(file(line(elsewhere.number, "08:00")))).toMatchObject({ verdict: "UNKNOWN_EXAMINER" });
    expect(await verdictOf(file(line(named.number, "08:00", { name: "DURAND" })))).toMatchObject({
      verdict: "NAME_DIFFERS",
    });
    expect(await verdictOf(file(line(named.number, "08:00", { name: "dupont aine" })))).toMatchObject({
      verdict: "PLANNED",
    });
    expect(await verdictOf([`${HEADER},Groupe`, `${line(named.number, "08:00")},D`].join("\n"))).toMatchObject({
      ...{ verdict: "NOT_QUALIFIED", hints: ["B"] },
    });
  });

  test("a Sunday, a public holiday", async () => {
    const { number } = await newExaminer();
    const sunday = Temporal.PlainDate.from(day)
      .add({ days: 7 - Temporal.PlainDate.from(day).dayOfWeek })
      .toString();
    const holiday = workday(world, 45);
    await world.db
      .insert(publicHolidays)
      .values({ zone: "metropole", date: holiday, name: "Fête" })
      .onConflictDoNothing();
    expect(await verdictOf(file(line(number, "08:00", { date: written(sunday) })))).toMatchObject({
      verdict: "SUNDAY",
    });
    expect(await verdictOf(file(line(number, "08:00", { date: written(holiday) })))).toMatchObject({
      verdict: "PUBLIC_HOLIDAY",
    });
  });

  test("an hour that clocks skip, and one that they show twice", async () => {
    const { number } = await newExaminer();
    const changes = [3, 10].map((month) => {
      const next = Temporal.PlainDate.from(world.day(1)).with({ month, day: 31 });
      const last = next.subtract({ days: next.dayOfWeek % 7 });
      return last.toString() > world.day(1)
        ? last
        : next.add({ years: 1 }).subtract({ days: next.add({ years: 1 }).dayOfWeek % 7 });
    });
    const [spring, autumn] = changes.map(String) as [string, string];
    expect(await verdictOf(file(line(number, "02:30", { date: written(spring) })))).toMatchObject({
      verdict: "HOUR_SKIPPED",
    });
    expect(await verdictOf(file(line(number, "02:30", { date: written(autumn) })))).toMatchObject({
      verdict: "HOUR_DOUBLED",
    });
  });

  test("the same row twice counts once; at two centres at once an examiner is at neither", async () => {
    const { number } = await newExaminer();
    const { importId = "" } = await sendPlanning(
      api,
      file(
        ...[line(number, "08:00"), line(number, "08:00"), line(number, "13:00")],
        line(number, "13:00", { centre: "Rosny sous Bois" }),
      ),
      { token },
    );
    const found = await planningOf(api, token, importId);
    expect(found?.page.edges.map(({ node }) => node.verdict)).toEqual([
      "PLANNED",
      "DOUBLE",
      "EXAMINER_BUSY",
      "EXAMINER_BUSY",
    ]);
  });

  test("an examiner who is planned elsewhere already, or away", async () => {
    const { number, id } = await newExaminer();
    await importPlanning(api, token, file(line(number, "08:00"), line(number, "09:04")));
    expect(await verdictOf(file(line(number, "08:32", { centre: "rosny-sous-bois" })))).toMatchObject({
      verdict: "EXAMINER_BUSY",
    });
    const at = (hour: string) =>
      Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: "Europe/Paris", plainTime: hour }).toInstant();
    await world.db.execute(`insert into examiner_absences (examiner_id, period, reason, declared_at)
      values (${id}, '[${at("13:00")},${at("14:00")})', 'training', now())`);
    const body = file(line(number, "13:00"), line(number, "15:08"));
    expect(await verdictOf(body)).toMatchObject({ verdict: "EXAMINER_ABSENT" });
    // After the absence there is a session of its own: one cannot reach over it.
    expect(await importPlanning(api, token, body)).toMatchObject({ changes: 1 });
    expect(await sessionsOf(id)).toHaveLength(2);
  });

  test("a place that was withdrawn is not brought back by a file", async () => {
    const { number, id } = await newExaminer();
    await importPlanning(api, token, file(line(number, "08:00")));
    const [session] = await sessionsOf(id);
    await world.db
      .update(examSlots)
      .set({ state: "withdrawn" })
      .where(eq(examSlots.sessionId, session?.id ?? 0));
    expect(await verdictOf(file(line(number, "08:00")))).toMatchObject({ verdict: "WITHDRAWN" });
  });

  test("a file of the time of CandiLib, on its grid of half hours: noon is forbidden", async () => {
    const { number } = await newExaminer();
    const hours = ["08:00", "08:30", "09:00", "12:00", "12:30", "13:00"];
    const done = await importPlanning(api, token, file(...hours.map((hour) => line(number, hour))));
    expect(countOf(done.verdicts)).toEqual({ PLANNED: 4, OUTSIDE_GRID: 2 });
  });
});

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

describe("row by row, or all or nothing", () => {
  test("all or nothing: one wrong row stops every other", async () => {
    const { number, id } = await newExaminer();
    const { importId = "" } = await sendPlanning(api, file(line(number, "08:00"), line(number, "12:00")), { token });
    expect(await applyPlanning(api, token, importId, "ALL_OR_NOTHING")).toMatchObject({
      ...{ __typename: "ImportHasErrors", invalidRows: 1 },
    });
    expect(await sessionsOf(id)).toEqual([]);
    expect(await planningOf(api, token, importId)).toMatchObject({ state: "PREVIEWED", done: 0 });
  });

  test("all or nothing, when a row is wrong by the time it is carried out: nothing, and a preview that says so", async () => {
    const { number, id } = await newExaminer();
    const { importId = "" } = await sendPlanning(api, file(line(number, "08:00"), line(number, "13:00")), { token });
    await importPlanning(api, token, file(line(number, "13:00", { centre: "Rosny-sous-Bois" })));
    await applyPlanning(api, token, importId, "ALL_OR_NOTHING");
    const found = await untilPreviewed(importId);
    expect(countOf(found.verdicts)).toEqual({ PLANNED: 1, EXAMINER_BUSY: 1 });
    expect(await sessionsOf(id)).toMatchObject([{ centreId: rosny.id }]);
  });
  const untilPreviewed = async (id: string) => {
    for (;;) {
      const found = await planningOf(api, token, id);
      if (found && found.state !== "APPLYING") return found;
    }
  };

  test("the rejects come back corrected, and the same file again has no effect", async () => {
    const { number } = await newExaminer();
    const wrong = line(number, "08:32", { centre: "Bobigni" });
    const { importId, ...first } = await importPlanning(api, token, file(line(number, "08:00"), wrong));
    expect(first).toMatchObject({ changes: 1 });
    const corrected = (await rejectsOf(api, token, importId)).replace("Bobigni", "Bobigny");
    expect(await importPlanning(api, token, corrected)).toMatchObject({ rows: 1, changes: 1 });
    expect(await importPlanning(api, token, corrected)).toMatchObject({ rows: 1, changes: 0 });
  });
});

describe("plannings are for officers, each in their departments", () => {
  test("nobody, a candidate and an examiner are refused before the file is read", async () => {
    const { token: candidate } = await world.candidate();
    const { token: examiner } = await world.officer("examiner");
    for (const options of [{}, { token: candidate }, { token: examiner }])
      expect(await sendPlanning(api, Buffer.alloc(13_000_000, " "), options)).toMatchObject({ status: 403 });
  });

  test("somebody else's import is none", async () => {
    const { number } = await newExaminer();
    const { importId = "" } = await sendPlanning(api, file(line(number, "08:00")), { token });
    const { token: other } = await world.officer("delegate");
    expect(await planningOf(api, other, importId)).toBeNull();
    expect(await applyPlanning(api, other, importId)).toMatchObject({ code: "IMPORT_NOT_FOUND" });
    expect(await rejectsOf(api, other, importId)).toContain("IMPORT_NOT_FOUND");
    const { token: administrator } = await world.officer("administrator", []);
    expect(await planningOf(api, administrator, importId)).toMatchObject({ rows: 1 });
  });

  test("an administrator plans everywhere", async () => {
    const { number } = await newExaminer({ departmentCode: "95" });
    const { token: administrator } = await world.officer("administrator", []);
    const row = line(number, "08:00", { centre: "Saint-Leu-la-Forêt", department: "95" });
    expect(await importPlanning(api, administrator, file(row))).toMatchObject({ changes: 1 });
  });
});

describe("a planning as CandiLib had it in 2019: 672 rows of thirteen examiners on two days, under dirty headings", () => {
  const HOURS = Array.from(
    { length: 16 },
    (_, index) => `${String(8 + Math.floor(index / 2)).padStart(2, "0")}:${index % 2 ? "30" : "00"}`,
  );
  const CENTRES = ["Saint Leu la Foret", "Noisy le Grand", "Rosny sous bois"];
  const numbers = Array.from({ length: 14 }, (_, index) => `75010203${String(index + 1).padStart(2, "0")}`);
  /** Each examiner is at one centre on one day, at another on the next. */
  const rowsIn = (departmentOf: (centre: string) => string) => {
    const days = ["07/08/19", "08/08/19", "08/08/19"];
    const stays = numbers.flatMap((number, index) =>
      days.map((date, at) => ({ number, date, centre: CENTRES[(index + at) % 3] ?? "" })),
    );
    return stays.flatMap(({ number, date, centre }) =>
      HOURS.map((hour) => `${date},${hour},${number},dupont${number.slice(-2)}Du75,${centre},${departmentOf(centre)}`),
    );
  };
  const dirty = (rows: readonly string[]) => [",,,", HEADER, ...rows, ",,,"].join("\n");

  test("on its day, with the department of the centre: an examiner at two centres of one day is told, noon is off the grid", async () => {
    const then = await startApi(world, { clock: { now: () => Temporal.Instant.from("2019-07-01T08:00:00Z") } });
    await world.centre({ name: "Noisy-le-Grand", communeInsee: "93051" });
    await world.department("75");
    for (const number of numbers) await examinerOf(world, number, { departmentCode: "75" });
    const { token: administrator } = await world.officer("administrator", []);
    const asItWas = await importPlanning(then, administrator, dirty(rowsIn(() => "75")));
    expect(countOf(asItWas.verdicts)).toEqual({ WRONG_DEPARTMENT: 672 });
    const mended = dirty(rowsIn((centre) => (centre.startsWith("Saint") ? "95" : "93")));
    const done = await importPlanning(then, administrator, mended);
    // On 8 August each of the fourteen is at two centres at the same hours.
    expect(countOf(done.verdicts)).toEqual({ PLANNED: 14 * 14, OUTSIDE_GRID: 3 * 14 * 2, EXAMINER_BUSY: 2 * 14 * 14 });
    expect(countOf((await importPlanning(then, administrator, mended)).verdicts)).toMatchObject({
      ALREADY_PLANNED: 14 * 14,
    });
    await then.close();
  });

  test("today it is past, all of it", async () => {
    const { token: administrator } = await world.officer("administrator", []);
    const { importId = "" } = await sendPlanning(api, dirty(rowsIn(() => "93")), { token: administrator });
    expect(countOf((await planningOf(api, administrator, importId))?.verdicts ?? [])).toEqual({ DATE_PAST: 672 });
  });
});
