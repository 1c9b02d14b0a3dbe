import { examiners, examSlots, officerActs } from "@creneau/schema";
import { eq } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import {
  applyPlanning,
  countOf,
  HEADER,
  importPlanning,
  planningOf,
  rejectsOf,
  sendPlanning,
} from "../planning-calls.js";
import { planningStory } from "../planning-story.js";
import { useApi } from "../use-api.js";

const { world, api } = await useApi({ prepare: (story) => story.department("93") });
const { token, id: officerId, bobigny, rosny, newExaminer, day, file, line, sessionsOf } = await planningStory(world);

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
