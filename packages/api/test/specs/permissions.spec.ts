import { auditLog, OFFICER_ROLES, officerActs } from "@creneau/schema";
import { GraphQLObjectType, GraphQLSchema, GraphQLString } from "graphql";
import { describe, expect, test } from "vitest";
import { type Access, OPERATIONS, permissionOf } from "../../src/domain/permission/access.js";
import { permissionsOf } from "../../src/domain/permission/permission.js";
import { createSchema } from "../../src/graphql.js";
import { contractGaps } from "../../src/permissions/contract-gaps.js";
import { guardedSchema } from "../../src/permissions/guarded-schema.js";
import { accessStory, type Caller, newCaller, type Whose } from "../access-story.js";
import { sampledCall } from "../sampled-operation.js";
import { useApi } from "../use-api.js";

const { world, api } = await useApi({ sweeps: false });
await world.department("75");
const schema = createSchema();
const CALLERS = ["stranger", "candidate", ...OFFICER_ROLES] as const;

/** Optional arguments without which nobody else's thing can be named. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  addGrid: ["departmentCode"],
  addPolicyValue: ["departmentCode"],
  eligibility: ["candidateId"],
  examDay: ["date"],
};

const isFor = ({ name }: Caller, whose: Whose, access: Access): boolean => {
  if (name === "stranger") return false;
  if (access === "candidate") return name === "candidate" && whose === "own";
  if (name === "candidate") return false;
  const permission = permissionOf(access);
  if (!permission) return access === "officer";
  if (!permissionsOf(name).includes(permission)) return false;
  if (access.endsWith("anywhere")) return true;
  return whose === "own" || (name === "administrator" && !access.endsWith("own session"));
};

/** A refusal that says no more than that there is nothing here for the caller. */
const isDenial = (answer: unknown): boolean => {
  if (answer === null) return true;
  if (Array.isArray(answer)) return answer.length === 0;
  const { __typename } = answer as { __typename?: string };
  return /^(NotSignedIn|NotAllowed)$|NotFound$/.test(__typename ?? "");
};

const traces = async () => (await world.db.$count(auditLog)) + (await world.db.$count(officerActs));

/** Calls the operation on a thing of one's own or of somebody else; null when it names nothing that is anybody's. */
const calls = async (operation: string, caller: Caller, whose: Whose) => {
  const story = accessStory(world, api, caller, whose);
  let names = false;
  const { document, variables } = await sampledCall(
    schema,
    operation,
    async (argument) => {
      const make = story.thing(operation, argument);
      names ||= make !== null;
      return (make ?? story.place(operation, argument))?.() ?? null;
    },
    ALSO[operation],
  );
  if (!names && whose === "other") return null;
  const before = await traces();
  const answer = await api.query(document, variables, caller.token ? { token: caller.token } : {});
  return { answer: answer[operation], left: before !== (await traces()) };
};

/** What an operation does otherwise than its rule says: nothing. */
const surprises = async (operation: string, accesses: readonly Access[]): Promise<string[]> => {
  const found: string[] = [];
  for (const name of CALLERS)
    for (const whose of ["own", "other"] as const) {
      const caller = await newCaller(world, name);
      const called = await calls(operation, caller, whose);
      if (!called) continue;
      const { answer, left } = called;
      const may = accesses.some((access) => isFor(caller, whose, access));
      const told = JSON.stringify(answer);
      if (may && isDenial(answer) && !Array.isArray(answer)) found.push(`${name}, ${whose}: turned away with ${told}`);
      if (!may && !isDenial(answer)) found.push(`${name}, ${whose}: let through, ${told}`);
      if (!may && left) found.push(`${name}, ${whose}: turned away, and yet something was written`);
    }
  return found;
};

const rules: [string, readonly Access[]][] = Object.entries(OPERATIONS);
/** They go through the other door: offer-live.spec.ts calls the one that is not for everybody. */
const subscriptions = Object.keys(schema.getSubscriptionType()?.getFields() ?? {});
const restricted = rules
  .filter(([name]) => !subscriptions.includes(name))
  .filter(([, accesses]) => !accesses.some((one) => one === "anyone" || one === "link"));
const byLink = rules.filter(([, accesses]) => accesses.includes("link"));

test("the table of rights knows every operation, and every type that is about a person", () => {
  expect(contractGaps(schema)).toEqual([]);
});

test("an API with an operation that has no rule does not start", () => {
  const query = new GraphQLObjectType({ name: "Query", fields: { everything: { type: GraphQLString } } });
  expect(() => guardedSchema(new GraphQLSchema({ query }))).toThrow("without a rule: Query.everything");
});

test("a type that tells who somebody is, or that a stranger can read, is missed when it has no rule", () => {
  const passer = new GraphQLObjectType({ name: "Passer", fields: { birthName: { type: GraphQLString } } });
  const query = new GraphQLObjectType({ name: "Query", fields: { places: { type: passer } } });
  const gaps = contractGaps(new GraphQLSchema({ query }));
  expect(gaps).toContainEqual(expect.stringMatching(/^Passer \(birthName\): say who may read it/));
  expect(gaps).toContainEqual(expect.stringMatching(/^Passer can be read by strangers/));
});

describe("an operation lets through whom its rule names, and nobody else", () => {
  test.each(restricted)("%s", async (operation, accesses) => {
    expect(await surprises(operation, accesses)).toEqual([]);
  });
});

test.each(byLink)("%s does nothing for whoever has not got the link", async (operation) => {
  for (const name of CALLERS) {
    const called = await calls(operation, await newCaller(world, name), "other");
    const { answer, left } = called ?? (await calls(operation, await newCaller(world, name), "own")) ?? {};
    expect((answer as { __typename: string } | null)?.__typename ?? "").not.toMatch(/Success$/);
    expect(left).toBe(false);
  }
});

test("a node that is about a person is found by that person alone, not even by an administrator", async () => {
  const camille = await newCaller(world, "candidate");
  const story = accessStory(world, api, camille, "own");
  const ids = await Promise.all(
    ["candidateId", "bookingId", "wishId"].map((argument) => story.thing("node", argument)?.() ?? ""),
  );
  for (const id of ids) {
    const ask = ({ token }: Caller) =>
      api.query("query($id: ID!) { node(id: $id) { id } }", { id }, token ? { token } : {});
    expect(await ask(camille)).toEqual({ node: { id } });
    for (const name of CALLERS) expect(await ask(await newCaller(world, name))).toEqual({ node: null });
  }
});
