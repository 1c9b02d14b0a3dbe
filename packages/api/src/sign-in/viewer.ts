import { bookings, candidates, type LicenceCategory, officers, sessions, users } from "@creneau/schema";
import { and, eq, gt, sql } from "drizzle-orm";
import { GraphQLError } from "graphql";
import { LRUCache } from "lru-cache";
import { ownChanges } from "../bookings/own-changes.js";
import { factsOf, fileColumns, penaltiesOf } from "../candidates/candidate-file.js";
import type { CandidateId } from "../domain/id.js";
import type { Penalty } from "../domain/penalty/penalty.js";
import type { CandidateFacts } from "../domain/regulation/facts.js";
import type { Officer } from "../officers/officer.js";
import type { Database } from "../platform/database.js";
import type { Auth } from "./auth.js";

/**
 * A candidate's facts as they were when the viewer was looked up, a few seconds ago at the most. Enough for a change that is
 * guarded by `version`, never for telling anybody anything.
 */
type SeenCandidate = {
  readonly version: number;
  readonly categories: readonly LicenceCategory[];
  /** The categories in which the candidate had a live booking. */
  readonly bookedCategories: readonly LicenceCategory[];
  /** When the candidate made changes of bookings, as of that version. */
  readonly ownChanges: readonly number[];
  /** What the regulation looks at. */
  readonly facts: CandidateFacts;
  readonly penalties: readonly Penalty[];
};

/** Who is asking: a signed-in candidate. Who changes the candidate's bookings sets `seen` to `null`. */
type Viewer = {
  readonly candidateId: CandidateId;
  /** The sign-in that the credentials belong to. */
  readonly sessionId: string;
  seen: SeenCandidate | null;
};

export type Credentials = { authorization?: string | undefined; cookie?: string | undefined };

/** Who is behind a request: a candidate, an officer, somebody who is both, or nobody that we know. */
export type Identity = {
  readonly viewer: Viewer | null;
  readonly officer: Officer | null;
  /** The sign-in that says so; null for nobody. */
  readonly sessionId: string | null;
};

export const NOBODY: Identity = { viewer: null, officer: null, sessionId: null };

/**
 * Whom the credentials name. A bearer token that is unknown or has expired is an error (`UNAUTHENTICATED`, HTTP 401): silence
 * would answer as to a stranger. A browser's stale cookie just reads as a stranger.
 */
export type IdentityOf = (credentials: Credentials) => Promise<Identity>;

/** How long an answer is remembered: a token revoked elsewhere works on this process for so long at the most. */
export const REMEMBERED_MS = 5_000;

const BEARER = /^bearer +([\w.~+/-]{1,256}=*)$/i;

const unauthenticated = () =>
  new GraphQLError("The token is unknown or has expired.", {
    extensions: { code: "UNAUTHENTICATED", http: { status: 401 } },
  });

/** Looks callers up, and forgets those whose sign-in has just been ended here: their tokens end with the answer that says so. */
export type Identities = {
  of: IdentityOf;
  forget(tokens: readonly string[]): void;
  /**
   * Those of these that are no longer so: the sign-in has ended, however that was (signed out, signed out everywhere, expired,
   * purged), or the officer has other rights.
   */
  overAmong(seen: readonly Identity[]): Promise<ReadonlySet<Identity>>;
};

/** Whether an officer has the rights that were seen; `undefined`: the sign-in is over. */
const isSame = (seen: Officer | null, now: Officer | null | undefined): boolean =>
  now !== undefined &&
  seen?.officerId === now?.officerId &&
  seen?.role === now?.role &&
  seen?.examinerId === now?.examinerId &&
  String(seen?.departmentCodes) === String(now?.departmentCodes);

