import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from "type-graphql";
import type { WishOutcome } from "../bookings/outcome.js";
import type { CandidateRow } from "../candidates/candidate.loader.js";
import { Candidate } from "../candidates/candidate.types.js";
import { ExamCentre } from "../centres/centre.types.js";
import type { Context } from "../context.js";
import { toGlobalId, uuidKey } from "../contract/global-id.js";
import { Commune } from "../departments/commune.types.js";
import { communeByCode } from "../departments/commune-register.js";
import { Department } from "../departments/department.types.js";
import { today } from "../domain/booking/centre-calendar.js";
import type { Refusal } from "../domain/booking/refusal.js";
import type { WishId } from "../domain/id.js";
import { isPastWish } from "../domain/waiting-list/wish.js";
import type { WishField } from "../domain/waiting-list/wish-problems.js";
import { WishRefused } from "../refusals/refusal.types.js";
import { deleteWish, saveWish } from "./change-wishes.js";
import { clockTimeOf } from "./clock-time.js";
import type { WishRow } from "./wish.loader.js";
import { Wish, WishProblemType } from "./wish.types.js";
import {
  ChangeWishInput,
  ChangeWishResult,
  ChangeWishSuccess,
  DeleteWishInput,
  DeleteWishResult,
  DeleteWishSuccess,
  SaveWishInput,
  SaveWishResult,
  SaveWishSuccess,
} from "./wish-mutation.types.js";
import { wishProblemMessage } from "./wish-problem.words.js";

@Resolver()
class WishMutationResolver {
  @Mutation(() => SaveWishResult, {
    description: "Saves what places would suit the signed-in candidate, and puts them on the waiting list with it.",
  })
  async saveWish(
    @Arg("input", () => SaveWishInput, { description: "The wish." }) { wish, idempotencyKey }: SaveWishInput,
    @Ctx() context: Context,
  ): Promise<WishOutcome> {
    if (!context.viewer) return { kind: "NotSignedIn" };
    return saveWish(context, context.viewer.candidateId, { input: wish, wishId: null }, idempotencyKey);
  }

  @Mutation(() => ChangeWishResult, { description: "Says something else with a wish of the signed-in candidate." })
  async changeWish(
    @Arg("input", () => ChangeWishInput, { description: "Which one, and what it is to say." })
    { wishId, wish, idempotencyKey }: ChangeWishInput,
    @Ctx() context: Context,
  ): Promise<WishOutcome> {
    if (!context.viewer) return { kind: "NotSignedIn" };
    const id = uuidKey("Wish", wishId) as WishId | null;
    if (id === null) return { kind: "WishNotFound" };
    return saveWish(context, context.viewer.candidateId, { input: wish, wishId: id }, idempotencyKey);
  }

  @Mutation(() => DeleteWishResult, { description: "Deletes a wish of the signed-in candidate." })
  async deleteWish(
    @Arg("input", () => DeleteWishInput, { description: "Which one." }) { wishId, idempotencyKey }: DeleteWishInput,
    @Ctx() context: Context,
  ): Promise<WishOutcome> {
    if (!context.viewer) return { kind: "NotSignedIn" };
    const id = uuidKey("Wish", wishId) as WishId | null;
    if (id === null) return { kind: "WishNotFound" };
    return deleteWish(context, context.viewer.candidateId, id, idempotencyKey);
  }
}

@Resolver(() => Wish)
class WishResolver {
  @FieldResolver(() => ID, { description: "Global id." })
  id(@Root() { id }: WishRow) {
    return toGlobalId("Wish", id);
  }

  @FieldResolver(() => [ExamCentre], {
    description: "The centres that were named, or found near the town; those of the department.",
  })
  async centres(@Root() { departmentCode, centreIds }: WishRow, @Ctx() { loaders }: Context) {
    if (departmentCode !== null) return loaders.centresOfDepartment.load(departmentCode);
    return (await loaders.centre.loadMany(centreIds)).filter((centre) => centre !== null && !(centre instanceof Error));
  }

  @FieldResolver(() => Department, {
    nullable: true,
    description: "The department whose centres are meant, all of them.",
  })
  department(@Root() { departmentCode }: WishRow, @Ctx() { loaders }: Context) {
    return departmentCode === null ? null : loaders.department.load(departmentCode);
  }

  @FieldResolver(() => Commune, { nullable: true, description: "The town that it is near; null when it is near none." })
  near(@Root() { nearCommune }: WishRow) {
    return nearCommune === null ? null : (communeByCode(nearCommune) ?? null);
  }

  @FieldResolver(() => Boolean, {
    description: "Whether its last date is over: it means no place any more, and does not count among the five.",
  })
  async past(@Root() { to, candidateId }: WishRow, @Ctx() { loaders, clock }: Context): Promise<boolean> {
    const candidate = await loaders.candidate.load(candidateId);
    const department = candidate && (await loaders.department.load(candidate.departmentCode));
    return department !== null && isPastWish({ to }, today(clock.now(), department.timeZone).toString());
  }

  @FieldResolver(() => String, { description: "The exam starts at this time or later, `HH:MM` on the centre's clock." })
  startsFrom(@Root() { startsFrom }: WishRow): string {
    return clockTimeOf(startsFrom);
  }

  @FieldResolver(() => String, { description: "The exam starts before this time; `24:00` is the end of the day." })
  startsBefore(@Root() { startsBefore }: WishRow): string {
    return clockTimeOf(startsBefore);
  }
}

@Resolver(() => Candidate)
class CandidateWishesResolver {
  @FieldResolver(() => [Wish], { description: "What the candidate would take: five wishes at the most." })
  wishes(@Root() { id }: CandidateRow, @Ctx() { loaders }: Context): Promise<WishRow[]> {
    return loaders.wishesOfCandidate.load(id);
  }
}

/** Each of these shows the wish. */
const wishSuccesses = [SaveWishSuccess, ChangeWishSuccess].map((success) => {
  @Resolver(() => success)
  class WishOfSuccessResolver {
    @FieldResolver(() => Wish, { description: "The wish, as it was saved." })
    wish(@Root() { wishId }: { wishId: WishId }, @Ctx() { loaders }: Context): Promise<WishRow | null> {
      return loaders.wish.load(wishId);
    }
  }
  return WishOfSuccessResolver;
});

@Resolver(() => DeleteWishSuccess)
class DeleteWishSuccessResolver {
  @FieldResolver(() => ID, { description: "Global id of the wish that is gone." })
  wishId(@Root() { wishId }: { wishId: WishId }): string {
    return toGlobalId("Wish", wishId);
  }
}

@Resolver(() => WishRefused)
class WishRefusedResolver {
  @FieldResolver(() => [WishProblemType], { description: "Everything that is wrong, field by field." })
  problems(
    @Root() { problems }: Extract<Refusal, { kind: "WishRefused" }>,
    @Ctx() { locale }: Context,
  ): WishProblemType[] {
    return problems.map((problem) => {
      const [field = "", code = ""] = problem.split(".");
      return { field: field as WishField, code: code.toUpperCase(), message: wishProblemMessage(problem, locale) };
    });
  }
}

export const wishResolvers = [
  WishMutationResolver,
  WishResolver,
  CandidateWishesResolver,
  ...wishSuccesses,
  DeleteWishSuccessResolver,
  WishRefusedResolver,
] as const;
