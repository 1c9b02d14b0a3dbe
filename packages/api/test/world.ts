import { randomBytes, randomUUID } from "node:crypto";
import {
  APPROVAL_KINDS,
  candidates,
  departments,
  type ExamPhase,
  examCentres,
  examiners,
  examResults,
  examSessions,
  examSlots,
  type LicenceCategory,
  type OfficerRole,
  officers,
  policyValues,
  type SlotState,
  sessions,
  users,
} from "@creneau/schema";
import { eq, inArray } from "drizzle-orm";
import pg from "pg";
import { Temporal } from "temporal-polyfill";
import { inject } from "vitest";
import type { PolicyKey } from "../src/domain/policy/policy.js";
import { type Database, openDatabase } from "../src/platform/database.js";
import { TEMPLATE } from "./database-cluster.js";

type Row<Table extends { $inferSelect: unknown }> = Table["$inferSelect"];

/** A database of one's own, told as a story: a centre in Bobigny, a slot in ten days, a candidate for category B. */
export type World = {
  databaseUrl: string;
  db: Database;
  department(code?: string, timeZone?: string): Promise<Row<typeof departments>>;
  centre(facts?: Partial<typeof examCentres.$inferInsert>): Promise<Row<typeof examCentres>>;
  /** `count` slots one after the other, 32 minutes each, from 08:00 on the centre's clock, `daysAhead` days from today there. */
  slots(count: number, facts?: SlotFacts): Promise<Row<typeof examSlots>[]>;
  slot(facts?: SlotFacts): Promise<Row<typeof examSlots>>;
  /** Grown-up candidates for B whose file lets them sit the exam at once, with these facts in place of the usual ones. */
  candidates(count: number, facts?: CandidateRowFacts): Promise<SignedInCandidate[]>;
  candidate(facts?: CandidateRowFacts): Promise<SignedInCandidate>;
  /** Somebody who works for the service, in these departments (93 unless said), and a bearer token of theirs. */
  officer(role?: OfficerRole, departmentCodes?: string[], examinerId?: number): Promise<SignedInOfficer>;
  /** Sets a policy, everywhere unless a department is named. A running API knows it a moment later. */
  policy(key: PolicyKey, number: number, departmentCode?: string): Promise<void>;
  /** Adds what became of tests to a candidate's history. */
  results(candidate: SignedInCandidate, ...results: ResultFacts[]): Promise<void>;
  /** So many days from today in Paris; negative for the past. */
  day(daysAhead: number): string;
  close(): Promise<void>;
};

export type SlotFacts = {
  centre?: Row<typeof examCentres>;
  daysAhead?: number;
  category?: LicenceCategory;
  phase?: ExamPhase;
  state?: SlotState;
};

type CandidateRowFacts = Partial<typeof candidates.$inferInsert>;
type ResultFacts = Omit<typeof examResults.$inferInsert, "candidateId">;

type SignedInOfficer = Row<typeof officers> & { token: string };
export type SignedInCandidate = Row<typeof candidates> & { token: string };

const SLOT_MINUTES = 32;
/** One examiner's day holds 13; a bigger crowd of slots takes more examiners. */
const SLOTS_A_SESSION = 13;

const first = <Item>(items: readonly Item[]): Item => {
  const [item] = items;
  if (item === undefined) throw new Error("nothing was inserted");
  return item;
};

const cloneTemplate = async (clusterUrl: string): Promise<{ url: string; drop(): Promise<void> }> => {
  const name = `world_${randomBytes(6).toString("hex")}`;
  const run = async (statement: string) => {
    const admin = new pg.Client({ connectionString: clusterUrl });
    await admin.connect();
    await admin.query(statement).finally(() => admin.end());
  };
  await run(`create database ${name} template ${TEMPLATE} strategy file_copy`);
  const url = new URL(clusterUrl);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => run(`drop database ${name} with (force)`) };
};

