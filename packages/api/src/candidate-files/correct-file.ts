import { examResults, heldLicences } from "@creneau/schema";
import { eq } from "drizzle-orm";
import type { Moved } from "../bookings/booking.store.js";
import { decideUntilStored } from "../bookings/decide-until-stored.js";
import type { CandidateRow } from "../candidates/candidate.loader.js";
import type { Context } from "../context.js";
import type { Refusal } from "../domain/booking/refusal.js";
import { type Correction, changedFields, type KnownFile, readCorrection } from "../domain/file/correction.js";
import { refusalOfReason } from "../domain/file/reason.js";
import { penaltyAfter } from "../domain/penalty/after-result.js";
import type { HeldLicence, TestResult } from "../domain/regulation/facts.js";
import type { Database } from "../platform/database.js";
import type { InvalidFacts } from "../regulation/eligibility.types.js";
import { todayInParis } from "../regulation/exam-date.js";
import { problemSentence } from "../regulation/problem.words.js";
import { storeCorrection } from "./correct-file.statement.js";
import { fileInHand, isRefusal } from "./own-file.js";

type Corrected = {
  readonly kind: "CorrectFileSuccess";
  readonly candidateId: number;
  readonly fields: readonly string[];
};
type Invalid = InvalidFacts & { readonly kind: "InvalidFacts" };

const licenceOf = ({ candidateId: _, ...licence }: typeof heldLicences.$inferSelect): HeldLicence => licence;

const knownFile = async (db: Database, candidate: CandidateRow): Promise<KnownFile> => {
  const [results, licences] = await Promise.all([
    db.select().from(examResults).where(eq(examResults.candidateId, candidate.id)),
    db.select().from(heldLicences).where(eq(heldLicences.candidateId, candidate.id)),
  ]);
  return {
    ...candidate,
    results: results.map((row) => ({ ...row, id: String(row.id), on: row.takenOn, removable: row.enteredBy !== null })),
    licences: licences.map(licenceOf),
  };
};

/**
 * Completes or corrects a file in its candidate's place, for a reason: load, decide, store. Done again, it finds everything as it is
 * and leaves no trace, so it takes no key.
 */
export const correctFile = (
  context: Context,
  candidateId: string,
  correction: Correction,
  reason: string,
): Promise<Corrected | Invalid | Refusal> =>
  decideUntilStored<Corrected | Invalid | Refusal>(async (): Promise<Corrected | Invalid | Refusal | Moved> => {
    const found = await fileInHand(context, "correct_files", candidateId);
    if (isRefusal(found)) return found;
    const unexplained = refusalOfReason(reason);
    if (unexplained) return unexplained;
    const { database: db, rulebook, policies, clock, locale, loaders } = context;
    const { officer, candidate } = found;
    const file = await knownFile(db, candidate);
    const today = todayInParis(context);
    const books = { rulebook: rulebook.now(), policybook: policies.now() };
    const read = readCorrection(file, correction, today, books.rulebook.sets[0]);
    if ("problems" in read)
      return {
        kind: "InvalidFacts",
        problems: read.problems.map((problem) => ({ ...problem, message: problemSentence(problem, locale) })),
      };
    const { change } = read;
    const fields = changedFields(file, change);
    const success = { kind: "CorrectFileSuccess", candidateId: candidate.id, fields } as const;
    if (fields.length === 0) return success;
    // What happened long ago brings no wait any more, and no letter about one.
    const isOver = (result: TestResult) =>
      (penaltyAfter(result, candidate.departmentCode, books)?.until ?? today) <= today;
    const results = change.addedResults.map((result) => ({ ...result, judged: isOver(result) }));
    const stored = await storeCorrection(db, {
      ...{ candidate, officerId: officer.officerId, reason: reason.trim(), now: clock.now() },
      ...{ fields, change: { ...change, addedResults: results }, before: file },
    });
    loaders.candidate.clear(candidate.id);
    return stored ? success : "moved";
  });
