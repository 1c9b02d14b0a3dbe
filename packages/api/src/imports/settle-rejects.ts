import { sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { CANDIDATE_IMPORTS } from "../candidate-imports/candidate-import-kind.js";
import type { Context } from "../context.js";
import { officerActs } from "../officers/officer-acts.js";
import { PLANNING_IMPORTS } from "../planning-imports/planning-import-kind.js";
import type { Database } from "../platform/database.js";
import { deciderOf, importFor } from "./decider.js";
import type { ImportKind } from "./import-kind.js";

type Settled =
  | { readonly kind: "SettleRejectsSuccess"; readonly importId: string }
  | { readonly kind: "NotSignedIn" | "NotAllowed" | "ImportNotFound" };

const KINDS = [CANDIDATE_IMPORTS, PLANNING_IMPORTS];

/** Once: the moment and the act of the first time stay. */
const settle = async (
  db: Database,
  { imports, act }: ImportKind,
  { id, officerId, now }: { readonly id: string; readonly officerId: number; readonly now: Temporal.Instant },
): Promise<void> => {
  const at = sql`${now.toString()}::timestamptz`;
  const settled = db.$with("settled", { id: imports.id }).as(sql`
    update ${imports} set settled_at = ${at} where id = ${id}::uuid and settled_at is null returning id`);
  const acts = sql`select ${officerId}::int as officer_id, null::text as department_code, ${act} || ':' || id as object,
    null::text as reason, '{}'::jsonb as details from settled`;
  await db
    .with(settled, officerActs(db, "act", "settle_rejects", acts, at))
    .select({ id: settled.id })
    .from(settled);
};

/** Says of a file that the rows that nothing came of are dealt with: brought back, or left for good. Nothing else follows from it. */
export const settleRejects = async (context: Context, importId: string): Promise<Settled> => {
  const { officer, viewer, database, clock } = context;
  if (!officer) return { kind: viewer ? "NotAllowed" : "NotSignedIn" };
  const kinds = KINDS.filter(({ permission }) => deciderOf(officer, permission));
  if (kinds.length === 0) return { kind: "NotAllowed" };
  for (const kind of kinds) {
    if (!(await importFor(context, kind, importId))) continue;
    await settle(database, kind, { id: importId, officerId: officer.officerId, now: clock.now() });
    return { kind: "SettleRejectsSuccess", importId };
  }
  return { kind: "ImportNotFound" };
};
