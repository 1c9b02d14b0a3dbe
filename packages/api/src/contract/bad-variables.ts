import { GraphQLError, type GraphQLSchema, getVariableValues, type OperationDefinitionNode } from "graphql";

/**
 * What is wrong with the variables of an operation, in graphql's own words: they say where the value is (`input.results[2].on`), which
 * graphql-jit does not.
 */
export const badVariables = (
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): readonly GraphQLError[] => {
  const { errors = [] } = getVariableValues(schema, variableDefinitions, variables);
  return errors.map(({ message }) => new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT" } }));
};
