import { examiners, officerActs, officers, sessions } from "@creneau/schema";
import { desc, eq, like } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { introducedSocket } from "../graphql-socket.js";
import { useApi } from "../use-api.js";

const { world, api } = await useApi({ prepare: (story) => story.department("93") });
await world.department("75");
const administrator = await world.officer("administrator", []);

const ANSWER =
  "{ __typename ... on OfficerChanged { officerId } ... on OfficerNotValid { fault } ... on Refusal { code message } }";
const add = async (input: object, caller = administrator) =>
  (
    await api.query<{ addOfficer: Record<string, string> }>(
      `mutation($input: AddOfficerInput!) { addOfficer(input: $input) ${ANSWER} }`,
      { input: { role: "ALLOCATION_OFFICER", departmentCodes: ["93"], ...input } },
      caller,
    )
  ).addOfficer;
const change = async (officerId: number | string, input: object, caller = administrator) =>
  (
    await api.query<{ changeOfficer: Record<string, string> }>(
      `mutation($input: ChangeOfficerInput!) { changeOfficer(input: $input) ${ANSWER} }`,
      { input: { officerId: String(officerId), role: "ALLOCATION_OFFICER", departmentCodes: ["93"], ...input } },
      caller,
    )
  ).changeOfficer;
const remove = async (officerId: number | string, caller = administrator) =>
  (
    await api.query<{ removeOfficer: Record<string, string> }>(
      `mutation($officerId: ID!) { removeOfficer(officerId: $officerId) ${ANSWER} }`,
      { officerId: String(officerId) },
      caller,
    )
  ).removeOfficer;

const lastAct = async () => (await world.db.select().from(officerActs).orderBy(desc(officerActs.number)).limit(1))[0];
const me = ({ token }: { token: string }) => api.call("{ officer { role departmentCodes } }", {}, { token });

describe("an administrator adds those who work for the service", () => {
  test("by their address, in a role and departments, and the act says who gave what", async () => {
    const { __typename, officerId } = await add({
      email: " Agent.UN@interieur.example ",
      departmentCodes: ["93", "75"],
    });
    expect(__typename).toBe("OfficerChanged");
    expect(
      await world.db
        .select()
        .from(officers)
        .where(eq(officers.id, Number(officerId))),
    ).toMatchObject([
      { email: "agent.un@interieur.example", role: "allocation_officer", departmentCodes: ["93", "75"], userId: null },
    ]);
    expect(await lastAct()).toMatchObject({
      ...{ act: "add_officer", officerId: administrator.id, object: `officer:${officerId}`, departmentCode: null },
      details: { role: "allocation_officer", departmentCodes: ["93", "75"], examinerId: null },
    });
  });

  test("an examiner by their registration number", async () => {
    const [examiner] = await world.db
      .insert(examiners)
      .values({ registrationNumber: "IPCSR-7", departmentCode: "93" })
      .returning();
    const { officerId } = await add({ email: "i@interieur.example", role: "EXAMINER", examinerNumber: "IPCSR-7" });
    const [officer] = await world.db
      .select()
      .from(officers)
      .where(eq(officers.id, Number(officerId)));
    expect(officer?.examinerId).toBe(examiner?.id);
    expect(await add({ email: "j@interieur.example", role: "EXAMINER", examinerNumber: "IPCSR-7" })).toMatchObject({
      fault: "EXAMINER",
    });
  });

  test.each([
    ["no address", { email: "agent" }, "EMAIL"],
    ["an address of another officer", { email: "AGENT.UN@interieur.example" }, "EMAIL_TAKEN"],
    ["no department", { departmentCodes: [] }, "DEPARTMENT"],
    ["a department that is none", { departmentCodes: ["93", "999"] }, "DEPARTMENT"],
    ["an examiner whom nobody knows", { examinerNumber: "nobody" }, "EXAMINER"],
  ])("with %s nothing is added", async (_what, input, fault) => {
    const before = await world.db.$count(officers);
    expect(await add({ email: "agent.deux@interieur.example", ...input })).toMatchObject({
      ...{ __typename: "OfficerNotValid", code: "OFFICER_NOT_VALID", fault },
    });
    expect(await world.db.$count(officers)).toBe(before);
  });

  test("of two who add the same address at once, one does", async () => {
    const both = await Promise.all([1, 2].map(() => add({ email: "agent.trois@interieur.example" })));
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(["OfficerChanged", "OfficerNotValid"]);
  });

  test("and nobody else does: a delegate is refused", async () => {
    const delegate = await world.officer("delegate");
    expect(await add({ email: "x@interieur.example" }, delegate)).toMatchObject({ __typename: "NotAllowed" });
  });

  test("nor does an administrator change or remove themselves", async () => {
    expect(await change(administrator.id, {})).toMatchObject({ fault: "OWN_RIGHTS" });
    expect(await remove(administrator.id)).toMatchObject({ fault: "OWN_RIGHTS" });
  });
});

