import { candidates, sessions } from "@creneau/schema";
import { and, desc, eq, gt, ne, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { CandidateId } from "../domain/id.js";
import type { Database } from "../platform/database.js";

export type SignInRow = Omit<typeof sessions.$inferSelect, "token">;

/** More are never shown at once; a file with more of them ends them all together. */
const MOST_SHOWN = 100;

const userOf = (db: Database, candidateId: CandidateId) =>
  db.select({ userId: candidates.userId }).from(candidates).where(eq(candidates.id, candidateId));

/** The open sign-ins of a candidate, the last used first. Their tokens stay where they are. */
export const openSignIns = (db: Database, candidateId: CandidateId, now: Temporal.Instant): Promise<SignInRow[]> =>
  db
    .select({
      id: sessions.id,
      userId: sessions.userId,
      expiresAt: sessions.expiresAt,
      ipAddress: sessions.ipAddress,
      userAgent: sessions.userAgent,
      createdAt: sessions.createdAt,
      updatedAt: sessions.updatedAt,
    })
    .from(sessions)
    .where(
      and(
        sql`${sessions.userId} = (${userOf(db, candidateId)})`,
        gt(sessions.expiresAt, new Date(now.epochMilliseconds)),
      ),
    )
    .orderBy(desc(sessions.updatedAt), sessions.id)
    .limit(MOST_SHOWN);

/** Ends what belongs to this candidate and nothing else: the owner is part of the condition. Tells the tokens that are over. */
const endWhere = async (db: Database, candidateId: CandidateId, which: ReturnType<typeof eq> | undefined) => {
  const ended = await db
    .delete(sessions)
    .where(and(sql`${sessions.userId} = (${userOf(db, candidateId)})`, which))
    .returning({ token: sessions.token });
  return ended.map(({ token }) => token);
};

export const endSignIn = (db: Database, candidateId: CandidateId, id: string) =>
  endWhere(db, candidateId, eq(sessions.id, id));

export const endAllSignIns = (db: Database, candidateId: CandidateId, except: string | null) =>
  endWhere(db, candidateId, except === null ? undefined : ne(sessions.id, except));
