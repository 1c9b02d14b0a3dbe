import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { Permission } from "../graphql/generated/graphql";
import { type Lead, MENU, menuOf } from "./menu";

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The table of rights as the API's own page of it tells: permission, and in which columns there is a yes. */
const rights = new Map(
  [
    ...readFileSync(file("../../../../docs/permissions.md"), "utf8").matchAll(
      /^\| `(\w+)` +\|((?: +(?:yes)? +\|){6})$/gm,
    ),
  ].map(([, name = "", columns = ""]) => [
    name.toUpperCase() as Permission,
    columns
      .split("|")
      .slice(0, -1)
      .map((column) => column.trim() === "yes"),
  ]),
);
const entries = Object.entries(MENU) as [Permission, Lead][];

test("every permission of the API's table leads somewhere, or says why it does not, and nothing else does", () => {
  expect(rights.size).toBeGreaterThan(15);
  expect(Object.keys(MENU).sort()).toEqual([...rights.keys()].sort());
});

test.each(entries.flatMap(([permission, lead]) => ("none" in lead ? [[permission, lead.none] as const] : [])))(
  "%s has no screen, and it says why: %s",
  (_, why) => {
    expect(why).toMatch(/\S+ \S+ \S+/);
  },
);

test.each(entries.flatMap(([permission, lead]) => ("within" in lead ? [[permission, lead.within] as const] : [])))(
  "%s is done on a screen of %s, which every role that has it may open",
  (permission, within) => {
    expect(MENU[within]).toHaveProperty("group");
    const opens = rights.get(within) ?? [];
    for (const [column, has] of (rights.get(permission) ?? []).entries()) if (has) expect(opens[column]).toBe(true);
  },
);

describe("every entry of the menu leads to a page", () => {
  const screens = menuOf([...rights.keys()]).flatMap(({ screens }) => screens);
  test.each(screens.map(({ word, href }) => [word, href(undefined)]))("%s: %s", (_, path) => {
    expect(existsSync(file(`../app/[locale]${path}/page.tsx`))).toBe(true);
  });
});

test("who may nothing has an empty menu, and an examiner the day alone", () => {
  expect(menuOf([])).toEqual([]);
  expect(menuOf(["EXAMINE"]).map(({ group, screens }) => [group, screens.map(({ word }) => word)])).toEqual([
    ["examDay", ["examDay"]],
  ]);
});
