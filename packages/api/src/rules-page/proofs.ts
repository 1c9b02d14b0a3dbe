import { specTitles } from "./spec-titles.js";

export type SpecFile = { readonly path: string; readonly source: string };

const RULE_ID = /\b[A-Z]{2,3}-\d+\b/g;

/** The spec files that name a rule in a title, by the id of that rule. Each id is written out: "AGE-1 to AGE-3" names two. */
export const proofsIn = (files: readonly SpecFile[]): ReadonlyMap<string, readonly string[]> => {
  const paths = new Map<string, string[]>();
  for (const { path, source } of files) {
    const ids = new Set(specTitles(source).flatMap((title) => title.match(RULE_ID) ?? []));
    for (const id of ids) paths.set(id, [...(paths.get(id) ?? []), path]);
  }
  return paths;
};
