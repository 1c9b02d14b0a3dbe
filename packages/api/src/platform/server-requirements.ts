import pg from "pg";

/** What a PostgreSQL server says of itself, as far as Créneau depends on it. */
export type ServerFacts = {
  /** As `server_version_num`: 180004 is 18.4. */
  version: number;
  walLevel: string;
  replicationSlots: number;
  walSenders: number;
  mayReplicate: boolean;
  mayCreate: boolean;
  role: string;
  database: string;
};

const OLDEST_MAJOR = 18;
const AND_RESTART = "and restart it";

/** One sentence per thing that keeps Créneau from working on this server, with what to do about it. */
export const unmetRequirements = (facts: ServerFacts): string[] => {
  const major = Math.floor(facts.version / 10_000);
  const unmet: string[] = [];
  // The rest would only confuse: an older server has to be replaced anyway.
  if (major < OLDEST_MAJOR) return [`PostgreSQL ${OLDEST_MAJOR} or newer is needed and this server is ${major}.`];
  if (facts.walLevel !== "logical")
    unmet.push(
      `wal_level is ${facts.walLevel} and must be logical: live availability reads the change stream. ` +
        `On the server, run: ALTER SYSTEM SET wal_level = 'logical'; ${AND_RESTART}.`,
    );
  if (facts.replicationSlots === 0)
    unmet.push(
      `max_replication_slots is 0: each API process needs one. ` +
        `On the server, run: ALTER SYSTEM SET max_replication_slots = 10; ${AND_RESTART}.`,
    );
  if (facts.walSenders === 0)
    unmet.push(
      `max_wal_senders is 0: each API process needs one. ` +
        `On the server, run: ALTER SYSTEM SET max_wal_senders = 10; ${AND_RESTART}.`,
    );
  if (!facts.mayReplicate)
    unmet.push(
      `The role ${facts.role} may not replicate. As an administrator, run: ALTER ROLE "${facts.role}" REPLICATION;`,
    );
  if (!facts.mayCreate)
    unmet.push(
      `The role ${facts.role} may not create schemas in the database ${facts.database}. ` +
        `As an administrator, run: GRANT CREATE ON DATABASE "${facts.database}" TO "${facts.role}";`,
    );
  return unmet;
};

const factsOf = async (client: pg.Client): Promise<ServerFacts> => {
  const { rows } = await client.query<ServerFacts>(`
    select current_setting('server_version_num')::int as version,
           current_setting('wal_level') as "walLevel",
           current_setting('max_replication_slots')::int as "replicationSlots",
           current_setting('max_wal_senders')::int as "walSenders",
           (rolsuper or rolreplication) as "mayReplicate",
           has_database_privilege(current_database(), 'CREATE') as "mayCreate",
           current_user::text as role,
           current_database()::text as database
    from pg_roles where rolname = current_user`);
  const [facts] = rows;
  if (!facts) throw new Error("the server does not know the role that is connected");
  return facts;
};

/** Where a connection string leads, without its password. */
const destination = (url: URL): string => `${url.hostname}:${url.port || 5432}`;

const sentenceFor = (error: unknown, url: URL): string => {
  const { code, message, errors } = error as { code?: string; message: string; errors?: { message: string }[] };
  if (code === "28P01" || code === "28000")
    return `The PostgreSQL server at ${destination(url)} refuses the user ${url.username || "(none)"}: ${message}.`;
  if (code === "3D000")
    return `The PostgreSQL server at ${destination(url)} has no such database: ${message}. Create it first (createdb).`;
  // Node hides the reasons of a failed try of several addresses in an AggregateError without a message.
  return `No PostgreSQL answers at ${destination(url)}: ${message || errors?.[0]?.message || code}.`;
};

/**
 * Connects once and returns what keeps Créneau from working there, one sentence each; empty when all is well.
 * Nothing is written. Unreachable servers and refused logins are sentences too. The password is never repeated.
 */
export const serverComplaints = async (databaseUrl: string): Promise<string[]> => {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000, query_timeout: 5_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    return unmetRequirements(await factsOf(client));
  } catch (error) {
    return [sentenceFor(error, new URL(databaseUrl))];
  } finally {
    await client.end().catch(() => {});
  }
};
