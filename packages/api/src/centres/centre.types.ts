import type { CategoryGroup, PositionPrecision } from "@creneau/schema";
import { Field, Float, InputType, Int, ObjectType } from "type-graphql";
import { CategoryGroupEnum, PositionPrecisionEnum } from "../contract/enums.js";
import { Node, PageInfo } from "../contract/node.types.js";

@ObjectType({ implements: Node, description: "A place where exams start (centre d'examen)." })
export class ExamCentre extends Node {
  @Field(() => String, { description: "Name in French." })
  name: string;
  @Field(() => String, { nullable: true, description: "Street address or meeting point; null when it is not known." })
  address: string | null;
  @Field(() => String, {
    description: "IANA time zone of the centre's clock: all its dates and local times are of this zone.",
  })
  timeZone: string;
  @Field(() => PositionPrecisionEnum, { description: "How exact `position` is." })
  positionPrecision: PositionPrecision;
  @Field(() => [CategoryGroupEnum], { description: "What is examined there; A is two-wheelers." })
  categoryGroups: CategoryGroup[];
  @Field(() => Boolean, { description: "This centre is invented: it exists only in a demonstration." })
  demonstration: boolean;
}

@ObjectType({ description: "An exam centre in a list." })
export class ExamCentreEdge {
  @Field(() => String, { description: "Pass it as `after` to go on from here." })
  cursor: string;
  @Field(() => ExamCentre, { description: "The centre." })
  node: object;
  @Field(() => Float, {
    nullable: true,
    description: "Great-circle distance from `near` in kilometres, to the metre; null when `near` was not given.",
  })
  distanceKm: number | null;
}

@ObjectType({ description: "A page of exam centres." })
export class ExamCentreConnection {
  @Field(() => [ExamCentreEdge], { description: "The centres of this page." })
  edges: ExamCentreEdge[];
  @Field(() => PageInfo, { description: "Where this page stands." })
  pageInfo: PageInfo;
  @Field(() => Int, { description: "How many centres there are on all pages." })
  totalCount: number;
}

@InputType({ description: "Which exam centres. Every condition that is given has to hold." })
export class ExamCentreFilter {
  @Field(() => String, { nullable: true, description: "Only centres of this department: `01`, `2A`, `93`, `971`." })
  departmentCode: string | null | undefined;
  @Field(() => String, {
    nullable: true,
    description:
      "Only centres with a word in their name or address that begins so: at most 100 characters; case, accents and hyphens do not matter.",
  })
  search: string | null | undefined;
  @Field(() => Boolean, { nullable: true, description: "Only invented centres (true), or only real ones (false)." })
  demonstration: boolean | null | undefined;
}
