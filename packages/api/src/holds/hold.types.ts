import type { HoldState } from "@creneau/schema";
import { Field, Int, ObjectType } from "type-graphql";
import { HoldStateEnum } from "../contract/enums.js";
import { Node } from "../contract/node.types.js";
import { DateTime } from "../contract/scalars.js";

@ObjectType({
  implements: Node,
  description:
    "A place that is kept for a candidate while they confirm. Its time is measured by the clock of the service, never by that of the caller. Only that candidate ever sees it.",
})
export class Hold extends Node {
  @Field(() => HoldStateEnum, { description: "What has become of it, at the moment of the answer." })
  state: HoldState;
  @Field(() => DateTime, { description: "Since when the place is kept." })
  heldFrom: Date;
  @Field(() => DateTime, { description: "Until when it is kept, this instant excluded." })
  heldUntil: Date;
  @Field(() => Int, {
    description: "How much of that time is left, in seconds, at the moment of the answer: count down from here.",
  })
  secondsLeft: number;
  @Field(() => Boolean, { description: "Whether it was given its time a second time: that is possible once." })
  extended: boolean;
}
