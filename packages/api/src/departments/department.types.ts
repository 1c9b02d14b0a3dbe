import { Field, ObjectType } from "type-graphql";
import { Node } from "../contract/node.types.js";
import { CivilDate } from "../contract/scalars.js";

@ObjectType({ implements: Node, description: "A department of France (département), metropolitan or overseas." })
export class Department extends Node {
  @Field(() => String, { description: "Official code, always a string: `01`, `2A`, `93`, `971`." })
  code: string;
  @Field(() => String, { description: "Name in French." })
  name: string;
  @Field(() => String, { description: "INSEE code of the region." })
  regionCode: string;
  @Field(() => String, { description: "Name of the region in French." })
  regionName: string;
  @Field(() => String, {
    description: "IANA time zone of the department's clocks, such as `Europe/Paris` or `Indian/Reunion`.",
  })
  timeZone: string;
}

@ObjectType({ description: "A day on which no exam is held." })
export class PublicHoliday {
  @Field(() => CivilDate, { description: "The civil date." })
  date: string;
  @Field(() => String, { description: "Name in French; two holidays on one day are one entry with both names." })
  name: string;
}
