import { bookings, candidates, type LicenceCategory, sessions } from "@creneau/schema";
import { and, eq, gt, sql } from "drizzle-orm";
import { GraphQLError } from "graphql";
import { LRUCache } from "lru-cache";
import { factsOf, fileColumns } from "../candidates/candidate-file.js";
import type { CandidateId } from "../domain/id.js";
import type { CandidateFacts } from "../domain/regulation/facts.js";
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
  /** What the regulation looks at. */
  readonly facts: CandidateFacts;
};

/** Who is asking: a signed-in candidate. Who changes the candidate's bookings sets `seen` to `null`. */
export type Viewer = { readonly candidateId: CandidateId; seen: SeenCandidate | null };

export type Credentials = { authorization?: string | undefined; cookie?: string | undefined };

/**
 * The viewer that the credentials name, or `null` without any. A bearer token that is unknown or has expired is an error
 * (`UNAUTHENTICATED`, HTTP 401): silence would answer as to a stranger. A browser's stale cookie just reads as a stranger.
 */
export type ViewerOf = (credentials: Credentials) => Promise<Viewer | null>;

/** How long an answer is remembered: a token revoked elsewhere works on this process for so long at the most. */
const REMEMBERED_MS = 5_000;

const BEARER = /^bearer +([\w.~+/-]{1,256}=*)$/i;

const unauthenticated = () =>
  new GraphQLError("The token is unknown or has expired.", {
    extensions: { code: "UNAUTHENTICATED", http: { status: 401 } },
  });

export const viewerFinder = (db: Database, auth: Auth): ViewerOf => {
  // A query of its own: in a bare `sql` of a select from one table, Drizzle would leave out the table of "id".
  const bookedCategories = db
    .select({ category: sql`${bookings.category}::text` })
    .from(bookings)
    .where(and(eq(bookings.candidateId, candidates.id), eq(bookings.state, "live")));
  const viewer = {
    candidateId: candidates.id,
    version: candidates.version,
    categories: candidates.categories,
    bookedCategories: sql<LicenceCategory[]>`array(${bookedCategories})`,
    file: fileColumns(db),
  };
  const byToken = db
    .select(viewer)
    .from(sessions)
    .innerJoin(candidates, eq(candidates.userId, sessions.userId))
    .where(and(eq(sessions.token, sql.placeholder("token")), gt(sessions.expiresAt, sql`now()`)))
    .prepare("viewer_by_token");
  const byUser = db
    .select(viewer)
    .from(candidates)
    .where(eq(candidates.userId, sql.placeholder("userId")))
    .prepare("viewer_by_user");

  const toViewer = ([row]: Awaited<ReturnType<typeof byToken.execute>>): Viewer | null => {
    if (!row) return null;
    const { candidateId, file, ...seen } = row;
    return { candidateId: candidateId as CandidateId, seen: { ...seen, facts: factsOf(file) } };
  };
  const remembered = new LRUCache<string, Promise<Viewer | null>>({ max: 20_000, ttl: REMEMBERED_MS });
  const ofToken = (token: string): Promise<Viewer | null> => {
    const known = remembered.get(token);
    if (known) return known;
    const found = byToken.execute({ token }).then(toViewer);
    remembered.set(token, found);
    found.catch(() => remembered.delete(token));
    return found;
  };
  const ofCookie = async (cookie: string): Promise<Viewer | null> => {
    const session = await auth.api.getSession({ headers: new Headers({ cookie }) });
    return session ? toViewer(await byUser.execute({ userId: session.user.id })) : null;
  };

  return async ({ authorization, cookie }) => {
    if (authorization) {
      const token = BEARER.exec(authorization)?.[1];
      const viewer = token ? await ofToken(token) : null;
      if (!viewer) throw unauthenticated();
      return viewer;
    }
    return cookie?.includes("creneau.session_token=") ? ofCookie(cookie) : null;
  };
};
