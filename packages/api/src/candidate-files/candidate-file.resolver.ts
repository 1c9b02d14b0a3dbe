import { type BookingState, type ExamPhase, examResults, heldLicences, type LicenceCategory } from "@creneau/schema";
import { desc, eq } from "drizzle-orm";
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { BookingConnection } from "../bookings/booking.types.js";
import { DEFAULT_PAGE as BOOKINGS_PAGE, listBookings } from "../bookings/list-bookings.js";
import type { CandidateRow } from "../candidates/candidate.loader.js";
import type { Context } from "../context.js";
import { badInput } from "../contract/bad-input.js";
import { BookingStateEnum, ExamPhaseEnum, LicenceCategoryEnum } from "../contract/enums.js";
import { toGlobalId } from "../contract/global-id.js";
import { CivilDate } from "../contract/scalars.js";
import { DecisionConnection } from "../decisions/decision.types.js";
import { DEFAULT_PAGE as DECISIONS_PAGE, listDecisions } from "../decisions/list-decisions.js";
import { Department } from "../departments/department.types.js";
import type { Refusal } from "../domain/booking/refusal.js";
import { hasTest } from "../domain/regulation/read-category.js";
import { entryOfCandidate } from "../entry/entry.store.js";
import { EntryContact } from "../entry/entry.types.js";
import { Hold } from "../holds/hold.types.js";
import type { PenaltyRow } from "../penalties/penalty.loader.js";
import { PenaltyType } from "../penalties/penalty.types.js";
import { Eligibility } from "../regulation/eligibility.types.js";
import { examDate } from "../regulation/exam-date.js";
import { CandidateFile, CandidateFileResult, FileFacts, FileLicence, FileResult } from "./candidate-file.types.js";
import { FileMessageConnection } from "./file-message.types.js";
import { listMessages, DEFAULT_PAGE as MESSAGES_PAGE } from "./list-messages.js";
import { openFile } from "./open-file.js";
import { isRefusal } from "./own-file.js";

/** A candidate's row as the source of `CandidateFile`: the row's own `kind` would be taken for the name of its type. */
export const fileOf = (candidate: CandidateRow) => ({ ...candidate, __typename: "CandidateFile" as const });

const FIRST = { nullable: true, description: "How many, 0 to 100." } as const;
const AFTER = { nullable: true, description: "Go on after this cursor, which the same list gave out." } as const;

@Resolver(() => CandidateFile)
class CandidateFileResolver {
  @Query(() => CandidateFileResult, {
    description:
      "The file of a candidate, for officers of the department that keeps it. Opening it leaves an act in the log of officers: who looked at whom.",
  })
  async candidateFile(
    @Arg("id", () => ID, { description: "Global id of the candidate." }) id: string,
    @Ctx() context: Context,
  ): Promise<ReturnType<typeof fileOf> | Refusal> {
    const opened = await openFile(context, id);
    return isRefusal(opened) ? opened : fileOf(opened.candidate);
  }

  @FieldResolver(() => ID, { description: "Global id of the candidate." })
  id(@Root() { id }: CandidateRow): string {
    return toGlobalId("Candidate", id);
  }

  @FieldResolver(() => Department, { description: "The department of residence, whose service keeps the file." })
  department(@Root() { departmentCode }: CandidateRow, @Ctx() { loaders }: Context) {
    return loaders.department.load(departmentCode);
  }

  @FieldResolver(() => EntryContact, {
    nullable: true,
    description: "What the request said that led to the invitation; null for who did not come that way.",
  })
  contact(@Root() { id }: CandidateRow, @Ctx() { database }: Context): Promise<EntryContact | null> {
    return entryOfCandidate(database, id);
  }

  @FieldResolver(() => FileFacts, { description: "What the regulation looks at." })
  facts(@Root() candidate: CandidateRow): FileFacts {
    return candidate;
  }

