import { rulebookVersion, ruleValues } from "@creneau/schema";
import { asc } from "drizzle-orm";
import type { Logger } from "pino";
import {
  type DatedValue,
  IncompleteRules,
  type Rulebook as RuleSets,
  rulebookOf,
} from "../domain/regulation/rule-set.js";
import type { Database } from "../platform/database.js";

type ValueRow = typeof ruleValues.$inferSelect;

/** A dated value and where it comes from. */
export type SourcedValue = DatedValue & Pick<ValueRow, "evidence" | "sourceFr" | "sourceEn">;

export type SourcedRulebook = { readonly sets: RuleSets["sets"]; readonly values: readonly SourcedValue[] };

export type RulebookNow = SourcedRulebook & {
  /** Of the rows, as the database counts their changes: what a decision on these rules is stored under. */
  readonly version: number;
};

/** The regulation as this process knows it. */
export type Rulebook = {
  now(): RulebookNow;
  /** The rules of that version, of which the database told: read again first when this process has heard of another. */
  of(version: number): Promise<RulebookNow>;
  /** Reads it again. When the rows make no rule set, the last one that was whole stays, and the log says why. */
  reload(): Promise<void>;
};

const sourcedValue = ({ number, date, member, ...row }: ValueRow): SourcedValue => ({
  ...row,
  value: number ?? date ?? member,
});

type Rows = { readonly version: number; readonly values: readonly SourcedValue[] };

/** The version is read first: rows that are newer than it fail the guard of a decision, and are read again. */
const readRows = async (db: Database): Promise<Rows> => {
  const [row] = await db.select({ version: rulebookVersion.version }).from(rulebookVersion);
  if (!row) throw new Error("the version of the rules is gone");
  const rows = await db
    .select()
    .from(ruleValues)
    .orderBy(asc(ruleValues.key), asc(ruleValues.validFrom), asc(ruleValues.id));
  return { version: row.version, values: rows.map(sourcedValue) };
};

const rulebookFrom = ({ version, values }: Rows): RulebookNow => ({ ...rulebookOf(values), values, version });

/** Every dated value of the database. Throws `IncompleteRules`. */
export const readRulebook = async (db: Database): Promise<RulebookNow> => rulebookFrom(await readRows(db));

export const openRulebook = async (db: Database, log: Logger): Promise<Rulebook> => {
  let current = await readRulebook(db);
  let reading = Promise.resolve();
  let next: Promise<void> | null = null;
  const take = (rows: Rows): void => {
    try {
      current = rulebookFrom(rows);
      log.info({ values: current.values.length }, "the rules were read again");
    } catch (error) {
      if (!(error instanceof IncompleteRules)) throw error;
      // Their version all the same: nothing else is known to decide on, and places are still booked.
      current = { ...current, version: rows.version };
      log.error({ err: error }, "the rules make no whole set: those of before stay in force");
    }
  };
  const read = async (): Promise<void> => {
    try {
      take(await readRows(db));
    } catch (error) {
      log.error({ err: error }, "the rules could not be read: those of before stay in force");
    }
  };
  // One after the other: the last to start is the last to be told. Who asks before it has started shares it.
  const reload = (): Promise<void> => {
    next ??= reading.then(() => {
      next = null;
      return read();
    });
    reading = next;
    return next;
  };
  return {
    now: () => current,
    of: async (version) => {
      if (current.version !== version) await reload();
      return current;
    },
    reload,
  };
};