export const identityFinder = (db: Database, auth: Auth): Identities => {
  // A query of its own: in a bare `sql` of a select from one table, Drizzle would leave out the table of "id".
  const bookedCategories = db
    .select({ category: sql`${bookings.category}::text` })
    .from(bookings)
    .where(and(eq(bookings.candidateId, candidates.id), eq(bookings.state, "live")));
  const identity = {
    candidateId: candidates.id,
    version: candidates.version,
    categories: candidates.categories,
    bookedCategories: sql<LicenceCategory[]>`array(${bookedCategories})`,
    ownChanges: ownChanges(db),
    file: fileColumns(db),
    officer: {
      officerId: officers.id,
      role: officers.role,
      departmentCodes: officers.departmentCodes,
      examinerId: officers.examinerId,
    },
  };
  const byToken = db
    .select({ ...identity, sessionId: sessions.id })
    .from(sessions)
    .leftJoin(candidates, eq(candidates.userId, sessions.userId))
    .leftJoin(officers, eq(officers.userId, sessions.userId))
    .where(and(eq(sessions.token, sql.placeholder("token")), gt(sessions.expiresAt, sql`now()`)))
    .prepare("identity_by_token");
  const byUser = db
    .select(identity)
    .from(users)
    .leftJoin(candidates, eq(candidates.userId, users.id))
    .leftJoin(officers, eq(officers.userId, users.id))
    .where(eq(users.id, sql.placeholder("userId")))
    .prepare("identity_by_user");

  type Row = Awaited<ReturnType<typeof byToken.execute>>[number];
  const viewerOf = ({
    candidateId,
    sessionId,
    version,
    categories,
    bookedCategories,
    ownChanges,
    file,
  }: Row): Viewer | null => {
    if (candidateId === null || version === null || categories === null || file === null) return null;
    const seen = {
      version,
      categories,
      bookedCategories,
      ownChanges,
      facts: factsOf(file),
      penalties: penaltiesOf(file),
    };
    return { candidateId: candidateId as CandidateId, sessionId, seen };
  };
  const toIdentity = (row: Row | undefined): Identity =>
    row ? { viewer: viewerOf(row), officer: row.officer, sessionId: row.sessionId } : NOBODY;

  const remembered = new LRUCache<string, Promise<Identity>>({ max: 20_000, ttl: REMEMBERED_MS });
  const ofToken = (token: string): Promise<Identity> => {
    const known = remembered.get(token);
    if (known) return known;
    const found = byToken.execute({ token }).then(([row]) => toIdentity(row));
    remembered.set(token, found);
    found.catch(() => remembered.delete(token));
    return found;
  };
  const ofCookie = async (cookie: string): Promise<Identity> => {
    const session = await auth.api.getSession({ headers: new Headers({ cookie }) });
    if (!session) return NOBODY;
    const [row] = await byUser.execute({ userId: session.user.id });
    return toIdentity(row && { ...row, sessionId: session.session.id });
  };

  const of: IdentityOf = async ({ authorization, cookie }) => {
    if (authorization) {
      const token = BEARER.exec(authorization)?.[1];
      const found = token ? await ofToken(token) : NOBODY;
      if (!found.viewer && !found.officer) throw unauthenticated();
      return found;
    }
    return cookie?.includes("creneau.session_token=") ? ofCookie(cookie) : NOBODY;
  };
  const open = db
    .select({ id: sessions.id, officer: identity.officer })
    .from(sessions)
    .leftJoin(officers, eq(officers.userId, sessions.userId))
    .where(and(sql`${sessions.id} = any(${sql.placeholder("ids")})`, gt(sessions.expiresAt, sql`now()`)))
    .prepare("open_sessions");
  return {
    of,
    overAmong: async (seen) => {
      const rows = await open.execute({ ids: seen.map(({ sessionId }) => sessionId) });
      const now = new Map(rows.map(({ id, officer }) => [id, officer]));
      return new Set(seen.filter(({ sessionId, officer }) => !isSame(officer, now.get(sessionId ?? ""))));
    },
    forget: (tokens) => {
      for (const token of tokens) remembered.delete(token);
    },
  };
};
