import { globSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { RULES } from "./domain/regulation/catalogue/catalogue.js";
import { EVALUATORS } from "./domain/regulation/evaluators.js";
import { culpritsIn } from "./rules-page/culprits.js";
import { migratedRulebook } from "./rules-page/migrated-rulebook.js";
import { type PageFacts, rulesPage } from "./rules-page/page.js";
import { proofsIn } from "./rules-page/proofs.js";

/**
 * Writes the page of the rules to docs/rules.md; with `--check` only says what keeps it from being whole and up to date (exit
 * code 1).
 */
const project = new URL("../../../", import.meta.url);
const page = new URL("docs/rules.md", project);

// Ended by a signal, the database would outlive this program: it goes on to its end, a few seconds away.
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.on(signal, () => {
    process.exitCode = 1;
  });

const specFiles = () =>
  globSync("packages/*/{src,test,e2e}/**/*.spec.ts", { cwd: fileURLToPath(project) })
    .sort()
    .map((path) => ({ path, source: readFileSync(new URL(path, project), "utf8") }));

/** Evaluators whose file does not export their function: the page would send its readers astray. */
const misplacedEvaluators = async (): Promise<string[]> => {
  const misplaced: string[] = [];
  for (const [id, { file, decide }] of Object.entries(EVALUATORS)) {
    const exported: Record<string, unknown> = await import(
      new URL(`domain/${file.replace(/\.ts$/, ".js")}`, import.meta.url).href
    );
    if (exported[decide.name] !== decide) misplaced.push(`${id}: domain/${file} does not export ${decide.name}`);
  }
  return misplaced;
};

const facts: PageFacts = {
  rules: RULES,
  evaluators: EVALUATORS,
  proofs: proofsIn(specFiles()),
  rulebook: await migratedRulebook(),
};
const text = rulesPage(facts);
const culprits = [...culpritsIn(facts), ...(await misplacedEvaluators())];

if (!process.argv.includes("--check")) writeFileSync(page, text);
else {
  if (readFileSync(page, "utf8") !== text)
    culprits.push("docs/rules.md is stale: run `node packages/api/dist/emit-rules.js` and commit it.");
  for (const culprit of culprits) console.error(culprit);
  if (culprits.length > 0) process.exitCode = 1;
}
