import type { OtherEncoding } from "./file-text.js";

/** Why a file is not read. */
export type FileRefusal =
  | { readonly kind: "FileTooLarge"; readonly mostBytes: number }
  | { readonly kind: "FileEncodingUnknown"; readonly encoding: OtherEncoding }
  | { readonly kind: "FileNotJson" }
  | { readonly kind: "FileNotAList" }
  | { readonly kind: "FileTooLong"; readonly mostRows: number; readonly rows: number }
  /** A quotation mark that never ends, a workbook with a part missing. */
  | { readonly kind: "FileBroken" }
  /** An old workbook (.xls), or one behind a password. */
  | { readonly kind: "FileFormatUnknown" }
  /** A small archive that would fill the memory. */
  | { readonly kind: "FileInflatesTooLarge"; readonly mostBytes: number }
  | { readonly kind: "FileColumnsMissing"; readonly columns: readonly string[] };

/** Why an import is not carried out. */
export type ImportRefusal =
  | { readonly kind: "ImportNotFound" }
  | { readonly kind: "ImportHasErrors"; readonly invalidRows: number };
