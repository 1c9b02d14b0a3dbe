import { isDeepStrictEqual } from "node:util";
import { CONSTRAINTS, examOutcomes } from "@creneau/schema";
import { eq } from "drizzle-orm";
import { decideUntilStored } from "../bookings/decide-until-stored.js";
import { violatedConstraint } from "../bookings/violations.js";
import type { Context } from "../context.js";
import type { Refusal } from "../domain/booking/refusal.js";
import { judgeOutcome, type SentOutcome, type WrittenOutcome } from "../domain/exam-day/judge-outcome.js";
import { lineChecks, unmet } from "../domain/exam-day/line-checks.js";
import { outcomeChain } from "../domain/exam-day/outcome-chain.js";
import { publicationOf } from "../domain/exam-day/publication.js";
import { policyOn } from "../domain/policy/policy.js";
import type { Officer } from "../officers/officer.js";
import { type ExamLine, licencesOf, lineFor, refusalOfMoment } from "./exam-line.js";
import { examinedOf, seenOf } from "./line-seen.js";
import { type OutcomeToStore, outcomeStatement } from "./outcome.statement.js";

export type OutcomeToRecord = {
  readonly key: string;
  readonly lineId: string;
  /** Key of the outcome that this one corrects; null for a first one. */
  readonly strikes: string | null;
  readonly outcome: SentOutcome;
  readonly recordedAt: Date;
};

/** `again`: it was on record already, from this device or as the same said by another. */
export type OutcomeRecorded = {
  readonly kind: "RecordOutcomeSuccess";
  readonly sessionId: number;
  readonly lineId: string;
  readonly key: string;
  readonly again: boolean;
};

const success = ({ id, session }: ExamLine, key: string, again: boolean): OutcomeRecorded => ({
  kind: "RecordOutcomeSuccess",
  ...{ sessionId: session.id, lineId: id, key, again },
});

/** What was sent under this key before, or said already by another device, or contradicts what stands. */
const knownOutcome = (line: ExamLine, { key, strikes, outcome }: OutcomeToRecord): OutcomeRecorded | Refusal | null => {
  const same = (content: unknown) => isDeepStrictEqual(content, JSON.parse(JSON.stringify(outcome)));
  const known = line.rows.find((row) => row.key === key);
  if (known)
    return known.strikes === strikes && same(known.content)
      ? success(line, key, true)
      : { kind: "IdempotencyKeyReused" };
  const rival = line.rows.find((row) => row.strikes === strikes);
  if (!rival) return null;
  if (same(rival.content)) return success(line, rival.key, true);
  const standingKey = (line.chain.standing ?? rival).key;
  return {
    kind: "OutcomeConflict",
    sessionId: line.session.id,
    entryId: line.id,
    sentKey: key,
    standingKey,
    rule: "RES-11",
  };
};

const headingOf = ({ session, category, birthName, firstName }: ExamLine) => ({
  on: session.civilDate,
  centre: session.centreName,
  departmentNumber: session.departmentCode,
  // Examiners are known to the service by their number alone.
  examiner: session.examinerNumber,
  category,
  surname: birthName,
  firstName,
});

/** What stands once this row is there too; null when that is what stood before. */
const factOf = (line: ExamLine, row: OutcomeToStore["row"]): OutcomeToStore["fact"] => {
  const { key, strikes = null, outcome, points = null, automatic = false } = row;
  const { standing } = outcomeChain([...line.rows, { key, strikes, outcome, points, automatic }]);
  return standing && standing.key !== line.chain.standing?.key ? standing : null;
};

const rowOf = (
  line: ExamLine,
  sent: OutcomeToRecord,
  written: WrittenOutcome,
  { policies, clock }: Context,
  { officerId }: Officer,
): OutcomeToStore["row"] => {
  const { civilDate, timeZone, departmentCode } = line.session;
  const now = clock.now();
  const hours = policyOn(policies.now(), "result.publication", departmentCode, civilDate);
  const { codesOnFile, certificate, ...columns } = written;
  return {
    ...columns,
    key: sent.key,
    entryId: line.id,
    candidateId: line.candidateId,
    strikes: sent.strikes,
    content: sent.outcome,
    printed: { codesOnFile, certificate },
    recordedAt: sent.recordedAt,
    receivedAt: new Date(now.epochMilliseconds),
    publishedAt: new Date(publicationOf({ civilDate, timeZone }, hours, now).epochMilliseconds),
    officerId,
  };
};

/** Another device was first, under the same key or with a word of its own on the same line: what it wrote is there to be seen. */
const LOST_TO_A_RIVAL: readonly (string | null)[] = [
  CONSTRAINTS.oneFirstOutcome,
  CONSTRAINTS.oneCorrectionPerOutcome,
  CONSTRAINTS.oneOutcomePerKey,
];

const store = async (context: Context, outcome: OutcomeToStore): Promise<boolean> => {
  try {
    return (await outcomeStatement(context.database, outcome)).length > 0;
  } catch (error) {
    if (LOST_TO_A_RIVAL.includes(violatedConstraint(error))) return false;
    throw error;
  }
};

/**
 * Writes what became of a candidate, or corrects it. A tablet that was cut off sends everything later, twice or in another order:
 * what is on record in the end is the same. Source: docs/rules.md#RES-1 to #RES-11, #BRD-7.
 */
export const recordOutcome = async (context: Context, sent: OutcomeToRecord): Promise<OutcomeRecorded | Refusal> => {
  const { officer, database } = context;
  if (!officer) return { kind: context.viewer ? "NotAllowed" : "NotSignedIn" };
  return decideUntilStored(async () => {
    const line = await lineFor(context, officer, sent.lineId);
    if (!line) return { kind: "ListLineNotFound", rule: "BRD-7" } as const;
    if (sent.key === sent.strikes) return { kind: "IdempotencyKeyReused" } as const;
    const known = refusalOfMoment(line, context.clock.now()) ?? knownOutcome(line, sent);
    if (known) return known;
    const [taken] = await database.select({}).from(examOutcomes).where(eq(examOutcomes.key, sent.key));
    if (taken) return { kind: "IdempotencyKeyReused" } as const;
    if (line.phase === "theory") throw new Error("a place is of a practical test");
    const written = judgeOutcome(sent.outcome, {
      ...{ category: line.category, phase: line.phase, heading: headingOf(line) },
      licences: await licencesOf(context, line.candidateId),
    });
    if ("kind" in written) return written;
    if (written.outcome === "passed" || written.outcome === "failed") {
      const { examined, rules } = await examinedOf({ ...line, civilDate: line.session.civilDate }, context);
      const stands = unmet(lineChecks(examined, await seenOf(context, [line.id]), rules));
      if (stands) return { kind: "PreconditionNotMet", ...stands, rule: "RES-8" } as const;
    }
    const row = rowOf(line, sent, written, context, officer);
    const stored = await store(context, {
      row,
      candidateVersion: line.candidateVersion,
      bookingId: line.bookingId,
      slotId: line.slotId,
      exam: { phase: line.phase, category: line.category, takenOn: line.session.civilDate },
      fact: factOf(line, row),
      corrects: sent.strikes !== null,
      departmentCode: line.session.departmentCode,
    });
    return stored ? success(line, sent.key, false) : "moved";
  });
};
