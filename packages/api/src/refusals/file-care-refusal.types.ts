import { Field, Int, ObjectType } from "type-graphql";
import { RefusalType } from "./refusal.types.js";

@ObjectType({ implements: RefusalType, description: "The officer has searched as often as one may in a minute." })
export class TooManySearches {
  @Field(() => Int, { description: "How many searches a minute are allowed." })
  perMinute: number;
}

@ObjectType({ implements: RefusalType, description: "Who acts in a candidate's place says why, in words." })
export class ReasonMissing {
  @Field(() => Int, { description: "How long the reason may be." })
  mostCharacters: number;
}

@ObjectType({ implements: RefusalType, description: "More extra time than may be granted." })
export class ExtraTimeRefused {
  @Field(() => Int, { description: "How many minutes may be." })
  mostMinutes: number;
}
