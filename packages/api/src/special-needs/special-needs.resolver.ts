import { specialNeeds } from "@creneau/schema";
import { eq } from "drizzle-orm";
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { Booking } from "../bookings/booking.types.js";
import { fileOf } from "../candidate-files/candidate-file.resolver.js";
import { CandidateFile } from "../candidate-files/candidate-file.types.js";
import type { CandidateRow } from "../candidates/candidate.loader.js";
import type { Context } from "../context.js";
import { mayDo } from "../domain/permission/permission.js";
import { setSpecialNeeds } from "./set-special-needs.js";
import {
  SetSpecialNeedsInput,
  SetSpecialNeedsResult,
  SetSpecialNeedsSuccess,
  SpecialNeeds,
} from "./special-needs.types.js";

@Resolver(() => CandidateFile)
class SpecialNeedsResolver {
  @Mutation(() => SetSpecialNeedsResult, {
    description:
      "Writes down what a candidate needs to sit an exam, for officers of the department that keeps the file. Said again, it changes nothing.",
  })
  setSpecialNeeds(
    @Arg("input", () => SetSpecialNeedsInput, { description: "What is needed." })
    { candidateId, assistance, ...needs }: SetSpecialNeedsInput,
    @Ctx() context: Context,
  ) {
    return setSpecialNeeds(context, candidateId, { ...needs, assistance: assistance ?? null });
  }

  @FieldResolver(() => SpecialNeeds, {
    nullable: true,
    description: "What the candidate needs; null when nothing is known, and for officers who may not set it.",
  })
  async specialNeeds(@Root() { id, departmentCode }: CandidateRow, @Ctx() { database, officer }: Context) {
    if (!officer || !mayDo(officer, "set_special_needs", departmentCode)) return null;
    return (await database.select().from(specialNeeds).where(eq(specialNeeds.candidateId, id)))[0] ?? null;
  }
}

type NeedsRoot = { readonly candidateId: number; readonly withoutRoom: readonly string[] };

@Resolver(() => SetSpecialNeedsSuccess)
class SetSpecialNeedsSuccessResolver {
  @FieldResolver(() => CandidateFile, { description: "The file, as it is now." })
  async file(@Root() { candidateId }: NeedsRoot, @Ctx() { loaders }: Context) {
    const candidate = await loaders.candidate.load(candidateId);
    return candidate && fileOf(candidate);
  }

  @FieldResolver(() => [Booking], {
    description: "Bookings whose place has no room for the extra time, since those that follow are taken: to be moved.",
  })
  withoutRoom(@Root() { withoutRoom }: NeedsRoot, @Ctx() { loaders }: Context) {
    return loaders.booking.loadMany(withoutRoom);
  }
}

export const specialNeedsResolvers = [SpecialNeedsResolver, SetSpecialNeedsSuccessResolver] as const;
