import type { Table } from "../../domain/files/cell.js";
import type { FileRefusal } from "../../domain/files/refusal.js";
import { openParts, type Parts, WorkbookRefused } from "./parts.js";
import { readXml } from "./read-xml.js";
import { sheetRows } from "./sheet-rows.js";

const WORKBOOK = "xl/workbook.xml";
const RELATIONS = "xl/_rels/workbook.xml.rels";
const SHARED_STRINGS = "xl/sharedStrings.xml";

/** The first sheet, and from which day the workbook counts. */
const outline = async (parts: Parts) => {
  let is1904 = false;
  let sheet: string | undefined;
  await readXml(parts, WORKBOOK, {
    open: (tag, attributes) => {
      if (tag === "workbookPr") is1904 = attributes.date1904 === "1" || attributes.date1904 === "true";
      if (tag === "sheet") sheet ??= attributes["r:id"];
    },
  });
  return { is1904, sheet };
};

/** Where the sheet of that relation is. Programs write the way from the workbook, or from the root. */
const sheetPath = async (parts: Parts, sheet: string | undefined): Promise<string> => {
  let target: string | undefined;
  await readXml(parts, RELATIONS, {
    open: (tag, attributes) => {
      if (tag === "Relationship" && attributes.Id === sheet) target = attributes.Target;
    },
  });
  if (target === undefined) throw new WorkbookRefused({ kind: "FileBroken" });
  return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
};

/** Texts that cells refer to by their number. What tells how a text is read aloud (`rPh`) is none of it. */
const sharedStrings = async (parts: Parts): Promise<readonly string[]> => {
  if (!parts.has(SHARED_STRINGS)) return [];
  const strings: string[] = [];
  let [current, isText, isPhonetic] = ["", false, false];
  await readXml(parts, SHARED_STRINGS, {
    open: (tag) => {
      if (tag === "si") current = "";
      if (tag === "rPh") isPhonetic = true;
      isText = tag === "t" && !isPhonetic;
    },
    text: (text) => {
      if (isText) current += text;
    },
    close: (tag) => {
      isText = false;
      if (tag === "rPh") isPhonetic = false;
      if (tag === "si") strings.push(current);
    },
  });
  return strings;
};

/** The first sheet of a workbook (.xlsx), or why it is not read. Nothing of it is computed: formulas stay what they are. */
export const workbookTable = async (bytes: Uint8Array, mostRows: number): Promise<Table | FileRefusal> => {
  try {
    const parts = await openParts(bytes);
    // A workbook behind a password is no archive, a document is one of another kind.
    if (!parts.has(WORKBOOK)) return { kind: "FileFormatUnknown" };
    const { is1904, sheet } = await outline(parts);
    const path = await sheetPath(parts, sheet);
    return { rows: await sheetRows(parts, path, await sharedStrings(parts), mostRows), is1904 };
  } catch (error) {
    if (error instanceof WorkbookRefused) return error.refusal;
    // The archive or the XML of a part breaks off, or is none.
    return { kind: "FileBroken" };
  }
};
