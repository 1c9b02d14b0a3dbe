import { ruleValues } from "@creneau/schema";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { useApi } from "../use-api.js";

const { world, api } = await useApi();

type Value = {
  key: string;
  text: string;
  number: number | null;
  unit: string | null;
  validFrom: string;
  validTo: string | null;
  inForce: boolean;
  source: string;
};
type Rule = {
  id: string;
  text: string;
  kinds: string[];
  subject: string;
  inForce: boolean;
  undecided: string | null;
  source: string;
  values: Value[];
  history: Value[];
};

const VALUE = "key text number unit validFrom validTo inForce source";
const RULE = `query Rule($id: String!, $on: Date) {
  rule(id: $id, on: $on) { id text kinds subject inForce undecided source values { ${VALUE} } history { ${VALUE} } }
}`;
const RULES = `query Rules($on: Date, $kind: RuleKind, $subject: RuleSubject) {
  rules(on: $on, kind: $kind, subject: $subject) { id text kinds subject source }
}`;

const ruleOn = async (id: string, on?: string, language = "fr"): Promise<Rule> => {
  const { rule } = await api.query<{ rule: Rule | null }>(RULE, { id, on }, { language });
  if (!rule) throw new Error(`no rule ${id}`);
  return rule;
};

test.each([
  ["the day before", "2023-12-31", "18\u00a0ans", 216],
  ["the day", "2024-01-01", "17\u00a0ans", 204],
  ["the day after", "2024-01-02", "17\u00a0ans", 204],
])("a rule has the values of the exam date: %s of an amendment", async (_, on, text, number) => {
  const rule = await ruleOn("AGE-2", on);
  expect(rule.text).toContain(text);
  expect(rule.values).toContainEqual(expect.objectContaining({ key: "AGE-2.practical", text, number, unit: "months" }));
});

test("its history tells each value with its time and its source", async () => {
  const { history } = await ruleOn("AGE-2");
  const practical = history.filter(({ key }) => key === "AGE-2.practical");
  expect(practical.map(({ text, validFrom, validTo }) => [text, validFrom, validTo])).toEqual([
    ["18\u00a0ans", "2013-01-19", "2024-01-01"],
    ["17\u00a0ans", "2024-01-01", null],
  ]);
  expect(practical.map(({ source }) => source)).toEqual([
    expect.stringContaining("A.1.b"),
    expect.stringContaining("2023-1214"),
  ]);
});

test("what is not confirmed is told, and is not in force", async () => {
  const { values, history } = await ruleOn("DEL-5", "2026-12-01");
  expect(history.some(({ inForce }) => !inForce)).toBe(true);
  expect(values.every(({ inForce }) => inForce)).toBe(true);
});

test("in English", async () => {
  const rule = await ruleOn("DEL-2", "2026-12-01", "en");
  expect(rule.text).toContain("7\u00a0days");
  expect(rule.source).toContain("National guide");
});

test.each([
  ["DEL-7", "2023-04-30", false],
  ["DEL-7", "2023-05-01", true],
  ["AGE-16", "2026-12-01", false],
  ["BRD-5", "2013-01-19", true],
])("%s on %s: in force is %s", async (id, on, inForce) => {
  const rule = await ruleOn(id, on);
  expect([rule.inForce, rule.text.includes("(pas en vigueur)")]).toEqual([inForce, !inForce]);
});

test("a rule without values says so once, at its end, however many it would have", async () => {
  const { text } = await ruleOn("DEL-5", "2023-04-30");
  expect(text.match(/pas en vigueur/g)).toHaveLength(1);
  expect(text).toMatch(/… au-dessus de ….* \(pas en vigueur\)$/);
});

test.each([
  ["the last day of the limit", "2022-12-02", "5\u00a0épreuves pratiques"],
  ["the day it was lifted", "2022-12-03", "pas de limite"],
])("a limit that is lifted: %s", async (_, on, text) => {
  expect((await ruleOn("VAL-2", on)).values.map((value) => value.text)).toEqual([text]);
});

