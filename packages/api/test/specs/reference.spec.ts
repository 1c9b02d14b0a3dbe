import { examCentres, examiners, officerActs, policyValues } from "@creneau/schema";
import { desc, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { toGlobalId } from "../../src/contract/global-id.js";
import { book } from "../booking-calls.js";
import { soon } from "../graphql-socket.js";
import { useApi } from "../use-api.js";

const { world, api } = await useApi();

type Answer = { __typename: string; problems?: { field: string; code: string }[]; version?: number };
type Caller = { token?: string };

const REFUSAL =
  "__typename ... on Refusal { code message } ... on FieldsRefused { problems { field code message } } ... on ChangedMeanwhile { version }";

const change = async (name: string, input: object, caller: Caller): Promise<Answer> => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const answer = await api.query<Record<string, Answer>>(
    `mutation Change($input: ${type}!) { ${name}(input: $input) { ${name.includes("Policy") ? REFUSAL.replace(/ \.\.\. on Changed.*/, "") : REFUSAL} } }`,
    { input },
    caller,
  );
  return answer[name] as Answer;
};

const factsOf = (centre: typeof examCentres.$inferSelect, facts: object = {}) => ({
  ...{
    centreId: toGlobalId("ExamCentre", centre.id),
    version: centre.version,
    name: centre.name,
    address: centre.address,
  },
  ...{ latitude: centre.latitude, longitude: centre.longitude, timeZone: centre.timeZone, categoryGroups: ["B"] },
  ...{ instructionsFr: "Portail bleu.\nSonnez.", instructionsEn: "Blue gate.\nRing.", ...facts },
});
const lastAct = async () => (await world.db.select().from(officerActs).orderBy(desc(officerActs.number)).limit(1))[0];

describe("an officer changes a centre", () => {
  it("it is told at once wherever the centre is shown, and written down", async () => {
    const [slot, delegate, candidate] = [await world.slot(), await world.officer("delegate"), await world.candidate()];
    const [centre] = await world.db.select().from(examCentres).where(eq(examCentres.id, slot.centreId));
    if (!centre) throw new Error("no centre");
    await book(api, candidate, slot);
    expect(await change("changeCentre", factsOf(centre, { name: "Bobigny Nord" }), delegate)).toEqual({
      __typename: "ChangeCentreSuccess",
    });
    const seen = () =>
      api.query<{ node: { centre: object } }>(
        "query Slot($id: ID!) { node(id: $id) { ... on ExamSlot { centre { name instructions accessibility categoryGroups } } } }",
        { id: toGlobalId("ExamSlot", slot.id) },
        { language: "en" },
      );
    // As soon as the change stream has told of it.
    await soon(async () => (await seen()).node.centre).toEqual({
      ...{ name: "Bobigny Nord", instructions: "Blue gate.\nRing.", accessibility: null, categoryGroups: ["B"] },
    });
    expect(await lastAct()).toMatchObject({
      act: "change_centre",
      object: `centre:${centre.id}`,
      departmentCode: "93",
    });
  });

  it("one of two who read the same version is told that it changed meanwhile", async () => {
    const [centre, delegate] = [await world.centre(), await world.officer("delegate")];
    const answers = await Promise.all([0, 1].map(() => change("changeCentre", factsOf(centre), delegate)));
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(["ChangeCentreSuccess", "ChangedMeanwhile"]);
  });

  it("each wrong field is named, and nothing is changed", async () => {
    const slot = await world.slot();
    const [centre] = await world.db.select().from(examCentres).where(eq(examCentres.id, slot.centreId));
    if (!centre) throw new Error("no centre");
    const delegate = await world.officer("delegate");
    const wrong = {
      name: "\u0000 ",
      latitude: 91,
      timeZone: "Mars/Olympus",
      categoryGroups: ["A"],
      instructionsEn: "",
    };
    const answer = await change("changeCentre", factsOf(centre, wrong), delegate);
    expect(answer.problems?.map(({ field, code }) => `${field} ${code}`)).toEqual([
      ...["NAME MISSING", "LATITUDE OUT_OF_RANGE", "TIME_ZONE INVALID", "INSTRUCTIONS_EN ONE_LANGUAGE"],
      ...["TIME_ZONE IN_USE", "CATEGORY_GROUPS IN_USE"],
    ]);
    const [after] = await world.db.select().from(examCentres).where(eq(examCentres.id, centre.id));
    expect(after?.version).toBe(centre.version);
  });

  it("nobody without the permission in that department", async () => {
    const centre = await world.centre();
    for (const [caller, refusal] of [
      [await world.officer("allocation_officer"), "NotAllowed"],
      [await world.officer("delegate", ["75"]), "NotAllowed"],
      [await world.candidate(), "NotAllowed"],
      [{}, "NotSignedIn"],
    ] as const)
      expect((await change("changeCentre", factsOf(centre), caller)).__typename).toBe(refusal);
  });
});

