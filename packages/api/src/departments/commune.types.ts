import { Field, ObjectType } from "type-graphql";
import { Position } from "../centres/position.types.js";

@ObjectType({ description: "A commune: a town or a village." })
export class Commune {
  @Field(() => String, { description: "INSEE code (not a postal code)." })
  code: string;
  @Field(() => String, { description: "Name in French." })
  name: string;
  @Field(() => String, { description: "Code of its department." })
  departmentCode: string;
  @Field(() => [String], { description: "Its postal codes." })
  postalCodes: string[];
  @Field(() => Position, { description: "The middle of the commune." })
  coordinates: Position;
}
