import { randomUUID } from "node:crypto";
import {
  approvals,
  candidateImports,
  examinerAbsences,
  examiners,
  examSessions,
  grids,
  type OfficerRole,
  passkeys,
  penalties,
  penaltyProofs,
  planningImports,
  policyValues,
  publications,
  rehousings,
  sessions,
  withdrawals,
} from "@creneau/schema";
import { eq } from "drizzle-orm";
import { fromGlobalId, toGlobalId } from "../src/contract/global-id.js";
import { addDays } from "../src/domain/civil-date.js";
import { book } from "./booking-calls.js";
import type { Api } from "./client.js";
import { examList, step } from "./exam-day-calls.js";
import { hold } from "./hold-calls.js";
import { anywhereAt, saveWish } from "./wish-calls.js";
import type { SignedInCandidate, World } from "./world.js";

/** Who calls. An officer works in 93 alone; each is somebody new. */
export type Caller = {
  readonly name: "stranger" | "candidate" | OfficerRole;
  readonly token?: string;
  readonly candidate?: SignedInCandidate;
  readonly officerId?: number;
  readonly examinerId?: number;
};

/** The caller's own (for an officer: of 93), or somebody else's (of 75). */
export type Whose = "own" | "other";

type Make = () => Promise<string>;

const firstOf = <Item>([item]: readonly Item[]): Item => {
  if (item === undefined) throw new Error("the story made nothing");
  return item;
};

