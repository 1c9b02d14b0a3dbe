import { CONVOCATION_STATES, type ConvocationState, type ExamPhase, type LicenceCategory } from "@creneau/schema";
import { Arg, Ctx, Field, FieldResolver, ObjectType, Query, Resolver, Root, registerEnumType } from "type-graphql";
import type { BookingRow } from "../bookings/booking.loader.js";
import { Booking } from "../bookings/booking.types.js";
import { ExamCentre } from "../centres/centre.types.js";
import type { Context } from "../context.js";
import { ExamPhaseEnum, enumOf, LicenceCategoryEnum } from "../contract/enums.js";
import { CivilDate } from "../contract/scalars.js";
import type { BookingId } from "../domain/id.js";
import { type CheckedConvocation as Checked, checkConvocation } from "./check-convocation.js";

const ConvocationStateEnum = enumOf(CONVOCATION_STATES);
registerEnumType(ConvocationStateEnum, {
  name: "ConvocationState",
  description: "Whether a convocation counts.",
  valuesConfig: {
    VALID: { description: "The candidate is expected at this exam." },
    REPLACED: { description: "The booking has moved to another place since: another convocation counts." },
    CANCELLED: { description: "The booking was cancelled." },
    WITHDRAWN: { description: "The administration has withdrawn the place: there is no exam." },
    PASSED: { description: "The day of the exam is over." },
  },
});

@ObjectType({
  description: "What anybody may know who holds a convocation: whether it counts, and hardly who it is for.",
})
class CheckedConvocation {
  @Field(() => ConvocationStateEnum, { description: "Whether it counts." })
  state: ConvocationState;
  @Field(() => String, { description: "Initials of first name and birth name, `C. M.`." })
  initials: string;
  @Field(() => LicenceCategoryEnum, { description: "The category that is examined." })
  category: LicenceCategory;
  @Field(() => ExamPhaseEnum, { description: "Which test." })
  phase: ExamPhase;
  @Field(() => CivilDate, { description: "Date of the exam on the centre's calendar." })
  date: string;
  @Field(() => String, { description: "Time of the exam on the centre's clock, `HH:MM`." })
  localTime: string;
}

@Resolver(() => CheckedConvocation)
class CheckedConvocationResolver {
  @Query(() => CheckedConvocation, {
    nullable: true,
    description: "The convocation behind a QR code; null when Créneau has not given this one out.",
  })
  convocation(
    @Arg("token", () => String, { description: "What the address in the QR code carries." }) token: string,
    @Ctx() context: Context,
  ): Promise<Checked | null> {
    return checkConvocation(context, token);
  }

  @FieldResolver(() => ExamCentre, { description: "Where the exam starts." })
  centre(@Root() { centreId }: Checked, @Ctx() { loaders }: Context) {
    return loaders.centre.load(centreId);
  }
}

const FOR_THE_OWNER =
  "for the candidate who has the booking, signed in; null once it is cancelled, or its place is withdrawn.";

const fileAddress = async (
  { id, slotId, cancelledAt }: BookingRow,
  file: "convocation.pdf" | "event.ics",
  { links, locale, loaders }: Context,
): Promise<string | null> => {
  const slot = cancelledAt ? null : await loaders.slot.load(slotId);
  return slot && slot.state !== "withdrawn" ? links.convocation.download(id as BookingId, file, locale) : null;
};

@Resolver(() => Booking)
class BookingFilesResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: `Address of the convocation (PDF), in the caller's language, ${FOR_THE_OWNER}`,
  })
  convocationUrl(@Root() booking: BookingRow, @Ctx() context: Context): Promise<string | null> {
    return fileAddress(booking, "convocation.pdf", context);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: `Address of the event for a calendar (iCalendar), in the caller's language, ${FOR_THE_OWNER}`,
  })
  eventUrl(@Root() booking: BookingRow, @Ctx() context: Context): Promise<string | null> {
    return fileAddress(booking, "event.ics", context);
  }
}

export const convocationResolvers = [CheckedConvocationResolver, BookingFilesResolver] as const;
