import { candidates, policyValues } from "@creneau/schema";
import { sql } from "drizzle-orm";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { beforeAll, describe, expect, it } from "vitest";
import { searchCandidates } from "../../src/candidate-files/search-candidates.js";
import { nameKey } from "../../src/domain/entry/name-key.js";
import { policybookOf } from "../../src/domain/policy/policy.js";
import { search } from "../file-calls.js";
import { useApi } from "../use-api.js";

const { world, api } = await useApi();

const namesFound = async (text: string, token: string) =>
  (await search(api, { token }, text)).edges?.map(({ node }) => `${node.birthName} ${node.firstName}`);

let token = "";
beforeAll(async () => {
  await world.department("75");
  for (const [birthName, firstName, facts] of [
    ["Lefèvre-Martin", "Léa", {}],
    ["LE FEVRE", "Zoé", {}],
    ["d’Almeïda", "Noël", { neph: "001234567890" }],
    ["Œuvrard", "Anaïs", { email: "anais_o%@exemple.fr" }],
    ["Lefèvre", "Paris", { departmentCode: "75" }],
    ["Lefèvre", "Parti", { erasedAt: new Date() }],
  ] as const)
    await world.candidate({ birthName, firstName, ...facts });
  token = (await world.officer()).token;
});

describe("an officer finds the candidates of their departments", () => {
  it.each([
    ["lefevre", ["LE FEVRE Zoé", "Lefèvre-Martin Léa"]],
    ["LE FEVRE", ["LE FEVRE Zoé", "Lefèvre-Martin Léa"]],
    ["Lefèvre Léa", ["Lefèvre-Martin Léa"]],
    ["lea MARTIN", ["Lefèvre-Martin Léa"]],
    ["dalm", ["d’Almeïda Noël"]],
    ["d almeida", ["d’Almeïda Noël"]],
    ["oeuvrard", ["Œuvrard Anaïs"]],
    ["0012 345", ["d’Almeïda Noël"]],
    ["001234567890", ["d’Almeïda Noël"]],
    ["ANAIS_O%@", ["Œuvrard Anaïs"]],
    ["anais_oX@", []],
    ["nobody of that name", []],
    ["%", []],
    ["e", []],
  ])("%s", async (text, expected) => {
    expect(await namesFound(text, token)).toEqual(expected);
  });

  it("an administrator finds those of every department, nobody finds a file that was emptied", async () => {
    const { token: everywhere } = await world.officer("administrator", []);
    expect(await namesFound("lefevre", everywhere)).toEqual(["Lefèvre Paris", "LE FEVRE Zoé", "Lefèvre-Martin Léa"]);
  });

  it("a candidate, a stranger and an officer without that permission find nobody", async () => {
    const [candidate, examiner] = [await world.candidate(), await world.officer("examiner")];
    expect((await search(api, candidate, "lefevre")).__typename).toBe("NotAllowed");
    expect((await search(api, examiner, "lefevre")).__typename).toBe("NotAllowed");
    expect((await search(api, {}, "lefevre")).__typename).toBe("NotSignedIn");
  });

  it("page after page, each once", async () => {
    await world.candidates(7, { birthName: "Page" });
    const found: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 4; page += 1) {
      const { edges = [], pageInfo } = await search(api, { token }, "page camille", { first: 3, after });
      found.push(...edges.map(({ node }) => node.neph));
      expect(pageInfo?.hasNextPage).toBe(page < 2);
      if (!pageInfo?.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(new Set(found).size).toBe(7);
  });

  it("as often as the policy says", async () => {
    const other = await useLimited(3);
    const outcomes: string[] = [];
    for (let n = 0; n < 4; n += 1) outcomes.push((await other()).kind);
    expect(outcomes).toEqual([...Array(3).fill("FoundCandidateConnection"), "TooManySearches"]);
  });
});

/** The search itself with another policy: the running API keeps its own for the other stories. */
const useLimited = async (perMinute: number) => {
  const officer = await world.officer();
  const values = await world.db.select().from(policyValues);
  values.push(
    ...values
      .filter(({ key }) => key === "search.per-minute")
      .map((value) => ({ ...value, validFrom: "2001-01-01", number: perMinute })),
  );
  let served = 0;
  const context = {
    ...{ database: world.db, viewer: null, clock: { now: () => Temporal.Now.instant() } },
    officer: { ...officer, officerId: officer.id },
    policies: { now: () => policybookOf(values) },
    count: async (_kind: string, _whose: string, { most }: { most: number }) => ++served <= most,
  };
  return () =>
    searchCandidates(context as never, { search: "lefevre", departmentCode: null, first: null, after: null });
};

describe("the database compares names as the domain does", () => {
  const keyed = async (names: readonly string[]) => {
    const { rows } = await world.db.execute<{ key: string }>(
      sql`select name_key(name) as key from unnest(${sql.param([...names])}::text[]) with ordinality as n (name, i) order by i`,
    );
    return rows.map(({ key }) => key);
  };

  it("of names as they are written", async () => {
    const names = [
      "Straße",
      "Œuvrard",
      "Łukasz",
      "Ægir",
      "Þórr",
      "Đỗ",
      "N’Guessan",
      "İnci",
      "ﬁn",
      "Ñuñez",
      "Zoë",
      "J.-P.",
      "",
    ];
    expect(await keyed(names)).toEqual(names.map(nameKey));
  });

  it("and of any letters of Europe", async () => {
    const letter = fc.integer({ min: 0x20, max: 0x17f }).map((code) => String.fromCodePoint(code));
    const name = fc.array(letter, { maxLength: 20 }).map((letters) => letters.join(""));
    const names = fc.sample(name, { numRuns: 2_000, seed: 7 });
    expect(await keyed(names)).toEqual(names.map(nameKey));
  });
});

describe("among 100,000 candidates", () => {
  it.each([
    ["a name", "name_key(birth_name) || ' ' || name_key(first_name)", "%LEFEVRE%", /candidates_by_name/],
    // A database that sorts by bytes may as well take the index of the constraint.
    ["a number", "neph", "00123%", /candidates_by_neph|one_candidate_per_neph/],
    ["an address", "lower(email)", "anais%", /candidates_by_email/],
  ])("%s is found by its index", async (_what, expression, pattern, index) => {
    await crowd();
    const { rows } = await world.db.execute<{ "QUERY PLAN": string }>(
      sql`explain select * from candidates where ${sql.raw(`(${expression})`)} like ${sql.raw(`'${pattern}'`)}
        and department_code = '93' and erased_at is null order by name_key(birth_name) || ' ' || name_key(first_name), id limit 21`,
    );
    const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
    expect(plan).toMatch(index);
    expect(plan).not.toContain("Seq Scan");
  });
});

let crowded: Promise<unknown> | undefined;
const crowd = () => {
  crowded ??= world.db
    .execute(
      sql`insert into ${candidates} (kind, neph, birth_name, first_name, birth_date, email, department_code, categories)
        select 'free', (700000000000 + n)::text, 'Nom' || md5(n::text), 'Prénom' || (n % 500), '2000-01-01', n || '@foule.example', '93', '{B}'
        from generate_series(1, 100000) n`,
    )
    .then(() => world.db.execute(sql`analyze ${candidates}`));
  return crowded;
};
