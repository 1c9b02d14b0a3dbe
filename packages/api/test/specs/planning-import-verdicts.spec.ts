import { examSlots, publicHolidays } from "@creneau/schema";
import { eq } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { startApi } from "../client.js";
import {
  countOf,
  examinerOf,
  HEADER,
  importPlanning,
  planningOf,
  sendPlanning,
  workday,
  written,
} from "../planning-calls.js";
import { type LineChanges, planningStory } from "../planning-story.js";
import { useApi } from "../use-api.js";

const { world, api } = await useApi({ prepare: (story) => story.department("93") });
const { token, newExaminer, day, file, line, sessionsOf } = await planningStory(world);

describe("every row has its verdict, with what helps to correct it", () => {
  const verdictOf = async (body: string | Buffer, number = 2) => {
    const { importId = "" } = await sendPlanning(api, body, { token });
    const found = await planningOf(api, token, importId);
    return found?.page.edges.find(({ node }) => node.number === number)?.node;
  };

  test.each<[string, LineChanges, string, string[]]>([
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
