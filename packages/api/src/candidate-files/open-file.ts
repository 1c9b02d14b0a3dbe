import { officerActs as acts, candidates } from "@creneau/schema";
import { sql } from "drizzle-orm";
import type { Context } from "../context.js";
import type { Refusal } from "../domain/booking/refusal.js";
import { officerActs } from "../officers/officer-acts.js";
import { type FileInHand, fileInHand, isRefusal } from "./own-file.js";

/** A page that an officer works on is asked for after each change: that is still the same look at the file. */
const SAME_LOOK_MINUTES = 10;

/** A candidate's file for an officer, who leaves an act behind by opening it: who looked at whom. Without the act, no file. */
export const openFile = async (context: Context, candidateId: string): Promise<FileInHand | Refusal> => {
  const found = await fileInHand(context, "read_candidates", candidateId);
  if (isRefusal(found)) return found;
  const { officer, candidate } = found;
  const { database: db, clock } = context;
  const at = sql`${clock.now().toString()}::timestamptz`;
  const object = `candidate:${candidate.id}`;
  const looked = db.$with("looked", { id: candidates.id }).as(
    sql`select id, department_code from ${candidates} where id = ${candidate.id} and not exists (
      select from ${acts} a where a.object = ${object} and a.officer_id = ${officer.officerId} and a.act = 'read_file'
        and a.at > ${at} - make_interval(mins => ${SAME_LOOK_MINUTES}))`,
  );
  const act = officerActs(
    db,
    "act",
    "read_file",
    sql`select ${officer.officerId}::int as officer_id, department_code, ${object} as object, null::text as reason,
      '{}'::jsonb as details from looked`,
    at,
  );
  await db.with(looked, act).select({ id: looked.id }).from(looked);
  return found;
};
