import { randomUUID } from "node:crypto";
import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from "graphql";

/** What an argument that names something is filled with; null leaves it to its type. */
export type Fill = (argument: string) => Promise<string | null>;

const SCALARS: Readonly<Record<string, () => unknown>> = {
  Boolean: () => true,
  Date: () => new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10),
  DateTime: () => new Date().toISOString(),
  Float: () => 1,
  Int: () => 1,
  String: () => "essai",
  UUID: () => randomUUID(),
};

const sample = async (name: string, type: GraphQLInputType, fill: Fill, also: readonly string[]): Promise<unknown> => {
  if (isNonNullType(type)) return sample(name, type.ofType, fill, also);
  if (isListType(type)) return [await sample(name, type.ofType, fill, also)];
  if (isInputObjectType(type)) {
    const given: Record<string, unknown> = {};
    for (const field of Object.values(type.getFields()))
      if (isNonNullType(field.type) || also.includes(field.name))
        given[field.name] = await sample(field.name, field.type, fill, also);
    return given;
  }
  const filled = await fill(name);
  if (filled !== null) return filled;
  if (isEnumType(type)) return type.getValues()[0]?.name;
  const scalar = SCALARS[type.name];
  if (!scalar)
    throw new Error(
      `nothing is known to fill ${name} (${type.name}) with: test/access-story.ts says how things come about.`,
    );
  return scalar();
};

/** The root field of that name. */
const operationOf = (schema: GraphQLSchema, name: string): [GraphQLField<unknown, unknown>, string] => {
  const mutation = schema.getMutationType()?.getFields()[name];
  const query = schema.getQueryType()?.getFields()[name];
  if (mutation) return [mutation, "mutation"];
  if (query) return [query, "query"];
  throw new Error(`there is no operation ${name}`);
};

/** A call of an operation with whatever it requires (and what `also` names), that asks for no more than a type name. */
export const sampledCall = async (
  schema: GraphQLSchema,
  name: string,
  fill: Fill,
  also: readonly string[] = [],
): Promise<{ document: string; variables: Record<string, unknown> }> => {
  const [field, kind] = operationOf(schema, name);
  const variables: Record<string, unknown> = {};
  const given = field.args.filter((arg) => isNonNullType(arg.type) || also.includes(arg.name));
  for (const arg of given) variables[arg.name] = await sample(arg.name, arg.type, fill, also);
  const list = (write: (arg: (typeof given)[number]) => string) =>
    given.length > 0 ? `(${given.map(write).join(", ")})` : "";
  const selection = isCompositeType(getNamedType(field.type)) ? "{ __typename }" : "";
  return {
    document: `${kind} Sampled${list((arg) => `$${arg.name}: ${arg.type}`)} { ${name}${list((arg) => `${arg.name}: $${arg.name}`)} ${selection} }`,
    variables,
  };
};
