import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { CivilDate } from "../contract/scalars.js";
import type { WaitingSince } from "../domain/waiting-list/rank.js";
import { Hold } from "../holds/hold.types.js";

export const WaitingSinceFactEnum = {
  REGISTERED: "registeredOn",
  THEORY_PASSED: "theoryPassedOn",
  LAST_EXAM: "lastExamOn",
} as const satisfies Record<string, WaitingSince["fact"]>;

registerEnumType(WaitingSinceFactEnum, {
  name: "WaitingSinceFact",
  description: "What a candidate has waited for an exam since: the last of these in the file.",
  valuesConfig: {
    REGISTERED: { description: "The registration of the file." },
    THEORY_PASSED: { description: "The theory test (ETG)." },
    LAST_EXAM: { description: "The last practical test of the category that counted." },
  },
});

@ObjectType({
  description:
    "Where a wish stands on the waiting list. Derived at the moment of the answer from dates of the file, never from the time of a click: who has waited longer comes first.",
})
export class WishStanding {
  @Field(() => Int, {
    description: "1 is first. Counted among the candidates whose wishes take some of the same places.",
  })
  rank: number;
  @Field(() => Int, { description: "How many of those come before." })
  ahead: number;
  @Field(() => CivilDate, {
    nullable: true,
    description: "Since when the candidate has waited; null when the file does not say.",
  })
  waitingSince: string | null;
  @Field(() => WaitingSinceFactEnum, { nullable: true, description: "What happened then." })
  waitingSinceFact: WaitingSince["fact"] | null;
  @Field(() => Boolean, {
    description:
      "Whether places are offered for it. A wish sleeps while its candidate has another booking in the category than when it was saved.",
  })
  awake: boolean;
  @Field(() => Int, {
    nullable: true,
    description:
      "In how many weeks a place should come round at the pace of `placesSeen` in `daysSeen`, if everybody ahead takes one first. Null when too little was seen to say: fewer than 3 places, or less than 14 days.",
  })
  weeksToWait: number | null;
  @Field(() => Int, { description: "How many places came back that the wish means, whatever its first and last date." })
  placesSeen: number;
  @Field(() => Int, { description: "Within so many days up to today." })
  daysSeen: number;
}

@ObjectType({
  description:
    "A place that came back and is kept for the candidate, first in rank of those whom it suits. Accept it with `confirmHold`, or with `moveBooking` when `replaces` is a booking; decline it with `releaseHold`; or let its time pass. Then the next one has it. Only that candidate ever sees it.",
})
export class Offer {
  @Field(() => Hold, { description: "The hold on the place: until when, how much time is left." })
  hold: object;
}

@ObjectType({
  description:
    "That the offer of the candidate is another one than before, or none any more, or a place of theirs was withdrawn.",
})
export class OfferChange {}
