import { policyValues } from "@creneau/schema";
import { asc } from "drizzle-orm";
import type { Logger } from "pino";
import { type Policybook as Policies, policybookOf } from "../domain/policy/policy.js";
import type { Database } from "../platform/database.js";

/** The policies as this process knows them. */
export type Policybook = {
  now(): Policies;
  /** Reads them again. When the rows make no whole book, the last one that was stays, and the log says why. */
  reload(): Promise<void>;
};

/** Every dated policy of the database. Throws `IncompletePolicies`. */
const readPolicybook = async (db: Database): Promise<Policies> =>
  policybookOf(await db.select().from(policyValues).orderBy(asc(policyValues.id)));

export const openPolicybook = async (db: Database, log: Logger): Promise<Policybook> => {
  let current = await readPolicybook(db);
  let reading = Promise.resolve();
  const read = async (): Promise<void> => {
    try {
      current = await readPolicybook(db);
    } catch (error) {
      log.error({ err: error }, "the policies could not be read: those of before stay in force");
    }
  };
  return {
    now: () => current,
    // One after the other: the last to start is the last to be told.
    reload: () => {
      reading = reading.then(read);
      return reading;
    },
  };
};
