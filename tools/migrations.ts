import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { type Outcome, runToEnd } from "./child.ts";
import { projectFolder } from "./environment.ts";

const kit = (verb: "check" | "generate", folder: string) =>
  runToEnd("drizzle-kit", {
    arguments: [
      ...[verb, "--dialect", "postgresql", "--out", relative(projectFolder, folder)],
      ...(verb === "generate" ? ["--schema", "./packages/schema/dist/index.js", "--name", "missing"] : []),
    ],
  });

/** Generates into a copy: a migration that appears there is one that somebody forgot. */
export const staleMigrations = async (): Promise<Outcome> => {
  // Inside the project, since drizzle-kit takes paths relative to it only.
  const copy = mkdtempSync(join(projectFolder, "node_modules/.migrations-"));
  try {
    cpSync(join(projectFolder, "drizzle"), copy, { recursive: true });
    const known = new Set(readdirSync(copy));
    const consistent = await kit("check", copy);
    if (!consistent.ok) return consistent;
    const generated = await kit("generate", copy);
    if (!generated.ok) return generated;
    const missing = readdirSync(copy).filter((file) => !known.has(file));
    if (missing.length === 0) return generated;
    const statements = missing.map((file) => readFileSync(join(copy, file), "utf8"));
    return {
      ok: false,
      output: `The tables of packages/schema/src need a migration (drizzle-kit generate --name <intent>):\n\n${statements.join("\n")}`,
    };
  } finally {
    rmSync(copy, { recursive: true });
  }
};
