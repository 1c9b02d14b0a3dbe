import { describe, expect, it } from "vitest";
import { headerOf } from "./columns.js";

const ALL = ["Date", "Heure", "Inspecteur", "Non", "Centre", "Departement"];

describe("the row that heads a planning", () => {
  it("is found below a title and empty rows, whatever the order, the case and the accents", () => {
    const rows = [["Planning août"], [], ["DÉPARTEMENT", "ligne", "centre", "NOM", "Matricule", "Heure", "date"]];
    expect(headerOf(rows)).toEqual({
      ...{ index: 2, missing: [] },
      columns: { departement: 0, centre: 2, nom: 3, inspecteur: 4, heure: 5, date: 6 },
    });
  });

  it("is the first of two", () => {
    expect(headerOf([[], ALL, ALL]).index).toBe(1);
  });

  it.each([
    ["no row at all", [], ["date", "heure", "inspecteur", "centre", "departement"]],
    ["one column less", [ALL.slice(1)], ["date"]],
    [
      "below the twentieth row",
      [...Array.from({ length: 20 }, () => []), ALL],
      ["date", "heure", "inspecteur", "centre", "departement"],
    ],
    ["numbers and formulas", [[1, { cached: "Date" }, ...ALL.slice(1)]], ["date"]],
  ])("is not: %s", (_what, rows, missing) => {
    expect(headerOf(rows).missing).toEqual(missing);
  });
});
