import {
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  isListType,
  isNonNullType,
  isUnionType,
} from "graphql";
import type { Context } from "../context.js";
import { type Access, OPERATIONS, permissionOf } from "../domain/permission/access.js";
import { type Permission, permissionsOf } from "../domain/permission/permission.js";

const RULES: Readonly<Record<string, readonly Access[]>> = OPERATIONS;

/** What a caller gets who is nobody that the operation is for: a refusal of its union, nothing, or a list without items. */
const denialOf = (name: string, type: GraphQLOutputType): ((context: Context) => unknown) => {
  if (!isNonNullType(type)) return () => null;
  const given = type.ofType;
  if (isListType(given)) return () => [];
  const kinds = isUnionType(given) ? given.getTypes().map((one) => one.name) : [];
  const stranger = kinds.includes("NotSignedIn") ? "NotSignedIn" : "NotAllowed";
  const known = kinds.includes("NotAllowed") ? "NotAllowed" : "NotSignedIn";
  if (!kinds.includes(stranger))
    throw new Error(`${name} is not for everybody and cannot say so: its result needs NotAllowed or NotSignedIn.`);
  return ({ viewer, officer }) => ({ kind: viewer || officer ? known : stranger });
};

/** Whether somebody is turned away before the operation is even looked at. */
const turnsAway = (rule: readonly Access[]): ((context: Context) => boolean) => {
  if (rule.includes("anyone") || rule.includes("link")) return () => false;
  const permissions = rule.map(permissionOf).filter((permission): permission is Permission => permission !== null);
  const [candidates, officers] = [rule.includes("candidate"), rule.includes("officer")];
  return ({ viewer, officer }) => {
    if (candidates && viewer) return false;
    if (!officer) return true;
    return !officers && !permissionsOf(officer.role).some((permission) => permissions.includes(permission));
  };
};

const guard = (field: GraphQLField<unknown, Context>, rule: readonly Access[]): void => {
  const { resolve } = field;
  if (!resolve || rule.includes("anyone") || rule.includes("link")) return;
  const away = turnsAway(rule);
  const denial = denialOf(field.name, field.type);
  field.resolve = (root, args, context, info) => (away(context) ? denial(context) : resolve(root, args, context, info));
};

/** Puts the table of operations in front of the contract: denied unless it says otherwise, and nothing is left out of it. */
export const guardedSchema = (schema: GraphQLSchema): GraphQLSchema => {
  const missing: string[] = [];
  for (const type of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()])
    for (const field of Object.values(type?.getFields() ?? {})) {
      const rule = RULES[field.name];
      if (!rule) missing.push(`${type?.name}.${field.name}`);
      else if (type !== schema.getSubscriptionType()) guard(field, rule);
    }
  if (missing.length > 0)
    throw new Error(
      `without a rule: ${missing.join(", ")}. Say who may call it in OPERATIONS (packages/api/src/domain/permission/access.ts).`,
    );
  return schema;
};
