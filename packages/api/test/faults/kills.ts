import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";

/** What was really killed: `busy` backends were in the middle of a statement. */
export type Kills = { rounds: number; backends: number; busy: number; replicationSessions: number };

type Killed = { backend_type: string; state: string | null };

const KILL = `select backend_type, state, pg_terminate_backend(pid) from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid()`;

/** Kills what the API has open in its database, except this connection: every `everyMs` for `forMs`, or once. */
const kill = async (databaseUrl: string, which: string, everyMs = 0, forMs = 0): Promise<Kills> => {
  const killer = new pg.Client({ connectionString: databaseUrl });
  await killer.connect();
  const kills: Kills = { rounds: 0, backends: 0, busy: 0, replicationSessions: 0 };
  const end = performance.now() + forMs;
  do {
    const { rows } = await killer.query<Killed>(`${KILL} and ${which}`);
    kills.rounds += 1;
    for (const { backend_type, state } of rows) {
      kills.backends += 1;
      if (backend_type === "walsender") kills.replicationSessions += 1;
      else if (state === "active") kills.busy += 1;
    }
    await delay(everyMs);
  } while (performance.now() < end);
  await killer.end();
  return kills;
};

export const killAllBackends = (databaseUrl: string, everyMs: number, forMs: number): Promise<Kills> =>
  kill(databaseUrl, "(application_name = 'creneau-api' or backend_type = 'walsender')", everyMs, forMs);

export const killReplicationSession = (databaseUrl: string): Promise<Kills> =>
  kill(databaseUrl, "backend_type = 'walsender'");
