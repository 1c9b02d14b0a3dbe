import { CONSTRAINTS, ruleValues } from "@creneau/schema";
import { DatabaseError } from "pg";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { rulesOn } from "../../src/domain/regulation/rule-set.js";
import { readRulebook, type SourcedValue } from "../../src/regulation/rulebook.js";
import { LEGAL_VALUES, rulesAt } from "../legal-values.js";
import { createWorld, type World } from "../world.js";

let world: World;
let values: readonly SourcedValue[];

beforeAll(async () => {
  world = await createWorld();
  ({ values } = await readRulebook(world.db));
});
afterAll(() => world?.close());

type Row = typeof ruleValues.$inferInsert;

const row = (facts: Partial<Row>): Row => ({
  key: "AGE-2.practical",
  validFrom: "2030-01-01",
  number: 192,
  evidence: "external",
  inForce: true,
  sourceFr: "Journal officiel",
  sourceEn: "Official journal",
  ...facts,
});

/** The constraint that refuses these rows; null when they are taken. Nothing of them stays. */
const refusedBy = async (...rows: readonly Partial<Row>[]): Promise<string | undefined | null> => {
  const undone = new Error("undone");
  try {
    await world.db.transaction(async (transaction) => {
      for (const facts of rows) await transaction.insert(ruleValues).values(row(facts));
      throw undone;
    });
  } catch (error) {
    if (error === undone) return null;
    const cause = (error as Error).cause;
    if (cause instanceof DatabaseError) return cause.constraint;
    throw error;
  }
  return null;
};

const written = ({ key, value, validFrom, validTo, inForce }: (typeof LEGAL_VALUES)[number]): string =>
  JSON.stringify([key, value, validFrom, validTo, inForce]);

describe("the migrations load the law as it is pinned", () => {
  test("every value that is pinned, and no other", () => {
    expect(values.map(written).sort()).toEqual(LEGAL_VALUES.map(written).sort());
  });

  test("each with its source in both languages", () => {
    expect(values.filter(({ sourceFr, sourceEn }) => sourceFr.trim() === "" || sourceEn.trim() === "")).toEqual([]);
  });

  test.each([
    ["the guide", "2013-02-04"],
    ["the guide and its first amendments", "2014-11-02"],
    ["the United Kingdom is gone", "2021-01-01"],
    ["RdvPermis", "2023-05-01"],
    ["B at seventeen", "2024-01-01"],
  ])("the rule set of every date is that of the pinned values: %s", async (_when, date) => {
    expect(rulesOn(await readRulebook(world.db), date)).toEqual(rulesAt(date));
  });
});

describe("what is only known by hearsay is never in force", () => {
  it("is refused in force, and kept out of force", async () => {
    expect(await refusedBy({ evidence: "unverified" })).toBe("hearsay_is_not_in_force");
    expect(await refusedBy({ evidence: "unverified", inForce: false })).toBeNull();
  });

  it("is all that is out of force today", () => {
    expect(values.filter(({ inForce, evidence }) => inForce === (evidence === "unverified"))).toEqual([]);
  });
});

describe("one value of a key from one date on", () => {
  it("refuses a second one in force", async () => {
    expect(await refusedBy({}, { number: 204 })).toBe(CONSTRAINTS.oneValueFromADate);
  });

  it.each<[string, Partial<Row>]>([
    ["from another date on", { validFrom: "2030-01-02" }],
    ["of another key", { key: "AGE-2.theory" }],
    ["that is not in force", { inForce: false }],
  ])("takes one %s beside it", async (_which, other) => {
    expect(await refusedBy({}, other)).toBeNull();
  });

  it("takes several members of a list, each of them once", async () => {
    const member = (letters: string) => ({ key: "ETG-2.countries", number: null, member: letters });
    expect(await refusedBy(member("XA"), member("XB"))).toBeNull();
    expect(await refusedBy(member("XA"), member("XA"))).toBe(CONSTRAINTS.oneValueFromADate);
  });
});

describe("a row is one value, and lasts", () => {
  it.each<[string, Partial<Row>, string | null]>([
    ["a number and a date", { date: "2030-01-01" }, "a_value_is_one_thing_at_most"],
    ["a number and a member", { member: "DE" }, "a_value_is_one_thing_at_most"],
    ["nothing: no such limit", { number: null }, null],
    ["over before it begins", { validTo: "2029-12-31" }, "a_value_lasts"],
    ["over on its first day", { validTo: "2030-01-01" }, "a_value_lasts"],
    ["of one day", { validTo: "2030-01-02" }, null],
  ])("%s", async (_what, facts, constraint) => {
    expect(await refusedBy(facts)).toBe(constraint);
  });
});
