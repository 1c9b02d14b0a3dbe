import { describe, expect, it } from "vitest";
import { GRIDBOOK } from "../../../test/gridbook.js";
import { rulesAt } from "../../../test/legal-values.js";
import type { KnownCentre, PlanningFacts, StandingSession } from "./facts.js";
import { judgePlanning } from "./judge-planning.js";
import type { PlanningRow, PlanningText } from "./planning-text.js";

const centre = (id: number, name: string, departmentCode = "93"): KnownCentre => ({
  ...{ id, name, departmentCode, timeZone: "Europe/Paris", holidayZone: "metropole" },
});
const examiner = (id: number) => ({
  ...{ id, registrationNumber: `9300${id}`, departmentCode: "93", lastName: null },
  qualifications: ["A", "B", "C"] as const,
});
/** Half past seven in the morning of Monday 4 January 2027, in Paris. */
const NOW = Date.parse("2027-01-04T06:30Z");

const facts = (changes: Partial<PlanningFacts> = {}): PlanningFacts => ({
  centres: [centre(1, "Bobigny"), centre(2, "Rosny-sous-Bois"), centre(3, "Rungis", "94")],
  examiners: [examiner(1), examiner(2)],
  ...{ sessions: [], absences: [], holidays: new Set(), gridbook: GRIDBOOK, now: NOW, today: "2027-01-04" },
  rulesOn: rulesAt,
  mayPlanIn: (code) => code === "93",
  ...changes,
});

let number = 0;
const row = (heure: string, changes: Partial<PlanningText> = {}): PlanningRow => ({
  number: ++number,
  formulas: [],
  text: {
    ...{ date: "05/01/27", heure, inspecteur: "93001", nom: "", centre: "Bobigny", departement: "93" },
    ...{ categorie: "", groupe: "", radioguidage: "", ...changes },
  },
});

const verdicts = (rows: readonly PlanningRow[], known: PlanningFacts = facts()) => {
  const work = judgePlanning(rows, known, 1);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value.map(({ verdict }) => verdict);
  }
};

const session = (centreId: number, from: string, until: string): StandingSession => {
  const [start, end] = [Date.parse(`2027-01-05T${from}+01:00`), Date.parse(`2027-01-05T${until}+01:00`)];
  return {
    ...{
      id: 1,
      version: 1,
      examinerId: 1,
      centreId,
      group: "B",
      civilDate: "2027-01-05",
      from: start,
      until: end,
      standing: true,
    },
    places: [{ from: start, until: start + 32 * 60_000, state: "open" }],
  };
};

describe("an examiner is at one place at a time", () => {
  const elsewhere = { centre: "Rosny-sous-Bois" };

  it("at the same hour at two centres: neither is taken", () => {
    expect(verdicts([row("08:00"), row("08:00", elsewhere)])).toEqual(["examiner_busy", "examiner_busy"]);
  });

  it("at another centre between two hours of this one: the one in between is wrong", () => {
    expect(verdicts([row("08:00"), row("08:32", elsewhere), row("09:04")])).toEqual([
      "planned",
      "examiner_busy",
      "planned",
    ]);
  });

  it("in the morning here and in the afternoon there: both", () => {
    expect(verdicts([row("08:00"), row("11:12"), row("13:00", elsewhere)])).toEqual(["planned", "planned", "planned"]);
  });

  it("two examiners at two centres do not meet", () => {
    expect(verdicts([row("08:00"), row("08:00", { ...elsewhere, inspecteur: "93002" })])).toEqual([
      "planned",
      "planned",
    ]);
  });

  it("two groups of categories are as far from each other as two centres", () => {
    expect(verdicts([row("08:00"), row("08:00", { groupe: "C" })])).toEqual(["examiner_busy", "examiner_busy"]);
  });

  it.each([
    ["where the row says: there already", 1, ["already_planned", "planned"]],
    ["elsewhere", 2, ["examiner_busy", "planned"]],
  ] as const)("a session is planned %s", (_what, centreId, expected) => {
    const known = facts({ sessions: [session(centreId, "08:00", "08:32")] });
    expect(verdicts([row("08:00"), row("08:32")], known)).toEqual(expected);
  });
});

