import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ROW_FIELDS, type RowField, type RowProblemCode, readRow, rowText } from "./ministry-row.js";

const TODAY = "2026-11-24";
const sample = {
  codeNeph: "093631754283",
  nomNaissance: "MCAFFEE",
  prenom: "FIFI",
  email: "fifimcaffee@candilib.com",
  dateReussiteETG: "2024-05-10",
  nbEchecsPratiques: "0",
  dateDernierNonReussite: "",
  objetDernierNonReussite: "",
  reussitePratique: "",
  candidatExistant: "OK",
};
const read = (changes: object) => readRow(rowText({ ...sample, ...changes }).text, TODAY);

describe("a row of the ministry's file", () => {
  it("says who, what of the theory test, and what of the practical tests", () => {
    expect(read({})).toEqual({
      ...{ neph: "093631754283", birthName: "MCAFFEE", firstName: "FIFI", theoryPassedOn: "2024-05-10" },
      ...{ failures: 0, lastNonSuccess: null, passedOn: null, existence: "known" },
    });
  });

  it.each([
    ["echec", "failed"],
    ["Échec", "failed"],
    ["Absent", "absent"],
    ["Annulé", "cancelled"],
    ["ANNULE", "cancelled"],
    ["Non recevable", "not_receivable"],
    ["Non-examinable", "not_examinable"],
  ])("the last test without success: %s", (objetDernierNonReussite, what) => {
    const row = read({ nbEchecsPratiques: "1", dateDernierNonReussite: "2026-01-10", objetDernierNonReussite });
    expect(row).toMatchObject({ failures: 1, lastNonSuccess: { on: "2026-01-10", what } });
  });

  it.each([
    ["OK", "known"],
    ["NOK", "unknown"],
    ["NOK Nom", "other_name"],
    ["nok nom", "other_name"],
  ])("the ministry says %s", (candidatExistant, existence) => {
    expect(read({ candidatExistant })).toMatchObject({ existence });
  });

  it("what is empty or left out is absent, and a number is as good as its digits", () => {
    const row = read({ dateReussiteETG: null, nbEchecsPratiques: undefined, reussitePratique: "  " });
    expect(row).toMatchObject({ theoryPassedOn: null, failures: null, passedOn: null });
    expect(read({ nbEchecsPratiques: 3 })).toMatchObject({ failures: 3 });
  });
});

describe("what is wrong with a row is named, field by field", () => {
  it.each<[object, RowField, RowProblemCode]>([
    [{ codeNeph: "" }, "codeNeph", "NOT_A_NEPH"],
    [{ codeNeph: "12345" }, "codeNeph", "NOT_A_NEPH"],
    [{ codeNeph: "09363175428A" }, "codeNeph", "NOT_A_NEPH"],
    [{ nomNaissance: "" }, "nomNaissance", "IDENTITY_MISSING"],
    [{ nomNaissance: " - " }, "nomNaissance", "IDENTITY_MISSING"],
    [{ prenom: undefined }, "prenom", "IDENTITY_MISSING"],
    [{ dateReussiteETG: "10/05/2024" }, "dateReussiteETG", "NOT_A_DATE"],
    [{ dateReussiteETG: "2024-02-30" }, "dateReussiteETG", "NOT_A_DATE"],
    [{ dateReussiteETG: "2026-11-25" }, "dateReussiteETG", "DATE_IN_FUTURE"],
    [{ dateReussiteETG: "1899-12-31" }, "dateReussiteETG", "DATE_TOO_OLD"],
    [{ reussitePratique: "oui" }, "reussitePratique", "NOT_A_DATE"],
    [{ nbEchecsPratiques: "-1" }, "nbEchecsPratiques", "NOT_A_COUNT"],
    [{ nbEchecsPratiques: "1.5" }, "nbEchecsPratiques", "NOT_A_COUNT"],
    [{ nbEchecsPratiques: 1e21 }, "nbEchecsPratiques", "NOT_A_COUNT"],
    [{ objetDernierNonReussite: "Échec" }, "dateDernierNonReussite", "DATE_MISSING"],
    [{ dateDernierNonReussite: "2026-01-10" }, "objetDernierNonReussite", "REASON_MISSING"],
    [
      { dateDernierNonReussite: "2026-01-10", objetDernierNonReussite: "constructor" },
      "objetDernierNonReussite",
      "UNKNOWN_WORD",
    ],
    [{ candidatExistant: "" }, "candidatExistant", "UNKNOWN_WORD"],
    [{ candidatExistant: "PEUT-ETRE" }, "candidatExistant", "UNKNOWN_WORD"],
  ])("%j", (changes, field, code) => {
    expect(read(changes)).toEqual([{ field, code }]);
  });

  it("today is no future", () => {
    expect(read({ dateReussiteETG: TODAY })).toMatchObject({ theoryPassedOn: TODAY });
  });

  it.each<[unknown, RowField | null, RowProblemCode]>([
    [{ ...sample, prenom: { first: "FIFI" } }, "prenom", "NOT_A_TEXT"],
    [{ ...sample, prenom: "FI\u0000FI" }, "prenom", "NOT_A_TEXT"],
    [{ ...sample, prenom: "FI\r\nFI" }, "prenom", "NOT_A_TEXT"],
    [{ ...sample, prenom: "FI\u202eFI" }, "prenom", "NOT_A_TEXT"],
    [{ ...sample, prenom: "FI\ud800" }, "prenom", "NOT_A_TEXT"],
    [{ ...sample, nomNaissance: "A".repeat(201) }, "nomNaissance", "TEXT_TOO_LONG"],
    ["MCAFFEE", null, "NOT_AN_OBJECT"],
    [null, null, "NOT_AN_OBJECT"],
    [[], null, "NOT_AN_OBJECT"],
  ])("%j is no row", (value, field, code) => {
    expect(rowText(value).problems).toEqual([{ field, code }]);
  });

  it("a formula in a name is a name: it is shown as text, and written so that no spreadsheet runs it", () => {
    expect(read({ nomNaissance: "=CMD()" })).toMatchObject({ birthName: "=CMD()" });
  });
});

it("whatever a file holds, a row is text that can be kept, and a verdict", () => {
  const anything = fc.oneof(
    fc.anything(),
    fc.record(Object.fromEntries(ROW_FIELDS.map((field) => [field, fc.anything()]))),
  );
  fc.assert(
    fc.property(anything, (value) => {
      const { text } = rowText(value);
      expect(Object.keys(text)).toEqual([...ROW_FIELDS]);
      for (const field of ROW_FIELDS) expect(text[field].isWellFormed() && !text[field].includes("\u0000")).toBe(true);
      expect(() => readRow(text, TODAY)).not.toThrow();
    }),
  );
});
