import { ruleValues } from "@creneau/schema";
import { asc } from "drizzle-orm";
import type { Logger } from "pino";
import { type DatedValue, type Rulebook as RuleSets, rulebookOf } from "../domain/regulation/rule-set.js";
import type { Database } from "../platform/database.js";

type ValueRow = typeof ruleValues.$inferSelect;

/** A dated value and where it comes from. */
export type SourcedValue = DatedValue & Pick<ValueRow, "evidence" | "sourceFr" | "sourceEn">;

export type RulebookNow = { readonly sets: RuleSets["sets"]; readonly values: readonly SourcedValue[] };

/** The regulation as this process knows it. */
export type Rulebook = {
  now(): RulebookNow;
  /** Reads it again. When the rows make no rule set, the last one that was whole stays, and the log says why. */
  reload(): Promise<void>;
};

const sourcedValue = ({ number, date, member, ...row }: ValueRow): SourcedValue => ({
  ...row,
  value: number ?? date ?? member,
});

/** Every dated value of the database. Throws `IncompleteRules`. */
export const readRulebook = async (db: Database): Promise<RulebookNow> => {
  const rows = await db
    .select()
    .from(ruleValues)
    .orderBy(asc(ruleValues.key), asc(ruleValues.validFrom), asc(ruleValues.id));
  const values = rows.map(sourcedValue);
  return { ...rulebookOf(values), values };
};

export const openRulebook = async (db: Database, log: Logger): Promise<Rulebook> => {
  let current = await readRulebook(db);
  let reading = Promise.resolve();
  const read = async (): Promise<void> => {
    try {
      current = await readRulebook(db);
      log.info({ values: current.values.length }, "the rules were read again");
    } catch (error) {
      log.error({ err: error }, "the rules could not be read: those of before stay in force");
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
