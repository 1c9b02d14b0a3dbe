import { GraphQLError } from "graphql";

/** An argument that no caller should send: a GraphQL error (not a refusal) that names the argument. */
export const badInput = (argument: string, message: string): GraphQLError =>
  new GraphQLError(`${argument}: ${message}`, { extensions: { code: "BAD_USER_INPUT", argument } });
