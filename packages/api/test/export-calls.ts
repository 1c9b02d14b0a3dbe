import { parse } from "csv-parse/sync";
import { workbookTable } from "../src/planning-imports/workbook/workbook-table.js";
import type { Api } from "./client.js";

export type TakenExport = {
  readonly status: number;
  readonly type: string | null;
  readonly disposition: string | null;
  readonly bytes: Buffer;
};

/** Asks for a list as a file, as a browser or a program does. `file`: `planning.csv`. */
export const takeExport = async (
  { url }: Pick<Api, "url">,
  token: string | undefined,
  file: string,
  query: Readonly<Record<string, string>> = {},
): Promise<TakenExport> => {
  const answer = await fetch(`${url}/exports/${file}?${new URLSearchParams(query)}`, {
    headers: token ? { authorization: `Bearer ${token}` } : {},
  });
  return {
    status: answer.status,
    type: answer.headers.get("content-type"),
    disposition: answer.headers.get("content-disposition"),
    bytes: Buffer.from(await answer.arrayBuffer()),
  };
};

/** What is told of a file that nobody gets. */
export const toldBy = ({ bytes }: TakenExport): { code: string; message: string } => JSON.parse(bytes.toString());

/** The rows of a CSV file, headings first, as a spreadsheet cuts them. */
export const rowsOfCsv = ({ bytes }: TakenExport): string[][] =>
  parse(bytes, { bom: true, delimiter: ";" }) as string[][];

/** The rows of a workbook, headings first, as the import of plannings reads one. */
export const rowsOfWorkbook = async ({ bytes }: TakenExport, mostRows = 1_000) => {
  const table = await workbookTable(bytes, mostRows);
  if ("kind" in table) throw new Error(`the workbook cannot be read: ${table.kind}`);
  return table.rows;
};
