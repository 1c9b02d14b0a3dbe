import { expect, it } from "vitest";
import { anyFileText, fileText } from "./file-text.js";

const JSON_TEXT = `[{"nomNaissance":"LEFÈVRE"}]`;
const utf8 = Buffer.from(JSON_TEXT);
const littleEndian = Buffer.from(JSON_TEXT, "utf16le");
const bigEndian = Buffer.from(littleEndian).swap16();

it.each([
  ["UTF-8", utf8, { text: JSON_TEXT }],
  ["UTF-8 with its mark", Buffer.from([0xef, 0xbb, 0xbf, ...utf8]), { text: JSON_TEXT }],
  ["nothing", Buffer.alloc(0), { text: "" }],
  ["UTF-16 with its mark", Buffer.from([0xff, 0xfe, ...littleEndian]), { encoding: "UTF-16LE" }],
  ["UTF-16, big end first, with its mark", Buffer.from([0xfe, 0xff, ...bigEndian]), { encoding: "UTF-16BE" }],
  ["UTF-16 without a mark", littleEndian, { encoding: "UTF-16LE" }],
  ["UTF-16, big end first, without a mark", bigEndian, { encoding: "UTF-16BE" }],
  ["Windows-1252", Buffer.from(JSON_TEXT, "latin1"), { encoding: "Windows-1252" }],
])("%s", (_what, bytes, read) => {
  expect(fileText(bytes)).toEqual(read);
  expect(anyFileText(bytes)).toBe(bytes.length === 0 ? "" : JSON_TEXT);
});
