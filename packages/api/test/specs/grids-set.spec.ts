import { grids, officerActs } from "@creneau/schema";
import { desc, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { toGlobalId } from "../../src/contract/global-id.js";
import { examinerOf } from "../planning-calls.js";
import { useApi } from "../use-api.js";

const { world, api } = await useApi();

type Answer = { __typename: string; id?: number; problems?: { field: string; code: string }[] };
type Caller = { token?: string };

const PROBLEMS = "... on FieldsRefused { problems { field code } }";

const change = async (name: "addGrid" | "endGrid", input: object, caller: Caller): Promise<Answer> => {
  const type = name === "addGrid" ? "AddGrid" : "EndGrid";
  const answer = await api.query<Record<string, Answer>>(
    `mutation Change($input: ${type}Input!) { ${name}(input: $input) { __typename ... on ${type}Success { id } ${PROBLEMS} } }`,
    { input },
    caller,
  );
  return answer[name] as Answer;
};

const exam = (startsAt: string, durationMinutes = 40) => ({
  ...{ startsAt, durationMinutes, phase: "ON_ROAD", category: "B" },
});

/** A grid for 93 of two exams, which no other one has. */
const wish = (facts: object = {}) => ({
  ...{
    name: "USUAL",
    group: "B",
    departmentCode: "93",
    validFrom: world.day(30),
    exams: [exam("10:00"), exam("09:00")],
  },
  ...{ sourceFr: "Décision du département", sourceEn: "Decision of the department", ...facts },
});

type Shown = { name: string; exams: { startsAt: string }[] };
const shownOn = async (on: string, departmentCode: string): Promise<Shown[]> => {
  const { examGrids } = await api.query<{ examGrids: Shown[] }>(
    "query On($on: Date!, $code: String) { examGrids(group: B, on: $on, departmentCode: $code) { name exams { startsAt } } }",
    { on, code: departmentCode },
  );
  return examGrids;
};
const startsOn = async (on: string, departmentCode = "93") =>
  (await shownOn(on, departmentCode))[0]?.exams.map(({ startsAt }) => startsAt);

const lastAct = async () => (await world.db.select().from(officerActs).orderBy(desc(officerActs.number)).limit(1))[0];

describe("an officer sets a grid", () => {
  it("from a day on, for the department: the day before and other departments keep theirs; ended, it is gone", async () => {
    for (const code of ["93", "94"]) await world.department(code);
    const delegate = await world.officer("delegate");
    const before = await startsOn(world.day(29));
    const added = await change("addGrid", wish(), delegate);
    expect(added.__typename).toBe("AddGridSuccess");
    expect(await lastAct()).toMatchObject({ act: "add_grid", object: `grid:${added.id}`, departmentCode: "93" });
    expect(await startsOn(world.day(29))).toEqual(before);
    expect(await startsOn(world.day(30))).toEqual(["09:00", "10:00"]);
    expect(await startsOn(world.day(30), "94")).toEqual(before);
    expect((await shownOn(world.day(30), "93")).map(({ name }) => name)).toEqual(["USUAL", "CANDILIB"]);
    expect((await change("addGrid", wish(), delegate)).problems).toEqual([{ field: "VALID_FROM", code: "TAKEN" }]);

    const end = { id: String(added.id), validTo: world.day(40) };
    expect((await change("endGrid", { ...end, validTo: world.day(-1) }, delegate)).problems).toEqual([
      { field: "VALID_TO", code: "PAST" },
    ]);
    expect((await change("endGrid", { ...end, validTo: world.day(30) }, delegate)).problems).toEqual([
      { field: "VALID_TO", code: "INVALID" },
    ]);
    expect((await change("endGrid", end, delegate)).__typename).toBe("EndGridSuccess");
    expect((await change("endGrid", end, delegate)).__typename).toBe("GridNotFound");
    expect(await startsOn(world.day(39))).toEqual(["09:00", "10:00"]);
    expect(await startsOn(world.day(40))).toEqual(before);
  });

  it("is told what is wrong with it, and nothing is set", async () => {
    const delegate = await world.officer("delegate");
    const before = await world.db.$count(grids);
    const overlap = [exam("09:00"), exam("09:39")];
    const wrong = wish({ validFrom: world.day(-1), exams: overlap, sourceEn: " " });
    expect((await change("addGrid", wrong, delegate)).problems).toEqual([
      { field: "EXAMS", code: "INVALID" },
      { field: "VALID_FROM", code: "PAST" },
      { field: "SOURCE", code: "MISSING" },
    ]);
    expect(await world.db.$count(grids)).toBe(before);
  });

  it("in departments of their own only; what holds everywhere is an administrator's, to set and to end", async () => {
    await world.department("75");
    const [delegate, allocation] = [await world.officer("delegate"), await world.officer("allocation_officer")];
    const everywhere = wish({ departmentCode: null, validFrom: world.day(60) });
    for (const [caller, asked] of [
      [delegate, wish({ departmentCode: "75" })],
      [delegate, wish({ departmentCode: "00" })],
      [delegate, everywhere],
      [allocation, wish()],
    ] as const)
      expect((await change("addGrid", asked, caller)).__typename).toBe("NotAllowed");
    const administrator = await world.officer("administrator");
    const { id } = await change("addGrid", everywhere, administrator);
    expect(await startsOn(world.day(60), "75")).toEqual(["09:00", "10:00"]);
    const end = { id: String(id), validTo: world.day(70) };
    expect((await change("endGrid", end, delegate)).__typename).toBe("NotAllowed");
    expect((await change("endGrid", end, administrator)).__typename).toBe("EndGridSuccess");
  });

  it("changes no session that is planned: it keeps its places, and lies on the grid that it was planned on", async () => {
    const delegate = await world.officer("delegate");
    const [examiner, centre] = [await examinerOf(world, "G-1"), await world.centre({ name: "Grilles" })];
    const date = world.day(80);
    const input = {
      ...{ examinerId: String(examiner.id), centreId: toGlobalId("ExamCentre", centre.id), date, group: "B" },
      ...{ grid: "CANDILIB", idempotencyKey: crypto.randomUUID() },
    };
    const { planSession } = await api.query<{ planSession: { session: { id: string } } }>(
      "mutation Plan($input: PlanSessionInput!) { planSession(input: $input) { ... on PlanSessionSuccess { session { id } } } }",
      { input },
      delegate,
    );
    const read = () =>
      api.query<{ examSession: { version: number; grid: Shown; places: { localTime: string }[] } }>(
        `query Of($id: ID!) { examSession(id: $id) { version grid { name exams { startsAt } } places { localTime } } }`,
        { id: planSession.session.id },
        delegate,
      );
    const before = await read();
    expect(before.examSession.grid.name).toBe("CANDILIB");
    const kept = before.examSession.grid.exams.map(({ startsAt }) => startsAt);
    expect(before.examSession.places.map(({ localTime }) => localTime)).toEqual(kept);
    const { id } = await change("addGrid", wish({ name: "CANDILIB", validFrom: world.day(1) }), delegate);
    expect(
      await world.db
        .select()
        .from(grids)
        .where(eq(grids.id, id ?? 0)),
    ).toHaveLength(1);
    expect(await read()).toEqual(before);
  });
});

it("officers of the department read every grid with its dates; others are told nothing", async () => {
  const read = (caller: Caller) =>
    api.query<{ gridRecords: { group: string; name: string; validFrom: string; inForce: boolean }[] | null }>(
      '{ gridRecords(departmentCode: "93") { id group name departmentCode validFrom validTo inForce source exams { startsAt } } }',
      {},
      caller,
    );
  const { gridRecords } = await read(await world.officer("allocation_officer"));
  const usual = gridRecords?.filter(({ group, name }) => group === "B" && name === "USUAL") ?? [];
  expect(usual.filter(({ inForce }) => inForce).map(({ validFrom }) => validFrom)).toEqual(["2014-08-01"]);
  expect(usual.length).toBeGreaterThan(2);
  expect((await read(await world.officer("delegate", ["94"]))).gridRecords).toBeNull();
});
