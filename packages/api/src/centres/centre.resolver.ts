import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../context.js";
import { toGlobalId } from "../contract/global-id.js";
import { CivilDate } from "../contract/scalars.js";
import { Department } from "../departments/department.types.js";
import { bookableDates } from "../domain/booking/book.js";
import type { CentreRow } from "./centre.loader.js";
import { ExamCentre, ExamCentreConnection, ExamCentreFilter } from "./centre.types.js";
import { DEFAULT_PAGE, listCentres } from "./list-centres.js";
import { CoordinatesInput, Position } from "./position.types.js";

@Resolver(() => ExamCentre)
class CentreResolver {
  @Query(() => ExamCentreConnection, {
    description: "Exam centres: by department and name, or nearest first when `near` is given.",
  })
  examCentres(
    @Arg("filter", () => ExamCentreFilter, { nullable: true, description: "Which centres; all when left out." })
    filter: ExamCentreFilter | null,
    @Arg("near", () => CoordinatesInput, { nullable: true, description: "Sort by the distance from this point." })
    near: CoordinatesInput | null,
    @Arg("first", () => Int, {
      nullable: true,
      defaultValue: DEFAULT_PAGE,
      description: "How many, 0 to 100. 0 asks only for the count.",
    })
    first: number | null,
    @Arg("after", () => String, {
      nullable: true,
      description: "Go on after this cursor, which the same list gave out (the same filter, the same `near`).",
    })
    after: string | null,
    @Ctx() { database }: Context,
  ) {
    return listCentres(database, { filter, near, first, after });
  }

  @FieldResolver(() => ID, { description: "Global id." })
  id(@Root() { id }: CentreRow) {
    return toGlobalId("ExamCentre", id);
  }

  @FieldResolver(() => Department, { description: "The department that the centre serves." })
  department(@Root() { departmentCode }: CentreRow, @Ctx() { loaders }: Context) {
    return loaders.department.load(departmentCode);
  }

  @FieldResolver(() => String, { description: "INSEE code of the commune (not a postal code)." })
  communeCode(@Root() { communeInsee }: CentreRow) {
    return communeInsee;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "What candidates are told about coming there, in the caller’s language; null when there is nothing to tell.",
  })
  instructions(@Root() { instructionsFr, instructionsEn }: CentreRow, @Ctx() { locale }: Context): string | null {
    return locale === "fr" ? instructionsFr : instructionsEn;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "How accessible the place is, in the caller’s language; null when it is not known.",
  })
  accessibility(@Root() { accessibilityFr, accessibilityEn }: CentreRow, @Ctx() { locale }: Context): string | null {
    return locale === "fr" ? accessibilityFr : accessibilityEn;
  }

  @FieldResolver(() => Position, { description: "Where it is on the map; see `positionPrecision`." })
  position(@Root() centre: CentreRow): Position {
    return centre;
  }

  @FieldResolver(() => CivilDate, {
    description: "First exam date that may be booked today, on the centre's calendar. Source: docs/rules.md#BOK-2.",
  })
  bookableFrom(@Root() { timeZone }: CentreRow, @Ctx() { clock, rulebook }: Context) {
    return bookableDates(clock.now(), timeZone, rulebook.now()).from;
  }

  @FieldResolver(() => CivilDate, {
    description: "Last exam date that may be booked today, on the centre's calendar. Source: docs/rules.md#BOK-3.",
  })
  bookableUntil(@Root() { timeZone }: CentreRow, @Ctx() { clock, rulebook }: Context) {
    return bookableDates(clock.now(), timeZone, rulebook.now()).to;
  }
}

export const centreResolvers = [CentreResolver] as const;
