import { Arg, Ctx, FieldResolver, ID, Int, Resolver, Root } from "type-graphql";
import { Booking } from "../bookings/booking.types.js";
import type { CandidateRow } from "../candidates/candidate.loader.js";
import { Candidate } from "../candidates/candidate.types.js";
import type { Context } from "../context.js";
import { isRuleId, sourceOf } from "../domain/regulation/catalogue/catalogue.js";
import { localTime } from "../slots/local-time.js";
import { decisionExplanation } from "./decision.explanation.js";
import {
  Decision,
  type DecisionActor,
  DecisionActorEnum,
  DecisionConnection,
  DecisionExam,
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

/** Asked for a page of decisions at once, the places come in one query, and so do their centres. */
const examAt = async (slotId: unknown, { loaders }: Context): Promise<DecisionExam | null> => {
  const slot = typeof slotId === "number" ? await loaders.slot.load(slotId) : null;
  const centre = slot && (await loaders.centre.load(slot.centreId));
  if (!centre) return null;
  return { date: slot.civilDate, localTime: localTime(slot.startsAt, centre.timeZone), centreName: centre.name };
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

  @FieldResolver(() => DecisionExam, { nullable: true })
  exam(@Root() { slotId }: DecisionRow, @Ctx() context: Context): Promise<DecisionExam | null> {
    return examAt(slotId, context);
  }

  @FieldResolver(() => DecisionExam, { nullable: true })
  movedFrom(@Root() { details }: DecisionRow, @Ctx() context: Context): Promise<DecisionExam | null> {
    return examAt(details.fromSlotId, context);
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