describe("the grid of a session is the one that most of its rows lie on", () => {
  it("the usual one", () => {
    expect(verdicts([row("08:32"), row("09:04"), row("09:00")])).toEqual(["planned", "planned", "outside_grid"]);
  });

  it("that of CandiLib; noon is on neither", () => {
    expect(verdicts([row("08:30"), row("09:00"), row("08:32"), row("12:00")])).toEqual([
      ...["planned", "planned", "outside_grid", "outside_grid"],
    ]);
  });

  it("a place of one grid does not lie over a standing one of the other", () => {
    const known = facts({ sessions: [session(1, "08:32", "09:04")] });
    expect(verdicts([row("08:30"), row("09:30"), row("10:00")], known)).toEqual([
      "examiner_busy",
      "planned",
      "planned",
    ]);
  });
});

describe("what a row alone comes to", () => {
  it.each<[string, Partial<PlanningText>, string]>([
    ["today, later", { date: "04/01/27", heure: "08:00" }, "planned"],
    ["today, before now", { date: "04/01/27", heure: "07:30" }, "date_past"],
    ["yesterday", { date: "03/01/27" }, "date_past"],
    ["a group written small", { groupe: "b" }, "planned"],
    ["a category of another group", { categorie: "C", heure: "13:00" }, "planned"],
    ["a category that the group has not", { categorie: "C", groupe: "B" }, "unknown_category"],
    ["B1 that is given no radio guidance", { categorie: "B1" }, "b1_not_possible"],
    [
      "a department of others, before anything else is told",
      { departement: "94", centre: "Rungis", date: "x" },
      "not_allowed",
    ],
    ["a centre of another department", { centre: "Rungis" }, "wrong_department"],
  ])("%s: %s", (_what, changes, verdict) => {
    expect(verdicts([row("08:00", changes)])).toEqual([verdict]);
  });

  it("a public holiday of the zone, and of another", () => {
    expect(verdicts([row("08:00")], facts({ holidays: new Set(["metropole 2027-01-05"]) }))).toEqual([
      "public_holiday",
    ]);
    expect(verdicts([row("08:00")], facts({ holidays: new Set(["mayotte 2027-01-05"]) }))).toEqual(["planned"]);
  });
});

describe("B1 takes the units that its rule says (CAP-2 to CAP-4)", () => {
  const b1 = { categorie: "B1", radioguidage: "oui" };
  const judged = (rows: readonly PlanningRow[], known: PlanningFacts = facts()) => {
    const work = judgePlanning(rows, known, 1);
    for (;;) {
      const { done, value } = work.next();
      if (done) return value;
    }
  };

  it("one unit of B with radio guidance", () => {
    const [place, next] = judged([row("08:00", b1), row("08:32")]);
    expect(place).toMatchObject({
      verdict: "planned",
      place: { category: "B1", durationMinutes: 32, phase: "on_road" },
    });
    expect(next).toMatchObject({ verdict: "planned", place: { category: "B" } });
  });

  it("three units of A, and the rows of those hours find them taken", () => {
    const inA = { ...b1, groupe: "A", radioguidage: "" };
    const rows = [row("13:00", inA), ...["13:40", "14:20", "15:00"].map((hour) => row(hour, { groupe: "A" }))];
    expect(judged(rows)).toMatchObject([
      { verdict: "planned", place: { category: "B1", durationMinutes: 120, group: "A" } },
      ...[{ verdict: "examiner_busy" }, { verdict: "examiner_busy" }, { verdict: "planned" }],
    ]);
  });

  it.each([
    ["no three units in a row are left of the day", "15:00", { groupe: "A" }, ["A", "B"], "CAP-3"],
    ["nobody provides radio guidance", "08:00", { radioguidage: "non" }, ["A", "B"], "CAP-2"],
    ["the examiner is none of two-wheelers", "08:00", {}, ["B"], "CAP-4"],
  ] as const)("refused when %s", (_what, hour, changes, qualifications, rule) => {
    const known = facts({ examiners: [{ ...examiner(1), qualifications: [...qualifications] }] });
    expect(judged([row(hour, { ...b1, ...changes })], known)).toMatchObject([
      { verdict: "b1_not_possible", hints: [rule], place: null },
    ]);
  });
});

it("a session that was withdrawn leaves its examiner free for another centre", () => {
  const fallen = { ...session(2, "08:00", "12:00"), standing: false };
  expect(verdicts([row("08:00")], facts({ sessions: [fallen] }))).toEqual(["planned"]);
  expect(verdicts([row("08:00")], facts({ sessions: [{ ...fallen, standing: true }] }))).toEqual(["examiner_busy"]);
});
