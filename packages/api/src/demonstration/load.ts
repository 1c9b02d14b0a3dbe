import * as schema from "@creneau/schema";
import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import { Temporal } from "temporal-polyfill";
import { fillDemonstration, fillReference, type Target } from "./fill-tables.js";

export type LoadOptions = {
  /** Exam slots wanted, over 90 days; a few more may come. Default 120,000. */
  slots?: number;
  /** The same seed and date give the same data. Default 1. */
  seed?: number;
  /** Planning begins the day after. Default today in Paris. */
  from?: Temporal.PlainDate;
  /** Called after each step, with one line for a person to read. */
  onProgress?: (message: string) => void;
};

/** `loadDemonstration` found data that it would have to mix with. */
export class PlanningNotEmpty extends Error {}

const DEFAULT_SLOTS = 120_000;
const DEFAULT_SEED = 1;

const complete = ({ slots = DEFAULT_SLOTS, seed = DEFAULT_SEED, from, onProgress = () => {} }: LoadOptions) => ({
  wanted: { slots, seed, from: from ?? Temporal.Now.plainDateISO("Europe/Paris") },
  onProgress,
});

/** All or nothing, one load at a time. When `work` has changed something, PostgreSQL then learns what its tables look like. */
const load = async (url: string, work: (target: Target) => Promise<boolean>): Promise<boolean> => {
  const client = new pg.Client({ connectionString: url, application_name: "creneau-load" });
  // A connection that dies fails the statement that runs; without a listener it would end the process as well.
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query("begin");
    await client.query("select pg_advisory_xact_lock(hashtext('creneau.load'))");
    const changed = await work({ client, db: drizzle(client, { schema }) });
    await client.query("commit");
    if (changed)
      await client.query(`
        vacuum (analyze) departments, public_holidays, exam_centres, examiners, exam_sessions, exam_slots, candidates,
          exam_results, held_licences, bookings`);
    return changed;
  } finally {
    // Before the commit this rolls everything back.
    await client.end();
  }
};

/** Departments, public holidays and real exam centres: what every installation has. Loading again brings them up to date. */
export const loadReferenceData = async (url: string, options: LoadOptions = {}): Promise<void> => {
  const { wanted, onProgress } = complete(options);
  await load(url, async (target) => {
    await fillReference(target, wanted.from);
    return true;
  });
  onProgress("reference data is up to date");
};

const fillAll = async (target: Target, options: LoadOptions): Promise<true> => {
  const { wanted, onProgress } = complete(options);
  await fillReference(target, wanted.from);
  await fillDemonstration(target, wanted, onProgress);
  return true;
};

const refuseUnlessEmpty = async ({ client }: Target) => {
  const { rows } = await client.query<{ filled: boolean }>(`
    select exists (select from examiners) or exists (select from exam_sessions) or exists (select from candidates) as filled`);
  if (rows[0]?.filled)
    throw new PlanningNotEmpty(
      "This database holds a planning or candidates already. `db:load` replaces them, and every booking with them.",
    );
};

/** Reference data and the demonstration. Throws `PlanningNotEmpty`, having changed nothing, when there is a planning already. */
export const loadDemonstration = async (url: string, options: LoadOptions = {}): Promise<void> => {
  await load(url, async (target) => {
    await refuseUnlessEmpty(target);
    return fillAll(target, options);
  });
};

/** As `loadDemonstration` when there is not even a department, else nothing at all. Tells whether it loaded. */
export const loadIfEmpty = (url: string, options: LoadOptions = {}): Promise<boolean> =>
  load(url, async (target) => {
    const { rowCount } = await target.client.query("select from departments limit 1");
    return rowCount ? false : fillAll(target, options);
  });

/**
 * Throws away planning, bookings, candidates and everybody's sign-in, with every table that rests on these, and loads a new
 * demonstration. Readers of those tables wait until it has committed.
 */
export const replaceDemonstration = async (url: string, options: LoadOptions = {}): Promise<void> => {
  await load(url, async (target) => {
    await target.client.query(`
      truncate audit_log, messages, verifications, examiners, exam_centres, entry_requests, candidates, users
      restart identity cascade`);
    return fillAll(target, options);
  });
};
