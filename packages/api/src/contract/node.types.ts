import { Field, ID, InterfaceType, ObjectType } from "type-graphql";

@InterfaceType({
  description: "Anything that `node(id:)` can find again.",
  resolveType: (found: { __typename: string }) => found.__typename,
})
export abstract class Node {
  @Field(() => ID, { description: "Global id: opaque, unique across all types, stable." })
  id: string;
}

@ObjectType({ description: "Where a page stands in its connection (Relay cursor connections)." })
export class PageInfo {
  @Field(() => Boolean, { description: "More items follow this page." })
  hasNextPage: boolean;
  @Field(() => Boolean, { description: "Items precede this page." })
  hasPreviousPage: boolean;
  @Field(() => String, { nullable: true, description: "Cursor of the first item of this page; null on an empty page." })
  startCursor: string | null;
  @Field(() => String, {
    nullable: true,
    description: "Cursor to pass as `after` for the next page; null on an empty page.",
  })
  endCursor: string | null;
}
