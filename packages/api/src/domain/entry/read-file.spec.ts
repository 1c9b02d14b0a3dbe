import { describe, expect, it } from "vitest";
import { MOST_FILE_BYTES, readFile } from "./read-file.js";

const TODAY = "2026-11-24";
const row = (codeNeph: string, changes: object = {}) => ({
  ...{ codeNeph, nomNaissance: "LEFÈVRE", prenom: "LÉA", dateReussiteETG: "2024-05-10", nbEchecsPratiques: "0" },
  ...{
    dateDernierNonReussite: "",
    objetDernierNonReussite: "",
    reussitePratique: "",
    candidatExistant: "OK",
    ...changes,
  },
});
const bytes = (value: unknown, encoding: BufferEncoding = "utf8") => Buffer.from(JSON.stringify(value), encoding);

describe("a file of the ministry", () => {
  it("is a list of rows, counted from 1", () => {
    const rows = readFile(bytes([row("0936317542831"), row("1234", { prenom: "" })]), TODAY);
    expect(rows).toMatchObject([
      { number: 1, row: { neph: "0936317542831" }, problems: [] },
      {
        number: 2,
        row: null,
        problems: [
          { field: "codeNeph", code: "NOT_A_NEPH" },
          { field: "prenom", code: "IDENTITY_MISSING" },
        ],
      },
    ]);
  });

  it("with one NEPH twice leaves both rows to a person", () => {
    const rows = readFile(bytes([row("093631754283"), row("093496239512"), row("093631754283")]), TODAY);
    const duplicate = { row: null, problems: [{ field: "codeNeph", code: "DUPLICATE_NEPH" }] };
    expect(rows).toMatchObject([duplicate, { problems: [] }, duplicate]);
  });

  it.each([
    ["nothing", Buffer.alloc(0), { kind: "FileNotJson" }],
    ["text", Buffer.from("NEPH;NOM"), { kind: "FileNotJson" }],
    ["JSON that breaks off", Buffer.from('[{"codeNeph":'), { kind: "FileNotJson" }],
    ["an object", bytes({ rows: [] }), { kind: "FileNotAList" }],
    ["brackets, a hundred thousand deep", Buffer.from("[".repeat(100_000)), { kind: "FileNotJson" }],
    ["UTF-16", bytes([row("093631754283")], "utf16le"), { kind: "FileEncodingUnknown", encoding: "UTF-16LE" }],
    ["Windows-1252", bytes([row("093631754283")], "latin1"), { kind: "FileEncodingUnknown", encoding: "Windows-1252" }],
    ["too many bytes", Buffer.alloc(MOST_FILE_BYTES + 1, " "), { kind: "FileTooLarge", mostBytes: MOST_FILE_BYTES }],
    [
      "too many rows",
      bytes(Array.from({ length: 20_001 }, () => 0)),
      { kind: "FileTooLong", mostRows: 20_000, rows: 20_001 },
    ],
  ])("that is %s is refused as such", (_what, file, refusal) => {
    expect(readFile(file, TODAY)).toEqual(refusal);
  });

  it("may begin with the mark of UTF-8, and may be empty", () => {
    expect(readFile(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes([])]), TODAY)).toEqual([]);
  });
});
