import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse, print, separateOperations } from "graphql";
import { expect, it } from "vitest";
import { documentChecker } from "../../src/doors/guard.js";
import { createSchema } from "../../src/graphql.js";

const folder = fileURLToPath(new URL("../../../web/src/", import.meta.url));
const documents = globSync("**/*.graphql", { cwd: folder }).map((file) => readFileSync(`${folder}${file}`, "utf8"));
const operations = Object.entries(separateOperations(parse(documents.join("\n"))));
const check = documentChecker(createSchema());

it("there are operations of the web app to look at", () => {
  expect(operations.length).toBeGreaterThan(50);
});

it.each(operations)("the door lets %s of the web app through: it is within every limit", (_, operation) => {
  const checked = check(print(operation));
  expect("errors" in checked ? checked.errors.map(({ message }) => message) : []).toEqual([]);
});
