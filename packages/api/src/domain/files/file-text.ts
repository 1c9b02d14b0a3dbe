/** In what a file is written that is not UTF-8. */
export type OtherEncoding = "UTF-16LE" | "UTF-16BE" | "Windows-1252";

export type FileText = { readonly text: string } | { readonly encoding: OtherEncoding };

/** Enough to see whether every second byte is empty. */
const SAMPLE_BYTES = 1_000;

const nulls = (bytes: Uint8Array, parity: 0 | 1): number =>
  bytes.subarray(0, SAMPLE_BYTES).filter((byte, at) => byte === 0 && at % 2 === parity).length;

/** UTF-16 by its mark, or by the empty byte beside each letter of our alphabet. */
const utf16Of = (bytes: Uint8Array): OtherEncoding | null => {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "UTF-16LE";
  if (first === 0xfe && second === 0xff) return "UTF-16BE";
  const quarter = Math.min(bytes.length, SAMPLE_BYTES) / 4;
  if (quarter > 0 && nulls(bytes, 1) >= quarter) return "UTF-16LE";
  return quarter > 0 && nulls(bytes, 0) >= quarter ? "UTF-16BE" : null;
};

/**
 * The text of a file in UTF-8, with or without its mark, or the encoding that it seems to be in: a file that was saved by a
 * spreadsheet would lose every accent if it were read all the same. What is neither is taken for Windows-1252, in which every
 * byte means something.
 */
export const fileText = (bytes: Uint8Array): FileText => {
  const utf16 = utf16Of(bytes);
  if (utf16) return { encoding: utf16 };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return { encoding: "Windows-1252" };
  }
};

/** The text of a file whatever it is written in, without its mark. Half a character at its end is left out. */
export const anyFileText = (bytes: Uint8Array): string => {
  const read = fileText(bytes);
  return "text" in read ? read.text : new TextDecoder(read.encoding.toLowerCase()).decode(bytes);
};
