import { GraphQLError } from "graphql";

export const filterTooBroad = (open: number, most: number): GraphQLError =>
  new GraphQLError(
    `${open} open slots match, and a subscription follows at most ${most}: narrow the filter to a department or to some centres, or to fewer days.`,
    { extensions: { code: "FILTER_TOO_BROAD", open, most } },
  );
