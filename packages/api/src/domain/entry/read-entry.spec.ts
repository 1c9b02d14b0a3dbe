import { describe, expect, it } from "vitest";
import { type EntryField, type EntryProblemCode, readEntry, type StatedEntry } from "./read-entry.js";

const reading = {
  today: "2026-11-24",
  departments: new Set(["93", "971"]),
  organisations: ["eleves@conduite.example"],
};
const stated: StatedEntry = {
  neph: "0936 3175 4283",
  birthName: " Lefèvre-Martin ",
  usageName: "",
  firstName: "Léa  Marie",
  birthDate: "2000-03-10",
  email: " lea@mail.example ",
  mobile: "06 12 34 56 78",
  departmentCode: "93",
};

describe("a request for a place as a free candidate", () => {
  it("is taken as it is meant: blanks go, the mobile number gets its international form", () => {
    expect(readEntry(stated, reading)).toEqual({
      ...{ neph: "093631754283", birthName: "Lefèvre-Martin", usageName: null, firstName: "Léa Marie" },
      ...{ birthDate: "2000-03-10", email: "lea@mail.example", mobile: "+33612345678", departmentCode: "93" },
    });
  });

  it.each(["d’Almeïda", "O'Brien", "Nguyễn", "De La Cruz", "Müller-Lüdenscheidt", "St. John", "Αλεξίου"])(
    "%s is a name",
    (birthName) => {
      expect(readEntry({ ...stated, birthName }, reading)).toMatchObject({ birthName });
    },
  );

  it.each<[Partial<StatedEntry>, EntryField, EntryProblemCode]>([
    [{ neph: "" }, "neph", "IDENTITY_MISSING"],
    [{ neph: "12" }, "neph", "NOT_A_NEPH"],
    [{ birthName: " - " }, "birthName", "IDENTITY_MISSING"],
    [{ firstName: "" }, "firstName", "IDENTITY_MISSING"],
    [{ birthDate: "" }, "birthDate", "IDENTITY_MISSING"],
    [{ birthName: "=1+1" }, "birthName", "NOT_A_NAME"],
    [{ birthName: "<b>Martin</b>" }, "birthName", "NOT_A_NAME"],
    [{ birthName: "Martin\r\nBcc: x" }, "birthName", "NOT_A_NAME"],
    [{ usageName: "-Martin" }, "usageName", "NOT_A_NAME"],
    [{ firstName: "L".repeat(101) }, "firstName", "NOT_A_NAME"],
    [{ birthDate: "10/03/2000" }, "birthDate", "NOT_A_DATE"],
    [{ birthDate: "2000-02-30" }, "birthDate", "NOT_A_DATE"],
    [{ birthDate: "2026-11-25" }, "birthDate", "DATE_IN_FUTURE"],
    [{ birthDate: "1906-11-23" }, "birthDate", "DATE_TOO_OLD"],
    [{ email: "lea" }, "email", "NOT_AN_EMAIL"],
    [{ email: "lea@mail.example\r\nBcc: tous@mail.example" }, "email", "NOT_AN_EMAIL"],
    [{ email: "Eleves@conduite.example" }, "email", "EMAIL_NOT_INDIVIDUAL"],
    [{ email: "contact@mail.example" }, "email", "EMAIL_NOT_INDIVIDUAL"],
    [{ mobile: "01 23 45 67 89" }, "mobile", "NOT_A_MOBILE"],
    [{ departmentCode: "999" }, "departmentCode", "NOT_A_DEPARTMENT"],
  ])("%j", (changes, field, code) => {
    expect(readEntry({ ...stated, ...changes }, reading)).toEqual([{ field, code }]);
  });

  it("everything that is wrong is told at once", () => {
    const problems = readEntry({ ...stated, neph: "", email: "", mobile: "" }, reading);
    expect(problems).toEqual([
      { field: "neph", code: "IDENTITY_MISSING" },
      { field: "email", code: "NOT_AN_EMAIL" },
      { field: "mobile", code: "NOT_A_MOBILE" },
    ]);
  });
});