  @FieldResolver(() => [FileResult], { description: "Every test of the file, the latest first." })
  async results(@Root() { id }: CandidateRow, @Ctx() { database }: Context): Promise<FileResult[]> {
    const rows = await database
      .select()
      .from(examResults)
      .where(eq(examResults.candidateId, id))
      .orderBy(desc(examResults.takenOn), desc(examResults.id));
    return rows.map((row) => ({ ...row, id: String(row.id), on: row.takenOn, removable: row.enteredBy !== null }));
  }

  @FieldResolver(() => [FileLicence], { description: "The categories that the candidate holds." })
  licences(@Root() { id }: CandidateRow, @Ctx() { database }: Context): Promise<FileLicence[]> {
    return database
      .select()
      .from(heldLicences)
      .where(eq(heldLicences.candidateId, id))
      .orderBy(heldLicences.obtainedOn, heldLicences.category);
  }

  @FieldResolver(() => Eligibility, {
    description: "May this candidate sit this exam on that date? Every rule that was looked at.",
  })
  async eligibility(
    @Root() { id }: CandidateRow,
    @Arg("category", () => LicenceCategoryEnum, { description: "Which licence category." }) category: LicenceCategory,
    @Arg("phase", () => ExamPhaseEnum, { description: "Which test." }) phase: ExamPhase,
    @Arg("on", () => CivilDate, { nullable: true, description: "Exam date; today in Paris when left out." })
    on: string | null,
    @Ctx() context: Context,
  ) {
    const date = examDate(on, context);
    if (!hasTest(category, phase)) throw badInput("phase", `category ${category} has no off-road test.`);
    const file = await context.loaders.judgedFile.load(id);
    if (!file) throw new Error(`the file of candidate ${id} is gone`);
    return file.on(category, phase, date);
  }

  @FieldResolver(() => BookingConnection, { description: "The candidate's bookings, newest exam first." })
  bookings(
    @Root() { id }: CandidateRow,
    @Arg("states", () => [BookingStateEnum], { nullable: true, description: "Only bookings in one of these states." })
    states: BookingState[] | null,
    @Arg("first", () => Int, { ...FIRST, defaultValue: BOOKINGS_PAGE }) first: number | null,
    @Arg("after", () => String, AFTER) after: string | null,
    @Ctx() { database }: Context,
  ): Promise<BookingConnection> {
    return listBookings(database, id, { states, first, after });
  }

  @FieldResolver(() => Hold, { nullable: true, description: "The place that is kept while the candidate confirms." })
  hold(@Root() { id }: CandidateRow, @Ctx() { loaders }: Context) {
    return loaders.liveHold.load(id);
  }

  @FieldResolver(() => Hold, {
    nullable: true,
    description: "The place that the waiting list keeps for the candidate.",
  })
  offer(@Root() { id }: CandidateRow, @Ctx() { loaders }: Context) {
    return loaders.liveOffer.load(id);
  }

  @FieldResolver(() => [PenaltyType], {
    description: "Waits before the next exam, newest first; lifted ones are there too.",
  })
  penalties(@Root() { id }: CandidateRow, @Ctx() { loaders }: Context): Promise<PenaltyRow[]> {
    return loaders.penaltiesOfCandidate.load(id);
  }

  @FieldResolver(() => FileMessageConnection, { description: "The messages to the candidate, the latest first." })
  messages(
    @Root() { id }: CandidateRow,
    @Arg("first", () => Int, { ...FIRST, defaultValue: MESSAGES_PAGE }) first: number | null,
    @Arg("after", () => String, AFTER) after: string | null,
    @Ctx() { database }: Context,
  ): Promise<FileMessageConnection> {
    return listMessages(database, id, { first, after });
  }

  @FieldResolver(() => DecisionConnection, { description: "Every decision on the file, newest first." })
  decisions(
    @Root() { id }: CandidateRow,
    @Arg("first", () => Int, { ...FIRST, defaultValue: DECISIONS_PAGE }) first: number | null,
    @Arg("after", () => String, AFTER) after: string | null,
    @Ctx() { database }: Context,
  ): Promise<DecisionConnection> {
    return listDecisions(database, id, { first, after });
  }
}

export const candidateFileResolvers = [CandidateFileResolver] as const;
