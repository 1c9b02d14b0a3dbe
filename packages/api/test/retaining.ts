import { systemClock } from "../src/platform/clock.js";
import { createLog } from "../src/platform/log.js";
import { openPolicybook } from "../src/policies/policybook.js";
import { openRulebook } from "../src/regulation/rulebook.js";
import type { Retaining } from "../src/retention/inactive-files.js";
import type { World } from "./world.js";

/** What a round of the purge works with, on a world's database. */
export const retaining = async ({ db }: World, parts: Partial<Retaining> = {}): Promise<Retaining> => {
  const log = createLog("silent");
  const [policies, rulebook] = await Promise.all([openPolicybook(db, log), openRulebook(db, log)]);
  return { database: db, policies, rulebook, clock: systemClock, identities: { forget: () => {} }, ...parts };
};
