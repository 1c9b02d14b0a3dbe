import type { Locale } from "@creneau/schema";
import { SQL } from "drizzle-orm";
import type { z } from "zod";
import type { Context } from "../context.js";
import { badInput } from "../contract/bad-input.js";
import type { Refusal } from "../domain/booking/refusal.js";
import type { CellKind, CellRow, CellValue, Sheet } from "../domain/exports/cell.js";
import { EXPORTS, type ExportName, permissionOf } from "../domain/permission/access.js";
import { mayDo } from "../domain/permission/permission.js";
import type { Officer } from "../officers/officer.js";
import { eachBatch } from "./each-batch.js";

export type Words = Readonly<Record<Locale, string>>;

export type Column<Row> = {
  readonly heading: Words;
  readonly kind: CellKind;
  readonly of: (row: Row, locale: Locale) => CellValue;
};

/** Who asks for a list, of an officer who may have one of its kind somewhere. */
export type Asking = { readonly context: Context; readonly officer: Officer };

type Definition<Filter, Row> = {
  readonly title: Words;
  /** What can be asked for in the address. With a `departmentCode` that has to be said, who may not act there is refused. */
  readonly filter: z.ZodType<Filter>;
  /** The rows, to be read a few at a time or there already; or why there are none for this officer. */
  readonly rows: (filter: Filter, asking: Asking) => Promise<SQL | readonly Row[] | Refusal> | SQL;
  readonly columns: readonly Column<Row>[];
  /** What the log of acts keeps of the filter: never words about a person. All of it unless said. */
  readonly kept?: (filter: Filter) => object;
};

/** A list that was asked for, and that the officer may have. */
export type OpenedList = {
  readonly departmentCode: string | null;
  readonly filters: object;
  readonly sheet: (locale: Locale) => Sheet;
  readonly each: (locale: Locale, take: (rows: readonly CellRow[]) => Promise<void>) => Promise<void>;
};

export type ExportList = {
  readonly title: Words;
  /** Throws `BAD_USER_INPUT` for a filter that is none. */
  readonly open: (query: Readonly<Record<string, unknown>>, asking: Asking) => Promise<OpenedList | Refusal>;
};

const parsed = <Filter>(filter: z.ZodType<Filter>, query: Readonly<Record<string, unknown>>): Filter => {
  const { success, data, error } = filter.safeParse(query);
  if (success) return data;
  const [issue] = error.issues;
  const unknown = issue?.code === "unrecognized_keys" ? issue.keys[0] : undefined;
  throw badInput(unknown ?? (issue?.path.join(".") || "filter"), issue?.message ?? "not understood.");
};

/** Whether this officer may have that list of this department. */
const mayHave = (officer: Officer, name: ExportName, departmentCode: string): boolean =>
  EXPORTS[name].some((access) => {
    const permission = permissionOf(access);
    return permission !== null && mayDo(officer, permission, departmentCode);
  });

const departmentOf = (filter: unknown): string | null => {
  const { departmentCode } = filter as { departmentCode?: string };
  return departmentCode ?? null;
};

export const exportList = <Filter, Row>(name: ExportName, definition: Definition<Filter, Row>): ExportList => {
  const { title, columns } = definition;
  const cells = (rows: readonly Row[], locale: Locale): CellRow[] =>
    rows.map((row) => columns.map(({ of }) => of(row, locale)));
  return {
    title,
    open: async (query, asking) => {
      const filter = parsed(definition.filter, query);
      const departmentCode = departmentOf(filter);
      if (departmentCode !== null && !mayHave(asking.officer, name, departmentCode)) return { kind: "NotAllowed" };
      const rows = await definition.rows(filter, asking);
      if ("kind" in rows) return rows;
      return {
        departmentCode,
        filters: definition.kept?.(filter) ?? (filter as object),
        sheet: (locale) => ({
          title: title[locale],
          columns: columns.map(({ heading, kind }) => ({ heading: heading[locale], kind })),
          locale,
        }),
        each: async (locale, take) => {
          if (!(rows instanceof SQL)) return take(cells(rows, locale));
          await eachBatch(asking.context.database, rows, (batch) => take(cells(batch as readonly Row[], locale)));
        },
      };
    },
  };
};
