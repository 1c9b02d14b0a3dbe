import { candidates, penalties, penaltyProofs } from "@creneau/schema";
import DataLoader from "dataloader";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Context } from "../context.js";
import { badInput } from "../contract/bad-input.js";
import { UUID_KEY } from "../contract/global-id.js";
import { connectionOf, fromCursor, pageSize, toCursor } from "../contract/page.js";
import { permissionsOf } from "../domain/permission/permission.js";
import { withinReach } from "../officers/department-reach.js";
import type { Officer } from "../officers/officer.js";
import type { Database } from "../platform/database.js";
import { PROOF_COLUMNS, type ProofRow } from "./proof.store.js";
import type { WaitingProofConnection } from "./proof.types.js";

export const DEFAULT_PAGE = 20;
const LARGEST_PAGE = 100;

/** Proofs of penalties, the first received first: the caller of the loader checks who asks. */
export const proofsOfPenaltiesLoader = (db: Database) =>
  new DataLoader<string, ProofRow[]>(async (ids) => {
    const rows = await db
      .select(PROOF_COLUMNS)
      .from(penaltyProofs)
      .where(inArray(penaltyProofs.penaltyId, [...ids]))
      .orderBy(asc(penaltyProofs.receivedAt), asc(penaltyProofs.id));
    const byPenalty = Map.groupBy(rows, ({ penaltyId }) => penaltyId);
    return ids.map((id) => byPenalty.get(id) ?? []);
  });

/** The proofs that wait in departments of an officer who may lift penalties there. */
export const waitingFor = (officer: Officer) =>
  and(sql`${penaltyProofs.state} = 'received'`, withinReach(officer, "lift_penalty", penalties.departmentCode));

/** A page of the proofs that wait for an officer, the longest waiting first; null for who may judge none. */
export const listWaitingProofs = async (
  { database: db, officer }: Pick<Context, "database" | "officer">,
  { first, after }: { first: number | null; after: string | null },
): Promise<WaitingProofConnection | null> => {
  const size = pageSize(first ?? DEFAULT_PAGE, LARGEST_PAGE);
  const [receivedAt, id] = fromCursor(after, ["string", "string"]) ?? [];
  if (after && (Number.isNaN(Date.parse(String(receivedAt))) || !UUID_KEY.test(String(id))))
    throw badInput("after", "this is not a cursor that this list gave out.");
  if (!officer || !permissionsOf(officer.role).includes("lift_penalty")) return null;
  const waiting = waitingFor(officer);
  // As text with all its digits: PostgreSQL keeps microseconds, a Date only thousandths.
  const position = id
    ? sql`(${penaltyProofs.receivedAt}, ${penaltyProofs.id}) > (${String(receivedAt)}::timestamptz, ${String(id)}::uuid)`
    : undefined;
  const found = await db
    .select({
      proof: PROOF_COLUMNS,
      penalty: penalties,
      candidate: candidates,
      at: sql<string>`${penaltyProofs.receivedAt}::text`,
    })
    .from(penaltyProofs)
    .innerJoin(penalties, eq(penalties.id, penaltyProofs.penaltyId))
    .innerJoin(candidates, eq(candidates.id, penaltyProofs.candidateId))
    .where(and(waiting, position))
    .orderBy(asc(penaltyProofs.receivedAt), asc(penaltyProofs.id))
    .limit(size + 1);
  const edgeOf = ({ at, ...node }: (typeof found)[number]) => ({ cursor: toCursor([at, node.proof.id]), node });
  return connectionOf(found, size, edgeOf, id !== undefined);
};