describe("a change reaches whoever is signed in", () => {
  test("another role counts from the next request on", async () => {
    const officer = await world.officer("administrator", ["93"]);
    expect(await me(officer)).toMatchObject({ data: { officer: { role: "ADMINISTRATOR" } } });
    expect(await change(officer.id, { role: "SUPPORT" })).toMatchObject({ __typename: "OfficerChanged" });
    expect(await me(officer)).toMatchObject({ data: { officer: { role: "SUPPORT", departmentCodes: ["93"] } } });
    expect(await add({ email: "y@interieur.example" }, officer)).toMatchObject({ __typename: "NotAllowed" });
    expect(await lastAct()).toMatchObject({ act: "change_officer", object: `officer:${officer.id}` });
  });

  test.each([
    ["another role", { role: "SUPPORT" }],
    ["other departments", { role: "DELEGATE", departmentCodes: ["75"] }],
  ])("%s end the WebSocket that was opened with those of before, and no other", async (_, rights) => {
    const [officer, another] = [await world.officer("delegate"), await world.officer("delegate")];
    const [socket, kept] = await Promise.all(
      [officer, another].map(({ token }) => introducedSocket(api.webSocketUrl, { authorization: `Bearer ${token}` })),
    );
    await change(officer.id, rights);
    expect(await socket?.closed).toBe(4403);
    expect(kept?.socket.readyState).toBe(WebSocket.OPEN);
    kept?.socket.close();
  });

  test("departments that were taken away are closed from the next request on", async () => {
    const officer = await world.officer("delegate", ["93", "75"]);
    const reads = (departmentCode: string) =>
      api.query<{ centreRecords: object[] | null }>(
        "query($departmentCode: String!) { centreRecords(departmentCode: $departmentCode) { centre { id } } }",
        { departmentCode },
        officer,
      );
    expect((await reads("75")).centreRecords).toEqual([]);
    await change(officer.id, { role: "DELEGATE", departmentCodes: ["93"] });
    expect((await reads("75")).centreRecords).toBeNull();
    expect((await reads("93")).centreRecords).not.toBeNull();
  });

  test("who is removed is nobody at once, over HTTP and over the WebSocket, and stays in the log", async () => {
    const officer = await world.officer("delegate");
    const socket = await introducedSocket(api.webSocketUrl, { authorization: `Bearer ${officer.token}` });
    expect(await me(officer)).toMatchObject({ data: { officer: { role: "DELEGATE" } } });
    expect(await remove(officer.id)).toMatchObject({ __typename: "OfficerChanged" });
    expect(await me(officer)).toMatchObject({ errors: [{ extensions: { code: "UNAUTHENTICATED" } }] });
    expect(await world.db.$count(sessions, eq(sessions.token, officer.token))).toBe(0);
    await socket.closed;
    expect(await lastAct()).toMatchObject({ act: "remove_officer", object: `officer:${officer.id}` });
    expect(await remove(officer.id)).toMatchObject({ __typename: "OfficerNotFound" });
    expect(await change(officer.id, {})).toMatchObject({ __typename: "OfficerNotFound" });
  });
});

