import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { lexicographicSortSchema, printSchema } from "graphql";
import { createSchema } from "./graphql.js";

/** Writes the contract to packages/schema/schema.graphql; with `--check` only says (exit code 1) when the file is stale. */
const file = fileURLToPath(new URL("../../schema/schema.graphql", import.meta.url));
const header = "# Emitted from packages/api/src by `emit-schema`: edit the classes there, not this file.\n\n";
const sdl = `${header}${printSchema(lexicographicSortSchema(createSchema()))}\n`;

if (!process.argv.includes("--check")) writeFileSync(file, sdl);
else if (readFileSync(file, "utf8") !== sdl) {
  console.error("packages/schema/schema.graphql is stale: run `node packages/api/dist/emit-schema.js` and commit it.");
  process.exitCode = 1;
}