describe("an officer changes an examiner", () => {
  it("the administration alone sees the name; a matricule is one examiner's", async () => {
    const [one, other] = await world.db
      .insert(examiners)
      .values(["M-101", "M-102"].map((registrationNumber) => ({ registrationNumber, departmentCode: "93" })))
      .returning();
    if (!one || !other) throw new Error("no examiners");
    const delegate = await world.officer("delegate");
    const facts = { examinerId: String(one.id), version: 1, name: "Éloïse Ça", qualifications: ["B", "A"] };
    expect(
      (await change("changeExaminer", { ...facts, registrationNumber: "M-102" }, delegate)).problems,
    ).toMatchObject([{ field: "REGISTRATION_NUMBER", code: "TAKEN" }]);
    expect((await change("changeExaminer", { ...facts, registrationNumber: "<b>" }, delegate)).problems).toMatchObject([
      { field: "REGISTRATION_NUMBER", code: "INVALID" },
    ]);
    expect((await change("changeExaminer", { ...facts, registrationNumber: "M-103" }, delegate)).__typename).toBe(
      "ChangeExaminerSuccess",
    );
    const read = (caller: Caller) =>
      api.query<{ examinerRecords: { name: string }[] | null }>(
        '{ examinerRecords(departmentCode: "93") { registrationNumber name version qualifications } }',
        {},
        caller,
      );
    expect((await read(delegate)).examinerRecords).toContainEqual({
      ...{ registrationNumber: "M-103", name: "Éloïse Ça", version: 2, qualifications: ["B", "A"] },
    });
  });
});

describe("an officer sets a policy", () => {
  it("from a day on, for the department; the value is in force at once, and ends on its day", async () => {
    const delegate = await world.officer("delegate");
    await world.department();
    const wish = { key: "rehousing.distance", departmentCode: "93", number: 35, validFrom: world.day(0) };
    const sources = { sourceFr: "Décision locale", sourceEn: "Local decision" };
    expect((await change("addPolicyValue", { ...wish, ...sources }, delegate)).__typename).toBe(
      "AddPolicyValueSuccess",
    );
    const read = async () => {
      const { policies } = await api.query<{
        policies: { key: string; number: number; values: { id: string; number: number }[] }[];
      }>(
        '{ policies(departmentCode: "93") { key unit number values { id number validFrom validTo source departmentCode } } }',
        {},
        delegate,
      );
      return policies.find(({ key }) => key === wish.key);
    };
    const found = await read();
    expect(found).toMatchObject({ number: 35, unit: "kilometres", values: [{ number: 35 }, { number: 60 }] });
    expect((await change("addPolicyValue", { ...wish, ...sources }, delegate)).problems).toMatchObject([
      { field: "VALID_FROM", code: "TAKEN" },
    ]);
    const id = found?.values[0]?.id ?? "";
    expect((await change("endPolicyValue", { id, validTo: world.day(-1) }, delegate)).problems).toMatchObject([
      { field: "VALID_TO", code: "PAST" },
    ]);
    expect((await change("endPolicyValue", { id, validTo: world.day(3) }, delegate)).__typename).toBe(
      "EndPolicyValueSuccess",
    );
    expect((await change("endPolicyValue", { id, validTo: world.day(3) }, delegate)).__typename).toBe("PolicyNotFound");
    expect(await lastAct()).toMatchObject({ act: "end_policy_value", object: `policy:${id}`, departmentCode: "93" });
  });

  it("what was in force stays, an unknown policy is none, and nobody sets one elsewhere", async () => {
    await world.department();
    const delegate = await world.officer("delegate");
    const wish = { key: "hold.time", departmentCode: "93", number: 400, validFrom: world.day(1) };
    const whole = { ...wish, sourceFr: "Essai", sourceEn: "Trial" };
    const wrong = { ...whole, validFrom: world.day(-1), number: 0.5, sourceEn: " " };
    expect((await change("addPolicyValue", wrong, delegate)).problems).toMatchObject([
      { field: "NUMBER", code: "OUT_OF_RANGE" },
      { field: "VALID_FROM", code: "PAST" },
      { field: "SOURCE", code: "MISSING" },
    ]);
    expect((await change("addPolicyValue", { ...whole, key: "constructor" }, delegate)).__typename).toBe(
      "PolicyNotFound",
    );
    expect((await change("addPolicyValue", { ...whole, departmentCode: "75" }, delegate)).__typename).toBe(
      "NotAllowed",
    );
    expect(await world.db.select().from(policyValues).where(eq(policyValues.number, 400))).toEqual([]);
  });

  it("what holds everywhere is an administrator's to set: it counts where a department has nothing of its own", async () => {
    for (const code of ["93", "94"]) await world.department(code);
    const [delegate, administrator] = [await world.officer("delegate"), await world.officer("administrator")];
    const wish = { key: "second-person.time", number: 96, validFrom: world.day(0) };
    const national = { ...wish, departmentCode: null, sourceFr: "Décision nationale", sourceEn: "National decision" };
    expect((await change("addPolicyValue", national, delegate)).__typename).toBe("NotAllowed");
    const own = { ...national, number: 24, departmentCode: "94" };
    expect((await change("addPolicyValue", own, administrator)).__typename).toBe("AddPolicyValueSuccess");
    expect((await change("addPolicyValue", national, administrator)).__typename).toBe("AddPolicyValueSuccess");
    expect(await lastAct()).toMatchObject({ act: "add_policy_value", departmentCode: null });
    const numbers = await Promise.all(
      ["93", "94"].map(async (code) => {
        const { policies } = await api.query<{ policies: { key: string; number: number }[] }>(
          "query Of($code: String!) { policies(departmentCode: $code) { key number } }",
          { code },
          administrator,
        );
        return policies.find(({ key }) => key === wish.key)?.number;
      }),
    );
    expect(numbers).toEqual([96, 24]);
    expect((await change("addPolicyValue", national, administrator)).problems).toMatchObject([
      { field: "VALID_FROM", code: "TAKEN" },
    ]);
    const beyond = { ...national, key: "waking.until", number: 25, validFrom: world.day(1) };
    expect((await change("addPolicyValue", beyond, administrator)).problems).toMatchObject([
      { field: "NUMBER", code: "OUT_OF_RANGE" },
    ]);
  });
});
