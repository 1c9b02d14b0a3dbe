import { readFileSync, writeFileSync } from "node:fs";
import { createSchema } from "./graphql.js";
import { contractGaps } from "./permissions/contract-gaps.js";
import { permissionsPage } from "./permissions/permissions-page.js";

/**
 * Writes the page of rights to docs/permissions.md; with `--check` only says what keeps it from being whole and up to date (exit
 * code 1).
 */
const page = new URL("../../../docs/permissions.md", import.meta.url);
const schema = createSchema();
const text = permissionsPage(schema);
const gaps = contractGaps(schema);

if (!process.argv.includes("--check")) writeFileSync(page, text);
else if (readFileSync(page, "utf8") !== text)
  gaps.push("docs/permissions.md is stale: run `node packages/api/dist/emit-permissions.js` and commit it.");
for (const gap of gaps) console.error(gap);
if (gaps.length > 0) process.exitCode = 1;
