import { CONSTRAINTS, candidates, examPreconditions, type Observation, type Precondition } from "@creneau/schema";
import { eq, sql } from "drizzle-orm";
import { decideUntilStored } from "../bookings/decide-until-stored.js";
import { violatedConstraint } from "../bookings/violations.js";
import type { Context } from "../context.js";
import type { Refusal } from "../domain/booking/refusal.js";
import { lineVision, OBSERVATIONS_OF, type Seen } from "../domain/exam-day/line-checks.js";
import { officerActs } from "../officers/officer-acts.js";
import type { Database } from "../platform/database.js";
import { type ExamLine, lineFor, refusalOfMoment } from "./exam-line.js";
import { examinedOf, seenOf } from "./line-seen.js";

export type PreconditionToRecord = {
  readonly key: string;
  readonly lineId: string;
  readonly precondition: Precondition;
  readonly observation: Observation;
  readonly recordedAt: Date;
};

export type PreconditionRecorded = {
  readonly kind: "RecordPreconditionSuccess";
  readonly sessionId: number;
  readonly lineId: string;
  readonly again: boolean;
};

const mayBeSeen = ({ precondition, observation }: PreconditionToRecord): boolean =>
  (OBSERVATIONS_OF[precondition] as readonly Observation[]).includes(observation);

/** A try too many: the domain says how many there are, and that nobody tries again who has read the plate. */
const refusalOfTry = async (
  line: ExamLine,
  sent: PreconditionToRecord,
  seen: readonly Seen[],
  context: Context,
): Promise<Refusal | null> => {
  if (sent.precondition !== "vision" || sent.observation === "not_asked") return null;
  const { examined, rules } = await examinedOf({ ...line, civilDate: line.session.civilDate }, context);
  const vision = lineVision(examined, [...seen, sent], rules);
  return vision?.kind === "TooManyTries" ? vision : null;
};

/**
 * What was seen, and the act. The candidate's version is the guard, and rises: of two tablets that try at once, the second decides
 * anew, and then knows of the try of the first.
 */
const statement = (db: Database, line: ExamLine, sent: PreconditionToRecord, officerId: number, now: Date) => {
  const at = sql`${now.toISOString()}::timestamptz`;
  const candidate = db.$with("candidate", { id: candidates.id }).as(
    sql`update ${candidates} set version = version + 1
      where id = ${line.candidateId} and version = ${line.candidateVersion} returning id`,
  );
  const written = db.$with("written", { key: examPreconditions.key }).as(
    sql`insert into ${examPreconditions}
        (key, entry_id, candidate_id, precondition, observation, recorded_at, received_at, officer_id)
      select ${sent.key}::uuid, ${line.id}::uuid, ${line.candidateId}::int, ${sent.precondition}, ${sent.observation},
        ${sent.recordedAt.toISOString()}::timestamptz, ${at}, ${officerId}::int from candidate
      returning key`,
  );
  const act = officerActs(
    db,
    "act",
    "record_precondition",
    sql`select ${officerId}::int as officer_id, ${line.session.departmentCode}::text as department_code,
      ${`exam_line:${line.id}`}::text as object, null::text as reason, jsonb_build_object('key', key) as details from written`,
    at,
  );
  return db.with(candidate, written, act).select({ key: written.key }).from(written);
};

/** Writes down what the examiner saw of a precondition. May be sent late, twice, and in any order. */
export const recordPrecondition = async (
  context: Context,
  sent: PreconditionToRecord,
): Promise<PreconditionRecorded | Refusal> => {
  const { officer, database, clock } = context;
  if (!officer) return { kind: context.viewer ? "NotAllowed" : "NotSignedIn" };
  if (!mayBeSeen(sent)) return { kind: "ObservationNotValid", precondition: sent.precondition };
  return decideUntilStored(async () => {
    const line = await lineFor(context, officer, sent.lineId);
    if (!line) return { kind: "ListLineNotFound", rule: "BRD-7" } as const;
    const refusal = refusalOfMoment(line, clock.now());
    if (refusal) return refusal;
    const done = { kind: "RecordPreconditionSuccess", sessionId: line.session.id, lineId: line.id } as const;
    const [known] = await database.select().from(examPreconditions).where(eq(examPreconditions.key, sent.key));
    if (known) {
      const { entryId, precondition, observation } = known;
      const same = entryId === line.id && precondition === sent.precondition && observation === sent.observation;
      return same ? { ...done, again: true } : { kind: "IdempotencyKeyReused" };
    }
    const seen = await seenOf(context, [line.id]);
    const tooMany = await refusalOfTry(line, sent, seen, context);
    if (tooMany) return tooMany;
    const now = new Date(clock.now().epochMilliseconds);
    try {
      const stored = await statement(database, line, sent, officer.officerId, now);
      return stored.length > 0 ? { ...done, again: false } : "moved";
    } catch (error) {
      if (violatedConstraint(error) === CONSTRAINTS.onePreconditionPerKey) return "moved";
      throw error;
    }
  });
};
