import { Arg, Ctx, FieldResolver, ID, Int, Resolver, Root } from "type-graphql";
import { Booking } from "../bookings/booking.types.js";
import type { CandidateRow } from "../candidates/candidate.loader.js";
import { Candidate } from "../candidates/candidate.types.js";
import type { Context } from "../context.js";
import { isRuleId, sourceOf } from "../domain/regulation/catalogue/catalogue.js";
import { examSlotOf } from "../slots/exam-slot.js";
import { ExamSlot } from "../slots/slot.types.js";
import { decisionExplanation } from "./decision.explanation.js";
import {
  Decision,
  type DecisionActor,
  DecisionActorEnum,
  DecisionConnection,
  type DecisionRow,
} from "./decision.types.js";
import { decisionSentence } from "./decision.words.js";
import { DEFAULT_PAGE, listDecisions } from "./list-decisions.js";

@Resolver(() => Candidate)
class DecisionsResolver {
  @FieldResolver(() => DecisionConnection, {
    description: "Every decision on the file, newest first: when, who, by which rule.",
  })
  decisions(
    @Root() { id }: CandidateRow,
    @Arg("first", () => Int, {
      nullable: true,
      defaultValue: DEFAULT_PAGE,
      description: "How many, 0 to 100. 0 asks only for the count.",
    })
    first: number | null,
    @Arg("after", () => String, {
      nullable: true,
      description: "Go on after this cursor, which the same list gave out.",
    })
    after: string | null,
    @Ctx() { database }: Context,
  ): Promise<DecisionConnection> {
    return listDecisions(database, id, { first, after });
  }
}

/** Asked for a page of decisions at once, the places come in one query. */
const placeOf = async (id: unknown, context: Context): Promise<ExamSlot | null> => {
  const slot = typeof id === "number" ? await context.loaders.slot.load(id) : null;
  return slot && examSlotOf(slot, context);
};

@Resolver(() => Decision)
class DecisionResolver {
  @FieldResolver(() => ID)
  id(@Root() { id }: DecisionRow): string {
    return String(id);
  }

  @FieldResolver(() => DecisionActorEnum)
  actor(@Root() { actor }: DecisionRow): DecisionActor {
    // An applicant is the candidate before they were one.
    if (actor.startsWith("candidate:") || actor === "applicant") return "candidate";
    return actor.startsWith("officer:") ? "officer" : "system";
  }

  @FieldResolver(() => String)
  action(@Root() { action }: DecisionRow): string {
    return action.toUpperCase();
  }

  @FieldResolver(() => String)
  message(@Root() { action }: DecisionRow, @Ctx() { locale }: Context): string {
    return decisionSentence(action, locale);
  }

  @FieldResolver(() => String, { nullable: true })
  explanation(@Root() decision: DecisionRow, @Ctx() { locale }: Context): string | null {
    return decisionExplanation(decision, locale);
  }

  @FieldResolver(() => ExamSlot, { nullable: true })
  slot(@Root() { slotId }: DecisionRow, @Ctx() context: Context): Promise<ExamSlot | null> {
    return placeOf(slotId, context);
  }

  @FieldResolver(() => ExamSlot, { nullable: true })
  movedFrom(@Root() { details }: DecisionRow, @Ctx() context: Context): Promise<ExamSlot | null> {
    return placeOf(details.fromSlotId, context);
  }

  @FieldResolver(() => String, { nullable: true })
  source(@Root() { rule }: DecisionRow, @Ctx() { locale }: Context): string | null {
    return rule && isRuleId(rule) ? (sourceOf(rule)?.[locale] ?? null) : null;
  }

  @FieldResolver(() => Booking, { nullable: true })
  booking(@Root() { bookingId }: DecisionRow, @Ctx() { loaders }: Context) {
    return bookingId && loaders.booking.load(bookingId);
  }
}

export const decisionResolvers = [DecisionsResolver, DecisionResolver] as const;
