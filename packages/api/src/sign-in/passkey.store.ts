import { getAuthenticatorName } from "@better-auth/passkey";
import { candidates, passkeys } from "@creneau/schema";
import { and, desc, eq, sql } from "drizzle-orm";
import type { CandidateId } from "../domain/id.js";
import type { Database } from "../platform/database.js";
import type { Passkey } from "./passkey.types.js";

const isOf = (db: Database, candidateId: CandidateId) => {
  const userId = db.select({ userId: candidates.userId }).from(candidates).where(eq(candidates.id, candidateId));
  return sql`${passkeys.userId} = (${userId})`;
};

/** The passkeys of a candidate, the newest first. */
export const passkeysOf = async (db: Database, candidateId: CandidateId): Promise<Passkey[]> => {
  const rows = await db
    .select({ id: passkeys.id, aaguid: passkeys.aaguid, addedAt: passkeys.createdAt })
    .from(passkeys)
    .where(isOf(db, candidateId))
    .orderBy(desc(passkeys.createdAt));
  return rows.map(({ id, aaguid, addedAt }) => ({ id, addedAt, keeper: getAuthenticatorName(aaguid) ?? null }));
};

/** Whether there was one of this candidate's to remove: the owner is part of the condition. */
export const removePasskey = async (db: Database, candidateId: CandidateId, id: string): Promise<boolean> => {
  const removed = await db
    .delete(passkeys)
    .where(and(eq(passkeys.id, id), isOf(db, candidateId)))
    .returning({ id: passkeys.id });
  return removed.length > 0;
};