test("a list is told member by member, each with its own time", async () => {
  const lettersOn = async (on: string) => (await ruleOn("ETG-2", on)).values.map(({ text }) => text);
  expect(await lettersOn("2013-06-30")).not.toContain("HR");
  expect(await lettersOn("2013-07-01")).toContain("HR");
  expect(await lettersOn("2020-12-31")).toContain("UK");
  expect(await lettersOn("2021-01-01")).not.toContain("UK");
});

test("a rule that no function decides says why", async () => {
  expect((await ruleOn("CAP-13")).undecided).toMatch(/.{20}/);
  expect((await ruleOn("AGE-2")).undecided).toBeNull();
});

test("rules by kind and by subject, each with words and source in the caller's language", async () => {
  const { rules } = await api.query<{ rules: Rule[] }>(RULES, { kind: "RESULT", subject: "CODE" });
  expect(rules.length).toBeGreaterThan(5);
  for (const { kinds, subject, text, source } of rules) {
    expect([kinds.includes("RESULT"), subject]).toEqual([true, "CODE"]);
    expect(Math.min(text.length, source.length)).toBeGreaterThan(10);
  }
});

test("every rule has words without a hole in them, on the first day and today", async () => {
  for (const on of ["2013-01-19", world.day(0)])
    for (const language of ["fr", "en"]) {
      const { rules } = await api.query<{ rules: Rule[] }>(RULES, { on }, { language });
      expect(rules.length).toBeGreaterThan(150);
      expect(rules.filter(({ text }) => /[{}]|undefined|null|NaN/.test(text)).map(({ id }) => id)).toEqual([]);
    }
});

test.each(["AGE-99", "", "__proto__", "toString", "a".repeat(10_000)])(
  "an id that is none (%.20j) is null",
  async (id) => {
    expect((await api.query<{ rule: Rule | null }>(RULE, { id })).rule).toBeNull();
  },
);

test.each(["2013-01-18", "2037-01-01", "9999-12-31"])("nobody knows the rules of %s", async (on) => {
  for (const [document, variables] of [
    [RULE, { id: "AGE-2", on }],
    [RULES, { on }],
  ] as const) {
    const { errors } = await api.call(document, variables);
    expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: "on" });
  }
});

test("a change of law is a row: every process knows it at once, without a restart", async () => {
  const ageOn = async (day: number) =>
    (await ruleOn("AGE-2", world.day(day))).values.find(({ key }) => key === "AGE-2.practical")?.text;
  expect([await ageOn(40), await ageOn(60)]).toEqual(["17\u00a0ans", "17\u00a0ans"]);
  await world.db.insert(ruleValues).values({
    ...{ key: "AGE-2.practical", validFrom: world.day(50), number: 222, evidence: "external", inForce: true },
    ...{ sourceFr: "Décret d’essai", sourceEn: "Trial decree" },
  });
  await expect.poll(() => ageOn(60)).toBe("18\u00a0ans et demi");
  expect(await ageOn(40)).toBe("17\u00a0ans");
  await world.db.delete(ruleValues).where(eq(ruleValues.sourceEn, "Trial decree"));
  await expect.poll(() => ageOn(60)).toBe("17\u00a0ans");
});

test("rows that make no rule set change nothing: the rules of before stay in force", async () => {
  const before = (await ruleOn("DEL-1")).text;
  const [row] = await world.db.delete(ruleValues).where(eq(ruleValues.key, "DEL-1.wait")).returning();
  if (!row) throw new Error("nothing was deleted");
  const { id: _, ...values } = row;
  await world.db.insert(ruleValues).values({ ...values, key: "DEL-2.wait", validFrom: world.day(300), number: 9 });
  await world.db.insert(ruleValues).values(values);
  // Changes are read in the order of their commits: once the second is told, the first, which broke the set, has been read.
  await expect
    .poll(async () => {
      expect((await ruleOn("DEL-1")).text).toBe(before);
      return (await ruleOn("DEL-2", world.day(300))).text;
    })
    .toContain("9\u00a0jours");
});
