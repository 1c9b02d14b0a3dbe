import { OFFICER_ROLES, type OfficerAct, officerActs } from "@creneau/schema";
import { beforeAll, describe, expect, test } from "vitest";
import { toGlobalId } from "../../src/contract/global-id.js";
import { useApi } from "../use-api.js";

const { world, api } = await useApi({ sweeps: false });

const noon = (day: number) => new Date(Date.UTC(2026, 10, day, 12));
/** Number and hashes come from the triggers. */
const written = (officerId: number, act: OfficerAct, departmentCode: string | null, object: string, day: number) => ({
  ...{ officerId, act, departmentCode, object, at: noon(day) },
  ...{ number: 0, previousHash: "", hash: "", details: { bookingId: "b" } },
});

let token: string;
beforeAll(async () => {
  token = (await world.officer("administrator", [])).token;
  await world.db
    .insert(officerActs)
    .values([
      written(1, "read_file", "93", "candidate:1", 1),
      written(1, "lift_penalty", "93", "penalty:a", 2),
      written(2, "read_file", "75", "candidate:1", 3),
      written(2, "publish", null, "publication:1", 4),
      written(1, "read_file", "93", "candidate:2", 5),
    ]);
});

type Node = { number: number; hash: string };
type List = { edges: { cursor: string; node: Node }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
const list = async (variables: object, who = token): Promise<List | null> => {
  const { officerActs: found } = await api.query<{ officerActs: List | null }>(
    `query ($filter: OfficerActFilter, $first: Int, $after: String) {
      officerActs(filter: $filter, first: $first, after: $after) {
        edges { cursor node { number at officerId act departmentCode object reason details hash } }
        pageInfo { hasNextPage endCursor } } }`,
    variables,
    { token: who },
  );
  return found;
};
const numbers = async (variables: object) => (await list(variables))?.edges.map(({ node }) => node.number);

describe("administrators read what officers did", () => {
  test("the newest first, with who, what, where and the hash of the chain", async () => {
    const found = await list({ first: 2 });
    expect(found?.edges.map(({ node }) => node)).toMatchObject([
      {
        number: 5,
        officerId: "1",
        act: "READ_FILE",
        departmentCode: "93",
        object: "candidate:2",
        at: noon(5).toISOString(),
      },
      { number: 4, officerId: "2", act: "PUBLISH", departmentCode: null, details: { bookingId: "b" } },
    ]);
    expect(found?.edges[0]?.node.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(found?.pageInfo.hasNextPage).toBe(true);
  });

  test.each([
    ["all of them", {}, [5, 4, 3, 2, 1]],
    ["of an officer", { officerId: 2 }, [4, 3]],
    ["of some kinds", { acts: ["LIFT_PENALTY", "PUBLISH"] }, [4, 2]],
    ["of no kind", { acts: [] }, []],
    ["in a department", { departmentCode: "93" }, [5, 2, 1]],
    ["on an object", { object: "candidate:1" }, [3, 1]],
    ["from a moment on, that moment included", { from: noon(3).toISOString() }, [5, 4, 3]],
    ["before a moment, that moment not included", { until: noon(3).toISOString() }, [2, 1]],
    ["several things at once", { officerId: 1, acts: ["READ_FILE"], until: noon(5).toISOString() }, [1]],
  ])("%s", async (_, filter, expected) => {
    expect(await numbers({ filter })).toEqual(expected);
  });

  test("page by page, none twice and none left out", async () => {
    const seen: number[] = [];
    for (let after: string | null = null, pages = 0; pages < 5; pages += 1) {
      const page: List | null = await list({ first: 2, after });
      seen.push(...(page?.edges ?? []).map(({ node }) => node.number));
      if (!page?.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(seen).toEqual([5, 4, 3, 2, 1]);
  });

  test.each([{ first: 201 }, { first: -1 }, { after: "nonsense" }])("%j is no page", async (variables) => {
    const answer = await api.call(
      "query ($first: Int, $after: String) { officerActs(first: $first, after: $after) { edges { cursor } } }",
      variables,
      { token },
    );
    expect(answer.errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
  });
});

test("an act says in which role its officer is, and by which id the contract knows its object", async () => {
  const officer = await world.officer("delegate");
  const rows = ["candidate:7", "centre:8", "session:9", "slot:10", "mailing:0199a000-0000-4000-8000-000000000001"];
  await world.db
    .insert(officerActs)
    .values([
      ...rows.map((object) => written(officer.id, "read_file", "93", object, 6)),
      written(987, "read_file", "93", "file", 6),
    ]);
  const answer = await api.query<{ officerActs: { edges: { node: object }[] } }>(
    "{ officerActs(first: 6) { edges { node { object objectId officerRole } } } }",
    {},
    { token },
  );
  const told = (object: string, objectId: string | null) => ({ object, objectId, officerRole: "DELEGATE" });
  expect(answer.officerActs.edges.map(({ node }) => node).reverse()).toEqual([
    told("candidate:7", toGlobalId("Candidate", 7)),
    told("centre:8", toGlobalId("ExamCentre", 8)),
    told("session:9", "9"),
    told("slot:10", toGlobalId("ExamSlot", 10)),
    told("mailing:0199a000-0000-4000-8000-000000000001", "0199a000-0000-4000-8000-000000000001"),
    { object: "file", objectId: null, officerRole: null },
  ]);
});

test("and nobody else does", async () => {
  for (const role of OFFICER_ROLES.filter((one) => one !== "administrator"))
    expect(await list({}, (await world.officer(role)).token)).toBeNull();
  expect(await list({}, (await world.candidate()).token)).toBeNull();
  expect(await api.query("{ officerActs { edges { cursor } } }")).toEqual({ officerActs: null });
});
