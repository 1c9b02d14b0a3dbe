import { auditLog, candidates, type ProofMedia, penalties, penaltyProofs } from "@creneau/schema";
import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { queuedMessages } from "../messages/queued-messages.js";
import type { Database } from "../platform/database.js";

/** A proof without its content, which is read where it is asked for alone. */
export const PROOF_COLUMNS = {
  id: penaltyProofs.id,
  penaltyId: penaltyProofs.penaltyId,
  candidateId: penaltyProofs.candidateId,
  fileName: penaltyProofs.fileName,
  mediaType: penaltyProofs.mediaType,
  size: penaltyProofs.size,
  state: penaltyProofs.state,
  receivedAt: penaltyProofs.receivedAt,
  decidedAt: penaltyProofs.decidedAt,
  decidedBy: penaltyProofs.decidedBy,
  answer: penaltyProofs.answer,
};
export type ProofRow = Omit<typeof penaltyProofs.$inferSelect, "content" | "hash">;

type Wanted = { readonly candidateId: number; readonly penaltyId: string; readonly hash: string };

/** What the taking of a proof is decided on: the penalty when it is the candidate's own, and what they have sent already. */
export const proofFacts = async (db: Database, { candidateId, penaltyId, hash }: Wanted) => {
  const own = eq(penaltyProofs.candidateId, candidates.id);
  const ofPenalty = and(own, eq(penaltyProofs.penaltyId, penalties.id));
  const [facts] = await db
    .select({
      version: candidates.version,
      penalty: { id: penalties.id, liftedAt: penalties.liftedAt },
      same: sql<string | null>`(${db
        .select({ id: penaltyProofs.id })
        .from(penaltyProofs)
        .where(and(ofPenalty, eq(penaltyProofs.hash, hash)))})`,
      count: sql<number>`(${db.select({ n: sql`count(*)::int` }).from(penaltyProofs).where(ofPenalty)})`,
      bytes: sql<number>`(${db
        .select({ n: sql`coalesce(sum(${penaltyProofs.size}), 0)::int` })
        .from(penaltyProofs)
        .where(own)})`,
    })
    .from(candidates)
    .leftJoin(penalties, and(eq(penalties.id, penaltyId), eq(penalties.candidateId, candidates.id)))
    .where(eq(candidates.id, candidateId));
  return facts;
};

type NewProof = Wanted & {
  readonly version: number;
  readonly fileName: string;
  readonly mediaType: ProofMedia;
  readonly content: Buffer;
  readonly now: Temporal.Instant;
};

/** Keeps a proof, in one statement with its trace and its letter; null when the candidate is no longer as it was decided on. */
export const keepProof = async (db: Database, proof: NewProof): Promise<string | null> => {
  const { penaltyId, candidateId, version, fileName, mediaType, hash, content, now } = proof;
  const at = sql`${now.toString()}::timestamptz`;
  const candidate = db.$with("candidate", { id: candidates.id }).as(
    sql`update ${candidates} set version = version + 1
      where id = ${candidateId} and version = ${version} and erased_at is null returning id`,
  );
  const kept = db.$with("kept", { id: penaltyProofs.id }).as(
    sql`insert into ${penaltyProofs} (penalty_id, candidate_id, file_name, media_type, size, hash, content, received_at)
      select ${penaltyId}::uuid, id, ${fileName}, ${mediaType}, ${content.length}::int, ${hash}, ${content}, ${at} from candidate
      returning id, candidate_id, penalty_id`,
  );
  const audit = db.$with("audit", {}).as(
    sql`insert into ${auditLog} (at, actor, action, candidate_id, rule, details)
      select ${at}, 'candidate:' || candidate_id, 'proof_sent', candidate_id, 'BOK-13',
        jsonb_build_object('proofId', id, 'penaltyId', penalty_id) from kept`,
  );
  const told = toldOfProof(db, "proof_received", sql`'{}'::jsonb`, sql`kept`, at);
  const [row] = await db.with(candidate, kept, audit, told).select({ id: kept.id }).from(kept);
  return row?.id ?? null;
};

/** A letter about a proof; `rows` has its `id` and `candidate_id`. */
export const toldOfProof = (db: Database, kind: "proof_received" | "proof_refused", details: SQL, rows: SQL, at: SQL) =>
  queuedMessages(
    db,
    "told",
    kind,
    sql`select id::text as subject, candidate_id, null::uuid as booking_id, null::text as recipient, ${details} as details,
      ${at} as due_at from ${rows}`,
  );
