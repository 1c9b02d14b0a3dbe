import type { BookingState, LicenceCategory } from "@creneau/schema";
import { Field, Int, ObjectType } from "type-graphql";
import { BookingStateEnum, LicenceCategoryEnum } from "../contract/enums.js";
import { Node, PageInfo } from "../contract/node.types.js";
import { DateTime } from "../contract/scalars.js";

@ObjectType({
  implements: Node,
  description: "A candidate on a slot (réservation). Nominative: only that candidate ever sees it.",
})
export class Booking extends Node {
  @Field(() => BookingStateEnum, { description: "Live, cancelled, or over." })
  state: BookingState;
  @Field(() => LicenceCategoryEnum, { description: "The category of the exam." })
  category: LicenceCategory;
  @Field(() => DateTime, { description: "When the place was booked." })
  bookedAt: Date;
  @Field(() => DateTime, { nullable: true, description: "When it was cancelled; null while it is live." })
  cancelledAt: Date | null;
  @Field(() => DateTime, {
    nullable: true,
    description: "When the candidate said that they will come; null until then, and again once the booking moves.",
  })
  presenceConfirmedAt: Date | null;
}

@ObjectType({ description: "A booking in a list." })
export class BookingEdge {
  @Field(() => String, { description: "Pass it as `after` to go on from here." })
  cursor: string;
  @Field(() => Booking, { description: "The booking." })
  node: object;
}

@ObjectType({ description: "A page of bookings." })
export class BookingConnection {
  @Field(() => [BookingEdge], { description: "The bookings of this page." })
  edges: BookingEdge[];
  @Field(() => PageInfo, { description: "Where this page stands." })
  pageInfo: PageInfo;
  @Field(() => Int, { description: "How many bookings there are on all pages." })
  totalCount: number;
}
