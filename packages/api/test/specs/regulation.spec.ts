import { candidates, heldLicences } from "@creneau/schema";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { toGlobalId } from "../../src/contract/global-id.js";
import { book } from "../booking-calls.js";
import { useApi } from "../use-api.js";
import type { SignedInCandidate } from "../world.js";

const { world, api } = await useApi();
await world.department();

const VERDICT = `verdict { __typename ... on Satisfied { since until } ... on Refused { earliestDate never missingFacts } ... on UnderReserve { follows } }`;
const OWN = `query Own($category: LicenceCategory!, $phase: ExamPhase!, $on: Date, $candidateId: ID) {
  eligibility(category: $category, phase: $phase, on: $on, candidateId: $candidateId) {
    __typename
    ... on Eligibility { on earliestDate message ${VERDICT} rules { rule { id text source } message ${VERDICT} values { key text } } documents { text rule } }
    ... on Refusal { code message }
  }
}`;
const SIMULATE = `query Simulate($input: SimulateEligibilityInput!) {
  simulateEligibility(input: $input) {
    __typename
    ... on Eligibility { category phase on earliestDate ${VERDICT} decisiveRule { id } }
    ... on InvalidFacts { problems { field code message } }
  }
}`;

type Verdict = { __typename: string; earliestDate?: string | null; never?: boolean; missingFacts?: string[] };
type Eligibility = {
  __typename: string;
  code?: string;
  category: string;
  on: string;
  earliestDate: string | null;
  message: string;
  verdict: Verdict;
  rules: {
    rule: { id: string; text: string; source: string };
    message: string;
    verdict: Verdict;
    values: { key: string; text: string }[];
  }[];
  documents: { text: string; rule: string }[];
  decisiveRule: { id: string } | null;
  problems: { field: string; code: string; message: string }[];
};

const own = async (candidate: SignedInCandidate | null, variables: object = {}): Promise<Eligibility> => {
  const asked = { category: "B", phase: "ON_ROAD", ...variables };
  const caller = candidate ? { token: candidate.token } : {};
  return (await api.query<{ eligibility: Eligibility }>(OWN, asked, caller)).eligibility;
};
const simulate = async (input: object): Promise<Eligibility> => {
  const asked = { input: { category: "B", phase: "ON_ROAD", ...input } };
  return (await api.query<{ simulateEligibility: Eligibility }>(SIMULATE, asked)).simulateEligibility;
};
/** Seventeen so many days from now. */
const seventeenIn = (days: number): string => `${Number(world.day(days).slice(0, 4)) - 17}${world.day(days).slice(4)}`;
const young = (days: number) => world.candidate({ birthDate: seventeenIn(days), parentalAuthorisation: true });