const once = <Value>(make: () => Promise<Value>): (() => Promise<Value>) => {
  let made: Promise<Value> | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

/** No two grids begin on one day. */
let gridsMade = 0;

const newExaminer = async ({ db }: World, departmentCode = "93"): Promise<number> =>
  firstOf(await db.insert(examiners).values({ registrationNumber: randomUUID(), departmentCode }).returning()).id;

export const newCaller = async (world: World, name: Caller["name"]): Promise<Caller> => {
  if (name === "stranger") return { name };
  if (name === "candidate") {
    const candidate = await world.candidate();
    return { name, token: candidate.token, candidate };
  }
  const examinerId = name === "examiner" ? await newExaminer(world) : undefined;
  const { token, id } = await world.officer(name, ["93"], examinerId);
  return { name, token, officerId: id, ...(examinerId !== undefined && { examinerId }) };
};

/**
 * How each thing comes about that an operation can name, by the name of the argument, or `operation.argument`. All that one story
 * makes hangs together: the booking is the candidate's, the penalty too.
 */
export const accessStory = (world: World, api: Api, caller: Caller, whose: Whose) => {
  const { db } = world;
  // To an examiner, another's session is one in the same department.
  const departmentCode = whose === "own" || caller.name === "examiner" ? "93" : "75";
  const newSlot = async () =>
    world.slot({ centre: await world.centre({ departmentCode, name: randomUUID() }), daysAhead: 20 });
  const owner = once(async () => (whose === "own" && caller.candidate) || world.candidate({ departmentCode }));
  const booking = once(async () => {
    const slot = await newSlot();
    const booked = await book(api, await owner(), slot);
    if (!booked.booking) throw new Error(`the story could not book: ${JSON.stringify(booked)}`);
    return { slot, bookingId: booked.booking.id };
  });
  const session = once(async () => {
    const { slot } = await booking();
    const examinerId = (whose === "own" && caller.examinerId) || (await newExaminer(world));
    await db.update(examSessions).set({ examinerId }).where(eq(examSessions.id, slot.sessionId));
    return { sessionId: slot.sessionId, examinerId };
  });
  const penalty = once(async () => {
    const { id: candidateId } = await owner();
    const penalised = { candidateId, departmentCode, kind: "absence" as const, category: "B" as const, rule: "BOK-12" };
    const days = { examDate: world.day(-5), until: world.day(40), imposedAt: new Date() };
    return firstOf(
      await db
        .insert(penalties)
        .values({ ...penalised, ...days })
        .returning(),
    );
  });
  const sent = async () => {
    const officerId = (whose === "own" && caller.officerId) || (await world.officer()).id;
    return { officerId, fileName: "essai.json", hash: randomUUID(), rows: 0, sentAt: new Date() };
  };
  const person = async () => (await owner()).userId ?? "";

  const things: Readonly<Record<string, Make>> = {
    approvalId: async () => {
      const { id: penaltyId, candidateId } = await penalty();
      const request = { penaltyId, motive: "illness", note: "essai" };
      const asked = {
        kind: "lift_penalty" as const,
        object: `penalty:${penaltyId}`,
        departmentCode,
        candidateId,
        request,
      };
      const moments = { askedAt: new Date(), expiresAt: new Date(Date.now() + 86_400_000) };
      const askedBy = (await world.officer("delegate", [departmentCode])).id;
      return firstOf(
        await db
          .insert(approvals)
          .values({ ...asked, ...moments, askedBy })
          .returning(),
      ).id;
    },
    bookingId: async () => (await booking()).bookingId,
    candidateId: async () => toGlobalId("Candidate", (await owner()).id),
    departmentCode: async () => (await world.department(departmentCode)).code,
    holdId: async () => {
      const { hold: held } = await hold(api, await owner(), await newSlot());
      if (!held) throw new Error("the story could not hold a place");
      return held.id;
    },
    examinerId: async () => String(await newExaminer(world, departmentCode)),
    importId: async () =>
      firstOf(
        await db
          .insert(candidateImports)
          .values(await sent())
          .returning(),
      ).id,
    lineId: async () => {
      const { sessionId, examinerId } = await session();
      const { token = "" } =
        examinerId === caller.examinerId ? caller : await world.officer("examiner", ["93"], examinerId);
      await step(api, { token }, "issueList", { sessionId, version: 0 });
      return firstOf((await examList(api, { token }, sessionId))?.lines ?? []).id;
    },
    officerId: async () => String((await world.officer("analyst", [(await world.department(departmentCode)).code])).id),
    penaltyId: async () => (await penalty()).id,
    proofId: async () => {
      const { id: penaltyId, candidateId } = await penalty();
      const file = { fileName: "p.pdf", mediaType: "application/pdf" as const, size: 1, content: Buffer.from("%") };
      const sent = { penaltyId, candidateId, ...file, hash: randomUUID(), receivedAt: new Date() };
      return firstOf(await db.insert(penaltyProofs).values(sent).returning()).id;
    },
    rehousingId: async () => {
      const { slot, bookingId } = await booking();
      const officerId = (await world.officer()).id;
      const withdrawn = { sessionId: slot.sessionId, officerId, reason: "essai", withdrawnAt: new Date() };
      const { id: withdrawalId } = firstOf(await db.insert(withdrawals).values(withdrawn).returning());
      const opened = {
        bookingId: fromGlobalId(bookingId)?.key ?? "",
        slotId: slot.id,
        withdrawalId,
        openedAt: new Date(),
      };
      return firstOf(await db.insert(rehousings).values(opened).returning()).id;
    },
    sessionId: async () => String((await session()).sessionId),
    wishId: async () => {
      const { wish } = await saveWish(api, await owner(), anywhereAt({ departmentCode }));
      if (!wish) throw new Error("the story could not save a wish");
      return wish.id;
    },
    "cancelAbsence.id": async () => {
      const examinerId = await newExaminer(world, departmentCode);
      const period = "[2027-03-01T00:00:00Z,2027-03-02T00:00:00Z)";
      const absence = { examinerId, period, reason: "leave" as const, declaredAt: new Date() };
      return String(firstOf(await db.insert(examinerAbsences).values(absence).returning()).id);
    },
    "cancelPublication.id": async () => {
      const days = { firstDate: world.day(20), lastDate: world.day(21), dueAt: new Date(Date.now() + 86_400_000) };
      const publication = { departmentCode, ...days, decidedAt: new Date() };
      return String(firstOf(await db.insert(publications).values(publication).returning()).id);
    },
    "endPolicyValue.id": async () => {
      await world.department(departmentCode);
      const value = { key: `essai.${randomUUID()}`, departmentCode, validFrom: "2001-01-01", number: 1 };
      const sources = { sourceFr: "Essai", sourceEn: "Trial" };
      return String(
        firstOf(
          await db
            .insert(policyValues)
            .values({ ...value, ...sources })
            .returning(),
        ).id,
      );
    },
    "endGrid.id": async () => {
      await world.department(departmentCode);
      const validFrom = addDays("2001-01-01", ++gridsMade);
      const grid = { categoryGroup: "B", departmentCode, validFrom, evidence: "external" } as const;
      const sources = { sourceFr: "Essai", sourceEn: "Trial" };
      return String(
        firstOf(
          await db
            .insert(grids)
            .values({ ...grid, ...sources })
            .returning(),
        ).id,
      );
    },
    "endSignIn.id": async () =>
      firstOf(
        await db
          .select()
          .from(sessions)
          .where(eq(sessions.userId, await person())),
      ).id,
    "planningImport.id": async () =>
      firstOf(
        await db
          .insert(planningImports)
          .values(await sent())
          .returning(),
      ).id,
    "removePasskey.id": async () => {
      const key = {
        publicKey: "k",
        credentialID: randomUUID(),
        counter: 0,
        deviceType: "singleDevice",
        backedUp: false,
      };
      return firstOf(
        await db
          .insert(passkeys)
          .values({ ...key, id: randomUUID(), userId: await person() })
          .returning(),
      ).id;
    },
    "withdrawSlot.slotId": async () => toGlobalId("ExamSlot", (await newSlot()).id),
  };
  const sameThing: Readonly<Record<string, string>> = {
    "applyPlanningImport.importId": "planningImport.id",
    "candidateFile.id": "candidateId",
    "candidateImport.id": "importId",
    "changePublication.id": "cancelPublication.id",
    "examSession.id": "sessionId",
    "rehousing.id": "rehousingId",
  };
  /** What operations also name, and what is nobody's. */
  const places: Readonly<Record<string, Make>> = {
    centreId: async () => toGlobalId("ExamCentre", (await world.centre({ departmentCode, name: randomUUID() })).id),
    slotId: async () => toGlobalId("ExamSlot", (await newSlot()).id),
    slotIds: async () => toGlobalId("ExamSlot", (await newSlot()).id),
    "addGrid.startsAt": async () => "09:00",
    "addPolicyValue.key": async () => "hold.time",
    "declareAbsence.until": async () => world.day(60),
    "examDay.date": async () => {
      await session();
      return world.day(20);
    },
  };
  return {
    /** How the thing comes about that an argument names; null when it names nothing that is anybody's. */
    thing: (operation: string, argument: string): Make | null => {
      const name = `${operation}.${argument}`;
      return things[name] ?? things[sameThing[name] ?? argument] ?? null;
    },
    place: (operation: string, argument: string): Make | null =>
      places[`${operation}.${argument}`] ?? places[argument] ?? null,
  };
};