test("administrators see who there is, page by page, without those who were removed", async () => {
  const list = (caller: { token: string }, after: string | null = null) =>
    api.query<{ officers: { totalCount: number; edges: { cursor: string; node: { id: string } }[] } | null }>(
      `query($after: String) { officers(first: 2, after: $after) { totalCount edges { cursor node { id email role linked } } pageInfo { hasNextPage } } }`,
      { after },
      caller,
    );
  expect((await list(await world.officer("delegate"))).officers).toBeNull();
  const first = (await list(administrator)).officers;
  const kept = (await world.db.select().from(officers).orderBy(officers.id)).filter(({ removedAt }) => !removedAt);
  expect(first?.totalCount).toBe(kept.length);
  const next = (await list(administrator, first?.edges[1]?.cursor)).officers;
  expect([...(first?.edges ?? []), ...(next?.edges ?? [])].map(({ node }) => Number(node.id))).toEqual(
    kept.slice(0, 4).map(({ id }) => id),
  );
});

describe("administrators look for officers", () => {
  type Found = { totalCount: number; edges: { node: { id: string; email: string | null } }[] };
  const find = async (filter: object) =>
    (
      await api.query<{ officers: Found }>(
        "query($filter: KnownOfficerFilter) { officers(filter: $filter) { totalCount edges { node { id email } } } }",
        { filter },
        administrator,
      )
    ).officers;
  const added = async (email: string, facts: object) => (await add({ email, ...facts })).officerId;

  test.each([
    ["by role", { role: "ANALYST" }, ["chercheuse"]],
    ["by role and department", { role: "SUPPORT", departmentCode: "75" }, ["chercheur"]],
    ["by a part of the address, in any case", { search: " CHERCHEU" }, ["chercheuse", "chercheur"]],
    ["by a part of the name", { search: "de la tour" }, ["chercheur"]],
    ["none", { search: "%" }, []],
    ["several things at once", { search: "chercheu", departmentCode: "75" }, ["chercheur"]],
  ])("%s", async (_, filter, names) => {
    await world.db.delete(officers).where(like(officers.email, "chercheu%"));
    await added("chercheuse@interieur.example", { role: "ANALYST" });
    const id = await added("chercheur@interieur.example", { role: "SUPPORT", departmentCodes: ["75"] });
    await world.db
      .update(officers)
      .set({ name: "Ève DE LA TOUR" })
      .where(eq(officers.id, Number(id)));
    const { edges, totalCount } = await find(filter);
    expect(edges.map(({ node }) => node.email)).toEqual(names.map((name) => `${name}@interieur.example`));
    expect(totalCount).toBe(names.length);
  });

  test("who acts in a department: administrators too", async () => {
    const all = await find({ departmentCode: "93" });
    expect(all.edges.map(({ node }) => Number(node.id))).toContain(administrator.id);
  });

  test("which of them they are themselves", async () => {
    const { officers: all } = await api.query<{ officers: { edges: { node: { id: string; isOwn: boolean } }[] } }>(
      "{ officers(filter: { role: ADMINISTRATOR }) { edges { node { id isOwn } } } }",
      {},
      administrator,
    );
    expect(all.edges.filter(({ node }) => node.isOwn).map(({ node }) => node.id)).toEqual([String(administrator.id)]);
  });

  test("one of them by their id; whoever was removed is not found", async () => {
    const { id } = await world.officer("support");
    expect((await find({ officerId: String(id) })).edges.map(({ node }) => node.id)).toEqual([String(id)]);
    await remove(id);
    expect((await find({ officerId: String(id) })).edges).toEqual([]);
    expect((await find({ officerId: "abc" })).edges).toEqual([]);
  });
});
