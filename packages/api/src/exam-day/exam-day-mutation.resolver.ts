import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { Context } from "../context.js";
import { UUID_KEY } from "../contract/global-id.js";
import type { Refusal } from "../domain/booking/refusal.js";
import { ListChanged, OutcomeConflict } from "../refusals/exam-day-refusal.types.js";
import {
  amendList,
  checkNames,
  checkNumbers,
  closeList,
  completeList,
  issueList,
  type ListChange,
} from "./change-list.js";
import {
  ChangeExamListResult,
  ChangeExamListSuccess,
  RecordOutcomeResult,
  RecordOutcomeSuccess,
} from "./exam-day-mutation.types.js";
import { type ListView, lineNow, viewedList } from "./exam-list.resolver.js";
import { AmendListInput, CheckNamesInput, ExamList, ExamListInput, ExamListLine } from "./exam-list.types.js";
import { CorrectOutcomeInput, ExamOutcome, RecordOutcomeInput } from "./exam-outcome.types.js";
import type { LineView, OutcomeView } from "./line-view.js";
import { type OutcomeRecorded, recordOutcome } from "./record-outcome.js";
import { sentOutcome } from "./sent-outcome.js";
import { sessionKey } from "./session-key.js";

const NONE = { kind: "ExamListNotFound" } as const;
const WHICH = { description: "Which list, and which version of it was seen." };

type Wanted = { readonly sessionId: number; readonly version: number };
type Changed = Promise<ListChange | Refusal>;

/** An id that is no session's is answered as one of somebody else's. */
const ofSession = <Input extends ExamListInput>(
  input: Input,
  change: (wanted: Omit<Input, "sessionId"> & Wanted) => Changed,
): Changed | typeof NONE => {
  const sessionId = sessionKey(input.sessionId);
  return sessionId === null ? NONE : change({ ...input, sessionId });
};

@Resolver()
class ChangeExamListResolver {
  @Mutation(() => ChangeExamListResult, {
    description: "Issues the list of an own session (from DRAFT): its lines are the bookings of this moment.",
  })
  issueList(@Arg("input", () => ExamListInput, WHICH) input: ExamListInput, @Ctx() context: Context) {
    return ofSession(input, (wanted) => issueList(context, wanted));
  }

  @Mutation(() => ChangeExamListResult, {
    description:
      "Begins the numeric check (from ISSUED): places are counted again, and `excess` says how many are too many.",
  })
  checkNumbers(@Arg("input", () => ExamListInput, WHICH) input: ExamListInput, @Ctx() context: Context) {
    return ofSession(input, (wanted) => checkNumbers(context, wanted));
  }

  @Mutation(() => ChangeExamListResult, {
    description: "Begins the nominative check (from NUMERIC_CHECK, when nobody is in excess).",
  })
  checkNames(@Arg("input", () => CheckNamesInput, WHICH) input: CheckNamesInput, @Ctx() context: Context) {
    return ofSession(input, (wanted) => checkNames(context, { ...wanted, withoutFile: wanted.withoutFile ?? [] }));
  }

  @Mutation(() => ChangeExamListResult, {
    description:
      "Takes lines off (at the numeric check: exactly those in excess) and puts bookings on (at the nominative check).",
  })
  amendList(@Arg("input", () => AmendListInput, WHICH) input: AmendListInput, @Ctx() context: Context) {
    return ofSession(input, (wanted) => {
      const { removed, added, signedBy } = wanted;
      return amendList(context, { ...wanted, removed: removed ?? [], added: added ?? [], signedBy: signedBy ?? null });
    });
  }

  @Mutation(() => ChangeExamListResult, {
    description:
      "Closes the list (from NOMINATIVE_CHECK, without a divergence): from then on nothing changes who is on it.",
  })
  closeList(@Arg("input", () => ExamListInput, WHICH) input: ExamListInput, @Ctx() context: Context) {
    return ofSession(input, (wanted) => closeList(context, wanted));
  }

  @Mutation(() => ChangeExamListResult, {
    description: "Completes the list (from CLOSED, once every line has its outcome): the examiner signs off the day.",
  })
  completeList(@Arg("input", () => ExamListInput, WHICH) input: ExamListInput, @Ctx() context: Context) {
    return ofSession(input, (wanted) => completeList(context, wanted));
  }
}

@Resolver()
class RecordOutcomeResolver {
  @Mutation(() => RecordOutcomeResult, {
    description:
      "Writes what became of a candidate, on a closed list, from the day of the exam on. May be sent late, twice and in any order.",
  })
  recordOutcome(
    @Arg("input", () => RecordOutcomeInput, { description: "The outcome." }) input: RecordOutcomeInput,
    @Ctx() context: Context,
  ): Promise<OutcomeRecorded | Refusal> | Refusal {
    if (!UUID_KEY.test(input.lineId)) return { kind: "ListLineNotFound", rule: "BRD-7" };
    return recordOutcome(context, { ...input, strikes: null, outcome: sentOutcome(input.outcome) });
  }

  @Mutation(() => RecordOutcomeResult, {
    description: "Strikes an outcome (ANNULÉ) and writes another in its place. Both stay legible for good.",
  })
  correctOutcome(
    @Arg("input", () => CorrectOutcomeInput, { description: "The outcome, and which one it strikes." })
    input: CorrectOutcomeInput,
    @Ctx() context: Context,
  ): Promise<OutcomeRecorded | Refusal> | Refusal {
    if (!UUID_KEY.test(input.lineId)) return { kind: "ListLineNotFound", rule: "BRD-7" };
    return recordOutcome(context, { ...input, outcome: sentOutcome(input.outcome) });
  }
}

type About = { readonly sessionId: number };

const listResolvers = [ChangeExamListSuccess, ListChanged].map((type) => {
  @Resolver(() => type)
  class ListResolver {
    @FieldResolver(() => ExamList, { description: "The list as it is now." })
    list(@Root() { sessionId }: About, @Ctx() context: Context): Promise<ListView | null> {
      return viewedList(sessionId, context);
    }
  }
  return ListResolver;
});

@Resolver(() => RecordOutcomeSuccess)
class RecordOutcomeSuccessResolver {
  @FieldResolver(() => ExamListLine, { description: "The line as it is now." })
  async line(@Root() { sessionId, lineId }: OutcomeRecorded, @Ctx() context: Context): Promise<LineView | null> {
    return lineNow(sessionId, lineId, context);
  }
}

type Conflict = { readonly sessionId: number; readonly entryId: string };

@Resolver(() => OutcomeConflict)
class OutcomeConflictResolver {
  @FieldResolver(() => ExamListLine, { description: "The line as it is now, with everything that is written of it." })
  line(@Root() { sessionId, entryId }: Conflict, @Ctx() context: Context): Promise<LineView | null> {
    return lineNow(sessionId, entryId, context);
  }

  @FieldResolver(() => ExamOutcome, { nullable: true, description: "The outcome that counts." })
  async standing(@Root() { sessionId, entryId }: Conflict, @Ctx() context: Context): Promise<OutcomeView | null> {
    return (await lineNow(sessionId, entryId, context))?.standing ?? null;
  }
}

export const examDayMutationResolvers = [
  ChangeExamListResolver,
  RecordOutcomeResolver,
  ...listResolvers,
  RecordOutcomeSuccessResolver,
  OutcomeConflictResolver,
] as const;
