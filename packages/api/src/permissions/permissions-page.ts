import { OFFICER_ROLES } from "@creneau/schema";
import type { GraphQLSchema } from "graphql";
import { type Access, EXPORTS, OPERATIONS, PERSONAL_TYPES, permissionOf } from "../domain/permission/access.js";
import { PERMISSIONS, type Permission, permissionsOf } from "../domain/permission/permission.js";
import { table } from "../rules-page/table.js";
import { tellingTypes } from "./contract-gaps.js";

const INTRODUCTION = `<!-- Emitted by \`emit-permissions\` from packages/api/src/domain/permission: edit the tables there, not this file. -->

# Who may do what

Whoever is not named may not. The API reads these tables: its door turns away who is none of those, and each operation finds only what
the caller may act on (\`withinReach\`, \`mayDo\`); the menus of the web app show what \`Query.officer.permissions\` names.
\`test/specs/permissions.spec.ts\` calls every operation as everybody.

- An administrator acts in every department, every other officer in departments of their own. Who may not act there does not learn what there is.
- \`own session\`: one whose examiner the officer is. \`own import\`: a file that the officer has sent.
- \`candidate\`: the signed-in candidate, about themselves. \`link\`: whoever has the secret of a mailed or printed link. \`anyone\`: no sign-in.
`;

const readable = (role: string): string => role.replaceAll("_", " ");

const roles = (): string =>
  table(
    ["Permission", ...OFFICER_ROLES.map(readable)],
    (Object.keys(PERMISSIONS) as Permission[]).map((permission) => [
      `\`${permission}\``,
      ...OFFICER_ROLES.map((role) => (permissionsOf(role).includes(permission) ? "yes" : "")),
    ]),
  );

const who = (accesses: readonly Access[]): string =>
  accesses
    .map((access) => {
      const permission = permissionOf(access);
      return permission ? `\`${permission}\`${access.slice(permission.length)}` : access;
    })
    .join("; ");

const kindOf = (operation: string, schema: GraphQLSchema): string => {
  if (schema.getMutationType()?.getFields()[operation]) return "mutation";
  return schema.getQueryType()?.getFields()[operation] ? "query" : "subscription";
};

/** The page of rights, docs/permissions.md. */
export const permissionsPage = (schema: GraphQLSchema): string => {
  const telling = tellingTypes(schema);
  const operations = Object.entries(OPERATIONS).map(([name, accesses]) => [
    `\`${name}\``,
    kindOf(name, schema),
    who(accesses),
  ]);
  const lists = Object.entries(EXPORTS).map(([name, accesses]) => [`\`${name}\``, who(accesses)]);
  const personal = Object.entries(PERSONAL_TYPES).map(([type, accesses]) => [
    `\`${type}\``,
    (telling.get(type) ?? []).map((field) => `\`${field}\``).join(", "),
    who(accesses),
  ]);
  return [
    INTRODUCTION,
    `## Permissions of each role\n\n${roles()}\n`,
    `## Operations\n\n${table(["Operation", "Kind", "Who"], operations)}\n`,
    `## Lists as files\n\n\`GET /exports/<list>.csv\` and \`.xlsx\`, with the filters of the list and \`locale=en\` for English. Each leaves an act: who took which list, with which filters, how many rows.\n\n${table(["List", "Who"], lists)}\n`,
    `## What is about a person\n\nFields named here tell who somebody is, or how to reach them; the rest of the type is about them.\n\n${table(["Type", "Tells", "Who reads it"], personal)}\n`,
  ].join("\n");
};
