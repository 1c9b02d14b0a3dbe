import { type ImportState, PLANNING_VERDICTS, ROW_VERDICTS } from "@creneau/schema";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { CANDIDATE_IMPORTS } from "../../candidate-imports/candidate-import-kind.js";
import type { ImportRowRow } from "../../candidate-imports/import.store.js";
import { problemMessage, verdictMessage } from "../../candidate-imports/import.words.js";
import { ROW_FIELDS, type RowField } from "../../domain/entry/ministry-row.js";
import type { ExportName } from "../../domain/permission/access.js";
import { PLANNING_FIELDS, type PlanningField } from "../../domain/planning-file/columns.js";
import { importFor } from "../../imports/decider.js";
import type { ImportKind } from "../../imports/import-kind.js";
import type { PlanningImportRow } from "../../planning-imports/planning-import.store.js";
import { hintMessage, verdictMessage as planningMessage } from "../../planning-imports/planning-import.words.js";
import { PLANNING_IMPORTS } from "../../planning-imports/planning-import-kind.js";
import { columnsOf, momentInParis } from "../columns.js";
import { IMPORT_STATE } from "../export.words.js";
import { type Asking, type Column, exportList, type Words } from "../export-list.js";
import { anyOf, uuid } from "../filters.js";

type Sent = {
  readonly sentAt: string;
  readonly fileName: string;
  readonly rows: number;
  readonly state: ImportState;
  readonly appliedAt: string | null;
};

/** The files that the officer has sent, latest first. */
const importsList = (name: ExportName, title: Words, { imports }: ImportKind) =>
  exportList(name, {
    title,
    filter: z.strictObject({}),
    rows: (_, { officer }) => sql`
      select ${momentInParis(sql`sent_at`)} as "sentAt", file_name as "fileName", rows, state,
        ${momentInParis(sql`applied_at`)} as "appliedAt"
      from ${imports} where officer_id = ${officer.officerId} order by sent_at desc, id`,
    columns: columnsOf<Sent>(({ moment, number, text, word }) => [
      moment("Envoyé le", "Sent on", ({ sentAt }) => sentAt),
      text("Fichier", "File", ({ fileName }) => fileName),
      number("Lignes", "Rows", ({ rows }) => rows),
      word(["État", "State"], IMPORT_STATE, ({ state }) => state),
      moment("Appliqué le", "Carried out on", ({ appliedAt }) => appliedAt),
    ]),
  });

type Row<Field extends string> = {
  readonly number: number;
  readonly changes: boolean;
  readonly content: Readonly<Record<Field, string>>;
};

/** The fields of a file under the names that they have in it. */
const fieldColumns = <Field extends string, Of extends Row<Field>>(fields: readonly Field[]): readonly Column<Of>[] =>
  columnsOf<Of>(({ text }) => fields.map((field) => text(field, field, ({ content }) => content[field])));

const ofImport = <Verdict extends string>(verdicts: readonly Verdict[]) =>
  z.strictObject({ importId: uuid, verdicts: anyOf(verdicts) });

/** The rows of a file of the officer, in its order. */
const rowsOf = async (
  kind: ImportKind,
  { importId, verdicts }: { importId: string; verdicts?: readonly string[] | undefined },
  { context }: Asking,
) => {
  if (!(await importFor(context, kind, importId))) return { kind: "ImportNotFound" } as const;
  const those = verdicts ? sql`verdict::text = any(${sql.param([...verdicts])}::text[])` : sql`true`;
  return sql`select * from ${kind.rows} where import_id = ${importId}::uuid and ${those} order by number`;
};

const candidateRows = exportList("candidate-import-rows", {
  title: { fr: "Lignes du fichier du ministère", en: "Rows of the ministry’s file" },
  filter: ofImport(ROW_VERDICTS),
  rows: (filter, asking) => rowsOf(CANDIDATE_IMPORTS, filter, asking),
  columns: columnsOf<ImportRowRow>(({ number, text, yesOrNo }) => [
    number("Ligne", "Row", (row) => row.number),
    text("Verdict", "Verdict", ({ verdict }, locale) => verdictMessage(verdict, locale)),
    text("Détail", "Detail", ({ problems }, locale) => problems.map((one) => problemMessage(one, locale)).join(", ")),
    yesOrNo("Change quelque chose", "Changes something", ({ changes }) => changes),
    ...fieldColumns<RowField, ImportRowRow>(ROW_FIELDS),
  ]),
});

const planningRows = exportList("planning-import-rows", {
  title: { fr: "Lignes du planning importé", en: "Rows of the imported planning" },
  filter: ofImport(PLANNING_VERDICTS),
  rows: (filter, asking) => rowsOf(PLANNING_IMPORTS, filter, asking),
  columns: columnsOf<PlanningImportRow>(({ number, text, yesOrNo }) => [
    number("Ligne", "Row", (row) => row.number),
    text("Verdict", "Verdict", ({ verdict }, locale) => planningMessage(verdict, locale)),
    text("Détail", "Detail", ({ verdict, hints }, locale) => hintMessage(verdict, hints, locale)),
    yesOrNo("Change quelque chose", "Changes something", ({ changes }) => changes),
    ...fieldColumns<PlanningField, PlanningImportRow>(PLANNING_FIELDS),
  ]),
});

export const IMPORT_LISTS = {
  "candidate-import-rows": candidateRows,
  "candidate-imports": importsList(
    "candidate-imports",
    { fr: "Fichiers du ministère", en: "Files of the ministry" },
    CANDIDATE_IMPORTS,
  ),
  "planning-import-rows": planningRows,
  "planning-imports": importsList(
    "planning-imports",
    { fr: "Plannings importés", en: "Imported plannings" },
    PLANNING_IMPORTS,
  ),
} as const;
