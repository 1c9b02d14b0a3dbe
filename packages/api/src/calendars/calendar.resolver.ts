import { Arg, Ctx, createUnionType, Field, FieldResolver, Mutation, ObjectType, Resolver, Root } from "type-graphql";
import type { CandidateRow } from "../candidates/candidate.loader.js";
import { Candidate } from "../candidates/candidate.types.js";
import type { Context } from "../context.js";
import type { CandidateId } from "../domain/id.js";
import { NotSignedIn, resolveType } from "../refusals/refusal.types.js";
import { renewAddress, revokeAddress, workingGeneration } from "./calendar-address.js";

@ObjectType({ simpleResolvers: true, description: "The address of the signed-in candidate's calendar, as it is now." })
class CalendarAddressSuccess {
  @Field(() => String, { nullable: true, description: "The address that works now; null when none does." })
  calendarAddress: string | null;
}

type Outcome =
  | { readonly kind: "CalendarAddressSuccess"; readonly calendarAddress: string | null }
  | { readonly kind: "NotSignedIn" };

const CalendarAddressResult = createUnionType({
  name: "CalendarAddressResult",
  description: "The address as it is now, or the refusal.",
  types: () => [CalendarAddressSuccess, NotSignedIn] as const,
  resolveType,
});

const addressOf = async ({ database, links }: Context, candidateId: CandidateId): Promise<string | null> => {
  const generation = await workingGeneration(database, candidateId);
  return generation === null ? null : links.calendar.address({ candidateId, generation });
};

const success = async (context: Context, candidateId: CandidateId): Promise<Outcome> => ({
  kind: "CalendarAddressSuccess",
  calendarAddress: await addressOf(context, candidateId),
});

/** The generation of an address of this candidate's; null when it is not one. */
const generationOf = ({ links }: Context, candidateId: CandidateId, address: string): number | null => {
  const token = /\/calendars\/([\w-]{1,100})\.ics$/.exec(address)?.[1];
  const named = token === undefined ? null : links.calendar.named(token);
  return named?.candidateId === candidateId ? named.generation : null;
};

@Resolver(() => Candidate)
class CalendarResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      "Address (https) of the candidate's live bookings as a calendar to follow (iCalendar). Whoever has it can read them: it is as secret as a password, and tells no name. Null until one is asked for.",
  })
  calendarAddress(@Root() { id }: CandidateRow, @Ctx() context: Context): Promise<string | null> {
    return addressOf(context, id as CandidateId);
  }

  @Mutation(() => CalendarAddressResult, {
    description:
      "Gives the signed-in candidate an address for their calendar in place of the one they had, which works no more. Sent again, it gives the same.",
  })
  async renewCalendarAddress(
    @Arg("replaces", () => String, {
      nullable: true,
      description: "The address that is to be replaced, as the caller knows it; null where there is none.",
    })
    replaces: string | null | undefined,
    @Ctx() context: Context,
  ): Promise<Outcome> {
    const { viewer, database, clock } = context;
    if (!viewer) return { kind: "NotSignedIn" };
    const { candidateId } = viewer;
    const generation = replaces ? generationOf(context, candidateId, replaces) : null;
    await renewAddress(database, candidateId, generation, new Date(clock.now().epochMilliseconds));
    return success(context, candidateId);
  }

  @Mutation(() => CalendarAddressResult, {
    description: "No address of the signed-in candidate's calendar works any more.",
  })
  async revokeCalendarAddress(@Ctx() context: Context): Promise<Outcome> {
    const { viewer, database, clock } = context;
    if (!viewer) return { kind: "NotSignedIn" };
    await revokeAddress(database, viewer.candidateId, new Date(clock.now().epochMilliseconds));
    return success(context, viewer.candidateId);
  }
}

export const calendarResolvers = [CalendarResolver] as const;
