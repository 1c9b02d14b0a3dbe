import { candidates, penalties, penaltyProofs } from "@creneau/schema";
import { and, eq, or, sql } from "drizzle-orm";
import type { Services } from "../context.js";
import { UUID_KEY } from "../contract/global-id.js";
import { withinReach } from "../officers/department-reach.js";
import { officerActs } from "../officers/officer-acts.js";
import type { Identity } from "../sign-in/viewer.js";

/**
 * The content of a proof, for the candidate who has sent it and for officers who may lift the penalty; null for anybody else, who does
 * not learn whether there is one. An officer's look at it is an act: it may tell of somebody's health.
 */
export const readProof = async (
  { database: db, clock }: Pick<Services, "database" | "clock">,
  { viewer, officer }: Identity,
  proofId: string,
): Promise<Pick<typeof penaltyProofs.$inferSelect, "id" | "mediaType" | "content"> | null> => {
  if (!UUID_KEY.test(proofId) || (!viewer && !officer)) return null;
  const own = viewer ? eq(penaltyProofs.candidateId, viewer.candidateId) : sql`false`;
  const judged = officer ? withinReach(officer, "lift_penalty", penalties.departmentCode) : sql`false`;
  const found = db.$with("found").as(
    db
      .select({
        id: penaltyProofs.id,
        candidateId: penaltyProofs.candidateId,
        departmentCode: penalties.departmentCode,
      })
      .from(penaltyProofs)
      .innerJoin(penalties, eq(penalties.id, penaltyProofs.penaltyId))
      .innerJoin(candidates, eq(candidates.id, penaltyProofs.candidateId))
      .where(and(eq(penaltyProofs.id, proofId), or(own, judged))),
  );
  const act = officerActs(
    db,
    "act",
    "read_proof",
    sql`select ${officer?.officerId ?? null}::int as officer_id, department_code, 'proof:' || id as object, null::text as reason,
      jsonb_build_object('candidateId', candidate_id) as details from found
      where ${officer !== null} and candidate_id is distinct from ${viewer?.candidateId ?? null}::int`,
    sql`${clock.now().toString()}::timestamptz`,
  );
  const [proof] = await db
    .with(found, act)
    .select({ id: penaltyProofs.id, mediaType: penaltyProofs.mediaType, content: penaltyProofs.content })
    .from(penaltyProofs)
    .innerJoin(found, eq(found.id, penaltyProofs.id));
  return proof ?? null;
};
