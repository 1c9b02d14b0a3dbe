import type { BookingState } from "@creneau/schema";
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { BookingConnection } from "../bookings/booking.types.js";
import { DEFAULT_PAGE, listBookings } from "../bookings/list-bookings.js";
import type { Context } from "../context.js";
import { BookingStateEnum } from "../contract/enums.js";
import { toGlobalId } from "../contract/global-id.js";
import { Department } from "../departments/department.types.js";
import type { CandidateRow } from "./candidate.loader.js";
import { Candidate, Viewer } from "./candidate.types.js";

@Resolver(() => Candidate)
class CandidateResolver {
  @Query(() => Viewer, { nullable: true, description: "Who is signed in; null when nobody is." })
  async viewer(@Ctx() { viewer, loaders }: Context): Promise<Viewer | null> {
    const candidate = viewer && (await loaders.candidate.load(viewer.candidateId));
    return candidate && { candidate };
  }

  @FieldResolver(() => ID, { description: "Global id." })
  id(@Root() { id }: CandidateRow) {
    return toGlobalId("Candidate", id);
  }

  @FieldResolver(() => Department, { description: "The department of residence, whose service keeps the file." })
  department(@Root() { departmentCode }: CandidateRow, @Ctx() { loaders }: Context) {
    return loaders.department.load(departmentCode);
  }

  @FieldResolver(() => BookingConnection, { description: "The candidate's bookings, newest exam first." })
  bookings(
    @Root() { id }: CandidateRow,
    @Arg("states", () => [BookingStateEnum], {
      nullable: true,
      description: "Only bookings in one of these states; all when left out.",
    })
    states: BookingState[] | null,
    @Arg("first", () => Int, {
      nullable: true,
      defaultValue: DEFAULT_PAGE,
      description: "How many, 0 to 100. 0 asks only for the count.",
    })
    first: number | null,
    @Arg("after", () => String, {
      nullable: true,
      description: "Go on after this cursor, which the same list gave out (with the same `states`).",
    })
    after: string | null,
    @Ctx() { database }: Context,
  ): Promise<BookingConnection> {
    return listBookings(database, id, { states, first, after });
  }
}

export const candidateResolvers = [CandidateResolver] as const;