describe("a candidate's own file", () => {
  test("a grown-up with a theory test may sit, and is told every rule that was looked at, with its source", async () => {
    const answer = await own(await world.candidate(), { on: world.day(20) });
    expect(answer).toMatchObject({
      __typename: "Eligibility",
      on: world.day(20),
      earliestDate: world.day(20),
      verdict: { __typename: "Satisfied" },
    });
    const { rule, values } = answer.rules.find(({ rule: { id } }) => id === "AGE-2") ?? {};
    expect(rule?.text).toContain("17\u00a0ans");
    expect(rule?.source).toContain("Guide national");
    expect(values).toEqual([{ key: "AGE-2.practical", text: "17\u00a0ans" }]);
    expect(answer.documents.map((document) => document.rule)).toContain("ID-1");
  });

  test.each([
    ["the day before the 17th birthday", 29, "Refused"],
    ["the 17th birthday", 30, "Satisfied"],
    ["the day after", 31, "Satisfied"],
  ])("%s", async (_, day, verdict) => {
    const answer = await own(await young(30), { on: world.day(day) });
    expect([answer.verdict.__typename, answer.earliestDate]).toEqual([verdict, world.day(Math.max(day, 30))]);
  });

  test("a stranger is not signed in, and another's file is not found", async () => {
    const [camille, sacha] = await world.candidates(2);
    expect((await own(null)).code).toBe("NOT_SIGNED_IN");
    expect((await own(camille ?? null, { candidateId: toGlobalId("Candidate", sacha?.id ?? 0) })).code).toBe(
      "CANDIDATE_NOT_FOUND",
    );
    expect((await own(camille ?? null, { candidateId: toGlobalId("ExamSlot", camille?.id ?? 0) })).code).toBe(
      "CANDIDATE_NOT_FOUND",
    );
    expect((await own(camille ?? null, { candidateId: toGlobalId("Candidate", camille?.id ?? 0) })).__typename).toBe(
      "Eligibility",
    );
  });

  test("what the file does not say is missing, not no", async () => {
    const { verdict } = await own(await world.candidate({ medicalDeclaration: null }), { on: world.day(20) });
    expect(verdict).toMatchObject({
      __typename: "Refused",
      earliestDate: null,
      never: false,
      missingFacts: ["MEDICAL_DECLARATION"],
    });
  });

  test("of a file for C in which nothing was entered every fact that counts is asked for: it is never refused for good", async () => {
    const nothing = { trainingPath: null, medicalDeclaration: null, theoryPassedOn: null, registeredOn: null };
    const sasha = await world.candidate({
      ...{ ...nothing, categories: ["C"], historyComplete: false, licencesComplete: false },
    });
    for (const phase of ["OFF_ROAD", "ON_ROAD"]) {
      const { verdict, message } = await own(sasha, { category: "C", phase, on: world.day(20) });
      expect(verdict).toMatchObject({ __typename: "Refused", earliestDate: null, never: false });
      expect(verdict.missingFacts?.toSorted()).toEqual(["LICENCES", "MEDICAL_OPINION", "RESULTS"]);
      expect(message).toMatch(/avis médical|aptitude/);
    }
  });

  test("a failure in a history that is not whole asks for the rest of it, and is counted once it is", async () => {
    const charlie = await world.candidate({ historyComplete: false });
    const failure = { phase: "on_road", category: "B", outcome: "failed", takenOn: world.day(0), points: 12 } as const;
    await world.results(charlie, failure);
    const unknown = (await own(charlie, { on: world.day(5) })).verdict;
    expect(unknown).toMatchObject({ __typename: "Refused", earliestDate: null, never: false });
    expect(unknown.missingFacts?.toSorted()).toEqual(["LATE_CANCELLATIONS", "RESULTS"]);
    await world.db.update(candidates).set({ historyComplete: true }).where(eq(candidates.id, charlie.id));
    const known = (await own(charlie, { on: world.day(5) })).verdict;
    expect(known).toMatchObject({ __typename: "Refused", earliestDate: world.day(20), missingFacts: [] });
  });

  test("a held licence exempts from the theory test, from another state of the list too", async () => {
    const kim = await world.candidate({ theoryPassedOn: null });
    expect((await own(kim, { on: world.day(20) })).verdict).toMatchObject({ __typename: "Refused", never: true });
    await world.db
      .insert(heldLicences)
      .values({ candidateId: kim.id, category: "A1", obtainedOn: world.day(-700), issuedBy: "DE" });
    expect((await own(kim, { on: world.day(20) })).verdict.__typename).toBe("Satisfied");
  });

  test.each([
    ["before the first rules", "2013-01-18"],
    ["too far away", "2099-01-01"],
  ])("a date %s is bad input that names the argument", async (_, on) => {
    const { errors } = await api.call(OWN, { category: "B", phase: "ON_ROAD", on }, await world.candidate());
    expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: "on" });
  });
});

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

describe("booking asks the regulation", () => {
  test("too young on the day of the exam: the rule, its source and the earliest date", async () => {
    const [early, late] = [await world.slot({ daysAhead: 20 }), await world.slot({ daysAhead: 40 })];
    const lou = await young(30);
    const refused = await book(api, lou, early);
    expect(refused).toMatchObject({ __typename: "NotEligible", rule: "AGE-2", earliestDate: world.day(30) });
    expect(refused.source).toContain("Guide national");
    expect((await book(api, lou, late)).__typename).toBe("BookSlotSuccess");
  });

  test("a result that comes in between the look and the booking is seen: the file has its version", async () => {
    const slot = await world.slot({ daysAhead: 5 });
    const robin = await world.candidate();
    // The process remembers this viewer now.
    expect((await own(robin, { on: world.day(5) })).verdict.__typename).toBe("Satisfied");
    await world.results(robin, {
      phase: "on_road",
      category: "B",
      outcome: "failed",
      takenOn: world.day(0),
      points: 12,
    });
    expect(await book(api, robin, slot)).toMatchObject({
      __typename: "NotEligible",
      rule: "DEL-5",
      earliestDate: world.day(20),
    });
  });

  test("the file's own columns raise its version as well", async () => {
    const { id, version } = await world.candidate();
    await world.db.update(candidates).set({ medicalDeclaration: true }).where(eq(candidates.id, id));
    const [row] = await world.db.select().from(candidates).where(eq(candidates.id, id));
    expect(row?.version).toBe(version + 1);
  });
});
