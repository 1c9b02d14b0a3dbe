import { examPreconditions } from "@creneau/schema";
import DataLoader from "dataloader";
import { inArray } from "drizzle-orm";
import type { Context } from "../context.js";
import type { Examined, Seen } from "../domain/exam-day/line-checks.js";
import { rulesOn } from "../domain/regulation/rule-set.js";
import type { Database } from "../platform/database.js";
import type { ExamLine } from "./exam-line.js";

/** What was seen of these lines, whatever the order. */
export const seenOf = async ({ database }: Pick<Context, "database">, lineIds: readonly string[]) =>
  lineIds.length === 0
    ? []
    : database
        .select()
        .from(examPreconditions)
        .where(inArray(examPreconditions.entryId, [...lineIds]));

/** The candidate of a line as the rules of the day look at them. */
export const examinedOf = async (
  {
    candidateId,
    category,
    phase,
    civilDate,
  }: Pick<ExamLine, "candidateId" | "category" | "phase"> & { civilDate: string },
  { loaders, rulebook }: Context,
): Promise<{ examined: Examined; rules: ReturnType<typeof rulesOn> }> => ({
  examined: {
    facts: (await loaders.candidateFacts.load(candidateId)) ?? {},
    question: { category, phase },
    on: civilDate,
  },
  rules: rulesOn(rulebook.now(), civilDate),
});

/** The same, line by line: personal data, so the caller of the loader checks who asks. */
export const seenOfLineLoader = (database: Database) =>
  new DataLoader<string, Seen[]>(async (ids) => {
    const byLine = Map.groupBy(await seenOf({ database }, ids), ({ entryId }) => entryId);
    return ids.map((id) => byLine.get(id) ?? []);
  });
