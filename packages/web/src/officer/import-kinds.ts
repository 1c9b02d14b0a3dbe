import { paths } from "@/paths";

/** The kinds of file that officers send: each has its door at the API, its pages and its words. */
export const IMPORT_KINDS = {
  candidates: {
    door: "/candidate-imports",
    /** As the API has it: beyond, a file would travel only to be refused. */
    mostBytes: 8_000_000,
    accept: ".json,application/json",
    list: paths.imports,
    page: paths.import,
    rejects: paths.importRejects,
  },
  planning: {
    door: "/planning-imports",
    mostBytes: 12_000_000,
    accept: ".csv,.txt,.tsv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    list: paths.planningImports,
    page: paths.planningImport,
    rejects: paths.planningImportRejects,
  },
} as const;
export type ImportKind = keyof typeof IMPORT_KINDS;

/** The kind that a form names; that of the ministry's file when it names none of ours. */
export const importKind = (written: string): ImportKind => (written === "planning" ? "planning" : "candidates");
