import {
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from "graphql";
import { type Access, OPERATIONS, PERSONAL_FIELD, PERSONAL_TYPES, PUBLIC_TYPES } from "../domain/permission/access.js";

const RULES: Readonly<Record<string, readonly Access[]>> = OPERATIONS;
const FILE = "packages/api/src/domain/permission/access.ts";

const rootFields = (schema: GraphQLSchema) =>
  [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((type) =>
    Object.values(type?.getFields() ?? {}),
  );

const isRefusal = (type: GraphQLNamedType): boolean =>
  isObjectType(type) && type.getInterfaces().some(({ name }) => name === "Refusal");

/** Pages hold what their nodes hold. */
const isPage = ({ name }: GraphQLNamedType): boolean => /(Connection|Edge|^PageInfo)$/.test(name);

const next = (type: GraphQLNamedType, schema: GraphQLSchema): GraphQLNamedType[] => {
  if (isUnionType(type)) return [...type.getTypes()];
  const implementers = isInterfaceType(type) ? schema.getPossibleTypes(type) : [];
  const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
  return [...implementers, ...fields.map((field) => getNamedType(field.type))];
};

/** The object types that a stranger can ask for, as far as what is about a person. */
const forStrangers = (schema: GraphQLSchema): GraphQLNamedType[] => {
  const reached = new Set<GraphQLNamedType>();
  const go = (type: GraphQLNamedType): void => {
    if (reached.has(type) || type.name in PERSONAL_TYPES) return;
    reached.add(type);
    for (const one of next(type, schema)) go(one);
  };
  for (const { name, type } of rootFields(schema))
    if (RULES[name]?.some((access) => access === "anyone" || access === "link")) go(getNamedType(type));
  return [...reached].filter((type) => isObjectType(type) && !isRefusal(type) && !isPage(type));
};

/** The object types of the contract with a field that tells who somebody is. */
export const tellingTypes = (schema: GraphQLSchema): ReadonlyMap<string, readonly string[]> => {
  const roots = new Set<unknown>([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]);
  return new Map(
    Object.values(schema.getTypeMap())
      .filter((type) => isObjectType(type))
      .filter((type) => !roots.has(type))
      .map((type) => [type.name, Object.keys(type.getFields()).filter((field) => PERSONAL_FIELD.test(field))] as const)
      .filter(([, fields]) => fields.length > 0),
  );
};

/** What the table of rights does not say of the contract, or says of what is not in it: one line each. */
export const contractGaps = (schema: GraphQLSchema): string[] => {
  const types = new Set(Object.keys(schema.getTypeMap()));
  const operations = new Set(rootFields(schema).map(({ name }) => name));
  return [
    ...[...tellingTypes(schema)]
      .filter(([type]) => !(type in PERSONAL_TYPES))
      .map(([type, fields]) => `${type} (${fields.join(", ")}): say who may read it in PERSONAL_TYPES (${FILE}).`),
    ...forStrangers(schema)
      .filter(({ name }) => !PUBLIC_TYPES.includes(name))
      .map(({ name }) => `${name} can be read by strangers: put it into PUBLIC_TYPES or PERSONAL_TYPES (${FILE}).`),
    ...Object.keys(OPERATIONS)
      .filter((name) => !operations.has(name))
      .map((name) => `OPERATIONS names ${name}, which is not in the contract (${FILE}).`),
    ...[...Object.keys(PERSONAL_TYPES), ...PUBLIC_TYPES]
      .filter((name) => !types.has(name))
      .map((name) => `${name} is in a list of types and not in the contract (${FILE}).`),
  ];
};
