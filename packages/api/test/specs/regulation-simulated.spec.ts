import { describe, expect, test } from "vitest";
import { SIMULATE, simulatedEligibility } from "../eligibility-calls.js";
import { useApi } from "../use-api.js";

const { world, api } = await useApi();
await world.department();

const simulate = (input: object) => simulatedEligibility(api, input);

describe("anybody, from stated facts", () => {
  const known = {
    ...{
      birthDate: "2000-03-10",
      trainingPath: "TRADITIONAL",
      medicalDeclaration: false,
      licences: [],
      lateCancellations: [],
    },
    results: [{ on: "2026-01-05", phase: "THEORY", outcome: "PASSED" }],
  };

  test("without an account, the same answer", async () => {
    expect(await simulate({ ...known, on: "2026-12-24" })).toMatchObject({
      __typename: "Eligibility",
      category: "B",
      on: "2026-12-24",
      verdict: { __typename: "Satisfied" },
    });
  });

  test("the guide's example: theory passed on Monday 4 February 2013, on the road from Wednesday 6", async () => {
    const results = [{ on: "2013-02-04", phase: "THEORY", outcome: "PASSED" }];
    const at = (on: string) => simulate({ ...known, birthDate: "1990-01-01", results, on });
    expect((await at("2013-02-05")).earliestDate).toBe("2013-02-06");
    expect((await at("2013-02-06")).verdict.__typename).toBe("Satisfied");
  });

  describe("the rule to name is told with the answer", () => {
    const decisive = async (facts: object) => (await simulate({ ...known, ...facts })).decisiveRule?.id ?? null;
    const theory = { on: "2020-06-01", phase: "THEORY", outcome: "PASSED" };
    const failure = { on: "2025-05-25", phase: "ON_ROAD", category: "B", outcome: "FAILED", points: 5 };

    test("none, when the answer is yes", async () => {
      expect(await decisive({ on: "2026-12-24" })).toBeNull();
    });

    test("of two waits the longer one", async () => {
      expect(await decisive({ on: "2026-01-06", birthDate: "2010-01-01", parentalAuthorisation: true })).toBe("AGE-2");
    });

    test("the validity that ends before the wait (DEL-5) does, though it is the wait that refuses that day", async () => {
      const facts = { results: [theory, failure], on: "2025-05-28" };
      expect(await decisive(facts)).toBe("VAL-1");
      expect((await simulate({ ...known, ...facts })).verdict).toMatchObject({ never: true, earliestDate: null });
    });
  });

  test.each([
    ["EC", "CE"],
    ["ED", "DE"],
    ["E(C)", "CE"],
  ])("the old spelling %s reads as %s", async (category, expected) => {
    expect((await simulate({ ...known, category, on: "2026-12-24" })).category).toBe(expected);
  });

  test.each([
    ["a birth date in the future", { birthDate: "2031-01-01" }, "birthDate"],
    ["a birth date in 1850", { birthDate: "1850-01-01" }, "birthDate"],
    ["a category that does not exist", { category: "Z" }, "category"],
    ["AM, which is never examined", { category: "AM" }, "category"],
    ["a NEPH with spaces", { neph: "9300 0000 0001" }, "neph"],
    ["an exam date far away", { on: "2199-01-01" }, "on"],
    ["an exam date before the first rules", { on: "2012-12-31" }, "on"],
    [
      "two results of a test on a day",
      { results: [...known.results, { on: "2026-01-05", phase: "THEORY", outcome: "FAILED" }] },
      "results[1]",
    ],
    [
      "a success before the theory test",
      { results: [...known.results, { on: "2025-12-01", phase: "ON_ROAD", category: "B", outcome: "PASSED" }] },
      "results[1]",
    ],
  ])("%s is told by its field, in words", async (_, facts, field) => {
    const { __typename, problems } = await simulate({ ...known, ...facts });
    expect(__typename).toBe("InvalidFacts");
    expect(problems.map((problem) => problem.field).filter((name) => name.startsWith(field))).not.toEqual([]);
    for (const { message } of problems) expect(message.length).toBeGreaterThan(10);
  });

  const simulations = (count: number) => {
    const one = `simulateEligibility(input: { category: "B", phase: ON_ROAD }) { __typename }`;
    return `{ ${Array.from({ length: count }, (_, n) => `a${n}: ${one}`).join(" ")} }`;
  };

  test("five answers in one document, and not six, be they in a fragment", async () => {
    expect(Object.keys(await api.query(simulations(5)))).toHaveLength(5);
    const inFragment = simulations(6).replace("{", "{ ...Six } fragment Six on Query {");
    for (const document of [simulations(6), inFragment]) {
      const { data, errors } = await api.call(document);
      expect([data, errors?.map(({ message }) => message)]).toEqual([
        undefined,
        ["A document asks for 5 simulations at the most."],
      ]);
      expect(errors?.[0]?.extensions.code).toBe("GRAPHQL_VALIDATION_FAILED");
    }
  });

  const FAILED_THEORY = { phase: "THEORY", outcome: "FAILED" };
  const two = (number: number) => String(number).padStart(2, "0");
  test.each([
    ["results", 50, (n: number) => ({ on: `20${15 + (n % 5)}-05-${two(1 + Math.floor(n / 5))}`, ...FAILED_THEORY })],
    ["lateCancellations", 20, (n: number) => `2026-02-${two(n + 1)}`],
  ] as const)("of %s %i are read, and one more is too long a list", async (field, most, nth) => {
    const list = (count: number) => Array.from({ length: count }, (_, n) => nth(n));
    expect((await simulate({ ...known, [field]: list(most) })).__typename).toBe("Eligibility");
    expect((await simulate({ ...known, [field]: list(most + 1) })).problems).toMatchObject([
      { field, code: "LIST_TOO_LONG" },
    ]);
  });

  test("what is no date at all is told with its place among the variables", async () => {
    const theory = { phase: "THEORY", on: "2026-01-10", outcome: "PASSED" };
    const input = { category: "B", phase: "ON_ROAD", results: [theory, { ...theory, on: "2026-02-30" }] };
    // Twice: what was answered once goes a shorter way.
    for (const _ of [1, 2]) {
      const { errors = [] } = await api.call(SIMULATE, { input });
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(["BAD_USER_INPUT"]);
      expect(errors[0]?.message).toContain('"input.results[1].on"');
    }
  });

  test("every problem at once", async () => {
    const { problems } = await simulate({ category: "Z", birthDate: "1850-01-01", neph: "1 2" });
    expect(problems.map(({ field }) => field).toSorted()).toEqual(["birthDate", "category", "neph"]);
  });
});
