import { candidates, examResults, penalties } from "@creneau/schema";
import { eq, type Placeholder, type SQL, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { CandidateId } from "../domain/id.js";
import { penaltyAfter } from "../domain/penalty/after-result.js";
import type { Policybook } from "../domain/policy/policy.js";
import type { Rulebook } from "../domain/regulation/rule-set.js";
import type { Database } from "../platform/database.js";
import { oncePerDatabase } from "../platform/once-per-database.js";
import { penaltyRow, tracesOfPenalty } from "./imposed-penalty.js";

const given = sql.placeholder;

/** A result that its candidate has not been told is judged once it is: a penalty would tell it. */
const toBeJudged = sql`not ${examResults.penaltyJudged} and ${examResults.awaitedUntil} is null`;

/**
 * No result of the candidate waits to be judged: the guard of whatever gives a place. A result raises the candidate's version at once,
 * what a department adds to it comes a moment later; in between nobody gets a place that the wait would refuse them.
 */
export const nothingToJudge = (candidateId: SQL | Placeholder) =>
  sql`not exists (select from ${examResults} where ${examResults.candidateId} = ${candidateId} and ${toBeJudged})`;

/** Most results that one round judges. */
const AT_ONCE = 500;

const toJudge = oncePerDatabase((db) =>
  db
    .select({
      id: examResults.id,
      departmentCode: candidates.departmentCode,
      result: {
        on: examResults.takenOn,
        phase: examResults.phase,
        category: examResults.category,
        outcome: examResults.outcome,
        points: examResults.points,
        automatic: examResults.automatic,
      },
    })
    .from(examResults)
    .innerJoin(candidates, eq(candidates.id, examResults.candidateId))
    .where(
      sql`${toBeJudged}
        and (${given("candidateId")}::int is null or ${examResults.candidateId} = ${given("candidateId")}::int)`,
    )
    .orderBy(examResults.id)
    .limit(AT_ONCE)
    .prepare("results_to_judge"),
);

/** From here on it counts. The trigger of results raises the candidate's version. */
const tellAwaited = oncePerDatabase((db) =>
  db
    .update(examResults)
    .set({ awaitedUntil: sql`null` })
    .where(sql`${examResults.awaitedUntil} <= ${given("now")}::timestamptz`)
    .prepare("tell_awaited_results"),
);

/**
 * Marks results as judged and imposes what follows, each once whichever process comes first: a result that another has marked
 * meanwhile is left out. The trigger of results raises the candidate's version.
 */
const judgedStatement = oncePerDatabase((db) => {
  const judged = db.$with("judged", { id: examResults.id }).as(
    sql`update ${examResults} set penalty_judged = true
      where id = any(${given("ids")}::bigint[]) and not penalty_judged
      returning id, candidate_id`,
  );
  const imposed = db.$with("imposed", {}).as(
    sql`insert into ${penalties}
        (candidate_id, department_code, kind, category, result_id, exam_date, until, rule, late_by_regulation, imposed_at)
      select judged.candidate_id, said.department_code, said.kind, said.category, judged.id, said.exam_date, said.until,
        said.rule, said.late_by_regulation, ${given("now")}::timestamptz
      from judged join jsonb_to_recordset(${given("penalties")}::jsonb) as said (result_id bigint, department_code text,
        kind penalty_kind, category licence_category, exam_date date, until date, rule text, late_by_regulation boolean)
        on said.result_id = judged.id
      on conflict do nothing
      returning id, candidate_id, booking_id, kind, category, exam_date, until, rule, imposed_at`,
  );
  return db
    .with(judged, imposed, ...tracesOfPenalty(db, "penalty"))
    .select({ id: judged.id })
    .from(judged)
    .prepare("judge_results");
});

type Books = { readonly rulebook: Rulebook; readonly policybook: Policybook };

/**
 * Lets count what is told by now, and asks the policies of each department what follows from results that came in, whoever wrote them; of one candidate, or of all.
 * Returns how many were judged.
 */
export const judgeResults = async (
  db: Database,
  books: Books,
  now: Temporal.Instant,
  candidateId: CandidateId | null = null,
): Promise<number> => {
  await tellAwaited(db).execute({ now: new Date(now.epochMilliseconds) });
  const results = await toJudge(db).execute({ candidateId });
  if (results.length === 0) return 0;
  const imposed = results.flatMap(({ id, departmentCode, result }) => {
    const penalty = penaltyAfter(result, departmentCode, books);
    return penalty ? [{ ...penaltyRow(penalty, departmentCode), result_id: id }] : [];
  });
  const judged = await judgedStatement(db).execute({
    ids: results.map(({ id }) => id),
    penalties: JSON.stringify(imposed),
    now: new Date(now.epochMilliseconds),
  });
  return judged.length;
};