/** `clusterUrl` names a server with the template on it; by default the one of this run. */
export const createWorld = async (clusterUrl: string = inject("clusterUrl")): Promise<World> => {
  const { url, drop } = await cloneTemplate(clusterUrl);
  const { db, close } = openDatabase(url, { poolSize: 5 });
  // A place that is given back and that no wish means opens at once, unless a story is about the window.
  await db.update(policyValues).set({ number: 0 }).where(eq(policyValues.key, "republication.window"));
  // One officer does everything alone, unless a story is about the second person.
  const takesTwo = APPROVAL_KINDS.map((kind) => `second-person.${kind}`);
  await db.update(policyValues).set({ number: 0 }).where(inArray(policyValues.key, takesTwo));
  let people = 0;
  let knownCentre: Promise<Row<typeof examCentres>> | undefined;

  const world: World = {
    databaseUrl: url,
    db,
    department: async (code = "93", timeZone = "Europe/Paris") =>
      first(
        await db
          .insert(departments)
          .values({
            code,
            name: `Département ${code}`,
            regionCode: "11",
            regionName: "Île-de-France",
            timeZone,
            holidayZone: "metropole",
          })
          .onConflictDoUpdate({ target: departments.code, set: { timeZone } })
          .returning(),
      ),
    centre: async (facts = {}) => {
      await world.department(facts.departmentCode, facts.timeZone);
      return first(
        await db
          .insert(examCentres)
          .values({
            departmentCode: "93",
            name: "Bobigny",
            communeInsee: "93008",
            latitude: 48.905818,
            longitude: 2.458441,
            positionPrecision: "address",
            timeZone: "Europe/Paris",
            ...facts,
          })
          .returning(),
      );
    },
    slots: async (count, facts = {}) => {
      knownCentre ??= facts.centre ? undefined : world.centre();
      const centre = facts.centre ?? (await (knownCentre as Promise<Row<typeof examCentres>>));
      const { daysAhead = 10, category = "B", phase = "on_road", state = "open" } = facts;
      const day = Temporal.Now.plainDateISO(centre.timeZone).add({ days: daysAhead });
      const at = (index: number) =>
        day
          .toZonedDateTime({ timeZone: centre.timeZone, plainTime: "08:00" })
          .add({ minutes: SLOT_MINUTES * (index % SLOTS_A_SESSION) });
      const made: Row<typeof examSlots>[] = [];
      for (let from = 0; from < count; from += SLOTS_A_SESSION) {
        const examiner = first(
          await db
            .insert(examiners)
            .values({ registrationNumber: randomUUID(), departmentCode: centre.departmentCode })
            .returning(),
        );
        const session = first(
          await db
            .insert(examSessions)
            .values({
              examinerId: examiner.id,
              centreId: centre.id,
              categoryGroup: "B",
              civilDate: day.toString(),
              period: `[${at(0).toInstant()},${at(SLOTS_A_SESSION - 1)
                .add({ minutes: SLOT_MINUTES })
                .toInstant()})`,
            })
            .returning(),
        );
        const rows = Array.from({ length: Math.min(SLOTS_A_SESSION, count - from) }, (_, index) => ({
          sessionId: session.id,
          centreId: centre.id,
          category,
          phase,
          startsAt: new Date(at(index).epochMilliseconds),
          civilDate: day.toString(),
          durationMinutes: SLOT_MINUTES,
          state,
        }));
        made.push(...(await db.insert(examSlots).values(rows).returning()));
      }
      return made;
    },
    slot: async (facts) => first(await world.slots(1, facts)),
    candidates: async (count, facts = {}) => {
      await world.department(facts.departmentCode ?? "93");
      const numbers = Array.from({ length: count }, () => ++people);
      const neph = (number: number) => String(930_000_000_000 + number);
      const expiresAt = new Date(Date.now() + 86_400_000);
      const userRows = numbers.map((n) => ({
        id: `user-${n}`,
        name: `Candidat ${n}`,
        email: `candidat.${n}@exemple.fr`,
        emailVerified: true,
      }));
      const sessionRows = numbers.map((n) => ({
        id: randomUUID(),
        token: randomBytes(32).toString("base64url"),
        userId: `user-${n}`,
        expiresAt,
      }));
      const candidateRows = numbers.map((n) => ({
        kind: "free" as const,
        neph: neph(n),
        birthName: "MARTIN",
        firstName: `Camille ${n}`,
        birthDate: "2000-03-10",
        email: `candidat.${n}@exemple.fr`,
        departmentCode: "93",
        theoryPassedOn: world.day(-180),
        categories: ["B" as const] as LicenceCategory[],
        trainingPath: "traditional" as const,
        medicalDeclaration: false,
        historyComplete: true,
        licencesComplete: true,
        registeredOn: world.day(-200),
        userId: `user-${n}`,
        ...facts,
      }));
      await db.insert(users).values(userRows);
      await db.insert(sessions).values(sessionRows);
      const made = await db.insert(candidates).values(candidateRows).returning();
      return made.map((candidate, index) => ({ ...candidate, token: sessionRows[index]?.token ?? "" }));
    },
    officer: async (role = "allocation_officer", departmentCodes = ["93"], examinerId) => {
      const user = { id: `officer-${randomUUID()}`, name: `Agent ${role}`, emailVerified: true };
      await db.insert(users).values({ ...user, email: `${user.id}@agents.example` });
      const [token, expiresAt] = [randomBytes(32).toString("base64url"), new Date(Date.now() + 86_400_000)];
      await db.insert(sessions).values({ id: randomUUID(), token, userId: user.id, expiresAt });
      return {
        ...first(await db.insert(officers).values({ userId: user.id, role, departmentCodes, examinerId }).returning()),
        token,
      };
    },
    policy: async (key, number, departmentCode) => {
      if (departmentCode) await world.department(departmentCode);
      await db.insert(policyValues).values({
        ...{ key, number, departmentCode: departmentCode ?? null, validFrom: "2001-01-01" },
        ...{ sourceFr: "Politique d’essai", sourceEn: "Trial policy" },
      });
    },
    results: async ({ id }, ...results) => {
      await db.insert(examResults).values(results.map((result) => ({ ...result, candidateId: id })));
    },
    day: (daysAhead) => Temporal.Now.plainDateISO("Europe/Paris").add({ days: daysAhead }).toString(),
    candidate: async (facts) => first(await world.candidates(1, facts)),
    close: async () => {
      await close();
      await drop();
    },
  };
  return world;
};
