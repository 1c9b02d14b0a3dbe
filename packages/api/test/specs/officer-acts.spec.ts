import { createHash } from "node:crypto";
import { officerActs as table } from "@creneau/schema";
import { asc, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { officerActs } from "../../src/officers/officer-acts.js";
import { useApi } from "../use-api.js";

const { world } = await useApi();

const act = (object: string) => {
  const { db } = world;
  const acts = officerActs(
    db,
    "act",
    "lift_penalty",
    sql`select 7 as officer_id, '93' as department_code, ${object}::text as object, null::text as reason,
      '{"b": 1, "a": "é"}'::jsonb as details`,
    sql`now()`,
  );
  return db.with(acts).select({ one: sql`1` }).from(sql`(select 1) as one`);
};
const chain = () => world.db.select().from(table).orderBy(asc(table.number));

describe("what officers do is written down in a chain", () => {
  test("each act covers the one before it, without a gap, also when many act at once", async () => {
    await Promise.all(Array.from({ length: 24 }, (_, index) => act(`penalty:${index}`)));
    const acts = await chain();
    expect(acts.map(({ number }) => number)).toEqual(acts.map((_, index) => index + 1));
    expect(new Set(acts.map(({ object }) => object)).size).toBe(24);
    expect(acts.slice(1).map(({ previousHash }) => previousHash)).toEqual(acts.slice(0, -1).map(({ hash }) => hash));
    const { rows } = await world.db.execute<{ text: string; hash: string }>(
      sql`select hash, jsonb_build_array(number, (extract(epoch from at) * 1000000)::bigint, officer_id, act, department_code,
        object, reason, details, previous_hash)::text as text from ${table}`,
    );
    for (const { text, hash } of rows) expect(createHash("sha256").update(text).digest("hex")).toBe(hash);
  });

  test("an act that is rolled back leaves no gap", async () => {
    const before = (await chain()).length;
    const rolledBack = world.db.transaction(async (transaction) => {
      await transaction.execute(
        sql`insert into ${table} (at, officer_id, act, object) values (now(), 7, 'lift_penalty', 'penalty:x')`,
      );
      throw new Error("no");
    });
    await expect(rolledBack).rejects.toThrow("no");
    await act("penalty:after");
    expect((await chain()).at(-1)).toMatchObject({ number: before + 1, object: "penalty:after" });
  });

  test.each([sql`update ${table} set reason = 'another'`, sql`delete from ${table}`, sql`truncate ${table}`])(
    "and nobody changes or removes one (%#)",
    async (statement) => {
      await act("penalty:stays");
      const before = await chain();
      await expect(world.db.execute(statement)).rejects.toMatchObject({ cause: { message: /append-only/ } });
      expect(await chain()).toEqual(before);
    },
  );
});
