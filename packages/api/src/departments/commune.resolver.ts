import { Arg, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { Position } from "../centres/position.types.js";
import { pageSize } from "../contract/page.js";
import { searchText } from "../contract/search-text.js";
import { Commune } from "./commune.types.js";
import type { Commune as CommuneRow } from "./commune-register.js";
import { searchCommunes } from "./search-communes.js";

const DEFAULT_COUNT = 8;
const MOST_COUNT = 50;

@Resolver(() => Commune)
export class CommuneResolver {
  @Query(() => [Commune], {
    description:
      "Towns by the beginning of their name, or of a word in it, or by postal code; for asking what is near a town. Most communes of 1,000 inhabitants or fewer are absent, since their position is not known here. Exact names first, then the most populous.",
  })
  places(
    @Arg("search", () => String, {
      description: "What was typed: at most 100 characters; case, accents and hyphens do not matter.",
    })
    search: string,
    @Arg("first", () => Int, { nullable: true, defaultValue: DEFAULT_COUNT, description: "How many, 0 to 50." })
    first: number | null,
  ) {
    return searchCommunes(searchText(search, "search"), pageSize(first ?? DEFAULT_COUNT, MOST_COUNT));
  }

  @FieldResolver(() => Position, { description: "The middle of the commune." })
  coordinates(@Root() commune: CommuneRow): Position {
    return commune;
  }
}
