import { Field, Float, InputType, ObjectType } from "type-graphql";

@ObjectType({ description: "A point on the map (WGS 84, decimal degrees)." })
export class Position {
  @Field(() => Float, { description: "Degrees north, -90 to 90." })
  latitude: number;
  @Field(() => Float, { description: "Degrees east, -180 to 180." })
  longitude: number;
}

@InputType("Coordinates", { description: "A point on the map (WGS 84, decimal degrees)." })
export class CoordinatesInput {
  @Field(() => Float, { description: "Degrees north, -90 to 90." })
  latitude: number;
  @Field(() => Float, { description: "Degrees east, -180 to 180." })
  longitude: number;
}
