import { crc32, deflateRawSync } from "node:zlib";

type Part = {
  readonly name: string;
  readonly content: Buffer;
  /** What the archive says the part inflates to, when it lies. */
  readonly declared?: number;
};

const fields = (...values: readonly (readonly [size: 2 | 4, value: number])[]): Buffer =>
  Buffer.concat(
    values.map(([size, value]) => {
      const field = Buffer.alloc(size);
      field.writeUIntLE(value, 0, size);
      return field;
    }),
  );

/** A ZIP archive of these parts. Source: PKWARE, APPNOTE.TXT, 4.3. */
export const zipOf = (parts: readonly Part[]): Buffer => {
  const [bodies, directory] = [[] as Buffer[], [] as Buffer[]];
  let offset = 0;
  for (const { name, content, declared = content.length } of parts) {
    const [file, packed] = [Buffer.from(name), deflateRawSync(content)];
    const facts = fields([2, 20], [2, 0], [2, 8], [4, 0], [4, crc32(content)], [4, packed.length], [4, declared]);
    const body = Buffer.concat([fields([4, 0x04034b50]), facts, fields([2, file.length], [2, 0]), file, packed]);
    const place = fields([2, file.length], [2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]);
    directory.push(Buffer.concat([fields([4, 0x02014b50], [2, 20]), facts, place, file]));
    bodies.push(body);
    offset += body.length;
  }
  const index = Buffer.concat(directory);
  const end = fields(
    ...([
      [4, 0x06054b50],
      [2, 0],
      [2, 0],
      [2, parts.length],
      [2, parts.length],
    ] as const),
    ...([
      [4, index.length],
      [4, offset],
      [2, 0],
    ] as const),
  );
  return Buffer.concat([...bodies, index, end]);
};

/** A cell as XML writes it: text is shared or in place, a formula has what it came to. */
export type WorkbookCell = string | number | null | { readonly formula: string; readonly cached: string | number };

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

const cellXml = (cell: WorkbookCell, reference: string, share: (text: string) => number): string => {
  if (cell === null) return "";
  if (typeof cell === "number") return `<c r="${reference}"><v>${cell}</v></c>`;
  if (typeof cell === "string") return `<c r="${reference}" t="s"><v>${share(cell)}</v></c>`;
  const type = typeof cell.cached === "string" ? ' t="str"' : "";
  return `<c r="${reference}"${type}><f>${escaped(cell.formula)}</f><v>${escaped(String(cell.cached))}</v></c>`;
};

/** The parts of a workbook with one sheet. */
export const workbookParts = (
  rows: readonly (readonly WorkbookCell[])[],
  { date1904 = false }: { date1904?: boolean } = {},
): Part[] => {
  const strings: string[] = [];
  const share = (text: string) => strings.push(text) - 1;
  const sheet = rows
    .map((cells, row) => {
      const line = cells.map((cell, column) => cellXml(cell, `${String.fromCharCode(65 + column)}${row + 1}`, share));
      return `<row r="${row + 1}">${line.join("")}</row>`;
    })
    .join("");
  const part = (name: string, xml: string): Part => ({
    name,
    content: Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${xml}`),
  });
  const shared = strings.map((text) => `<si><t>${escaped(text)}</t></si>`).join("");
  return [
    part(
      "xl/workbook.xml",
      `<workbook xmlns:r="r"><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets><sheet name="Planning" r:id="rId7"/></sheets></workbook>`,
    ),
    part(
      "xl/_rels/workbook.xml.rels",
      `<Relationships><Relationship Id="rId7" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    part("xl/sharedStrings.xml", `<sst>${shared}</sst>`),
    part("xl/worksheets/sheet1.xml", `<worksheet><sheetData>${sheet}</sheetData></worksheet>`),
  ];
};

export const workbookOf = (...args: Parameters<typeof workbookParts>): Buffer => zipOf(workbookParts(...args));
