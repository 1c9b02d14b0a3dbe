import { officerActs as table } from "@creneau/schema";
import { type SQL, sql } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { officerActs } from "../../src/officers/officer-acts.js";
import { type Anchor, verifyActs } from "../../src/officers/verify-acts.js";
import { createWorld } from "../world.js";

const ACTS = 7;
const world = await createWorld();
afterAll(() => world.close());

const act = (object: string) => {
  const rows = sql`select 7 as officer_id, '93' as department_code, ${object}::text as object, null::text as reason,
    '{"b": 1, "a": "é"}'::jsonb as details`;
  const acts = officerActs(world.db, "act", "lift_penalty", rows, sql`now()`);
  return world.db.with(acts).select({ one: sql`1` }).from(sql`(select 1) as one`);
};

for (let index = 1; index <= ACTS; index++) await act(`penalty:${index}`);

class Undone extends Error {}

/** What the chain comes to after what a superuser could do behind the back of the triggers; undone at the end. */
const verdictAfter = async (statements: readonly SQL[], anchor: Anchor | null = null) => {
  let verdict: Awaited<ReturnType<typeof verifyActs>> | undefined;
  const undone = world.db.transaction(async (transaction) => {
    await transaction.execute(sql`alter table ${table} disable trigger user`);
    for (const statement of statements) await transaction.execute(statement);
    verdict = await verifyActs(transaction, anchor);
    throw new Undone();
  });
  await expect(undone).rejects.toThrow(Undone);
  return verdict;
};

const whole = await verifyActs(world.db, null);

/** Writes every act from this one on anew, head included, as somebody would who knows how the chain is made. */
const chainAnew = (from: number): SQL[] => [
  sql`create temporary table rest on commit drop as select * from ${table} where number >= ${from}`,
  sql`delete from ${table} where number >= ${from}`,
  sql`update officer_acts_head set number = ${from - 1}, hash = (select hash from ${table} where number = ${from - 1})`,
  sql`alter table ${table} enable trigger officer_act_chained`,
  sql`insert into ${table} (at, officer_id, act, department_code, object, reason, details)
    select at, officer_id, act, department_code, object, 'another reason', details from rest order by number`,
];

const cutOff = [
  sql`delete from ${table} where number > 5`,
  sql`update officer_acts_head set number = 5, hash = (select hash from ${table} where number = 5)`,
];

describe("the chain of what officers did is followed from its beginning", () => {
  test("whole, it says how many acts there are and where it ends", async () => {
    expect(whole).toMatchObject({ acts: ACTS, brokenAt: null, last: { number: ACTS } });
    expect(await verifyActs(world.db, whole.last)).toEqual(whole);
  });

  test.each([
    ["an altered reason", 3, "altered", [sql`update ${table} set reason = 'another' where number = 3`]],
    ["another officer", 1, "altered", [sql`update ${table} set officer_id = 8 where number = 1`]],
    ["another time", 7, "altered", [sql`update ${table} set at = at + interval '1 microsecond' where number = 7`]],
    [
      "details with one more field",
      2,
      "altered",
      [sql`update ${table} set details = details || '{"c":1}' where number = 2`],
    ],
    ["an act that was taken out", 4, "missing", [sql`delete from ${table} where number = 4`]],
    ["the first one taken out", 1, "missing", [sql`delete from ${table} where number = 1`]],
    ["the last one taken out", 7, "missing", [sql`delete from ${table} where number = 7`]],
    ["all of them taken out", 1, "missing", [sql`delete from ${table}`]],
    [
      "two that were exchanged",
      5,
      "altered",
      [
        sql`update ${table} set number = 100 where number = 5`,
        sql`update ${table} set number = 5 where number = 6`,
        sql`update ${table} set number = 6 where number = 100`,
      ],
    ],
    [
      "a place closed up after one was taken out",
      4,
      "altered",
      [sql`delete from ${table} where number = 4`, sql`update ${table} set number = number - 1 where number > 4`],
    ],
    [
      "an altered one with a hash of its own",
      4,
      "unlinked",
      [
        sql`update ${table} set reason = 'another' where number = 3`,
        sql`update ${table} set hash = encode(sha256(convert_to(jsonb_build_array(number,
          (extract(epoch from at) * 1000000)::bigint, officer_id, act, department_code, object, reason, details,
          previous_hash)::text, 'UTF8')), 'hex') where number = 3`,
      ],
    ],
  ] as const)("%s is found at act %i: %s", async (_, number, how, statements) => {
    expect(await verdictAfter(statements)).toMatchObject({ acts: number - 1, brokenAt: { number, how } });
  });

  test("what was cut off at the end, head included, is found by an anchor and by nothing else", async () => {
    expect(await verdictAfter(cutOff)).toMatchObject({ acts: 5, brokenAt: null });
    expect(await verdictAfter(cutOff, whole.last)).toMatchObject({ acts: 5, brokenAt: { number: 6, how: "missing" } });
  });

  test("and so is a chain that was written anew", async () => {
    expect(await verdictAfter(chainAnew(4))).toMatchObject({ acts: ACTS, brokenAt: null });
    expect(await verdictAfter(chainAnew(4), whole.last)).toMatchObject({ brokenAt: { number: ACTS, how: "replaced" } });
  });

  test("an anchor of before still holds once more acts have followed", async () => {
    await act("penalty:later");
    expect(await verifyActs(world.db, whole.last)).toMatchObject({ acts: ACTS + 1, brokenAt: null });
  });
});
