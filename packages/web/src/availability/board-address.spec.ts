import { describe, expect, test } from "vitest";
import { readBoardAddress } from "./board-address";

describe("the address of a board", () => {
  test("a full address is read as written", () => {
    expect(
      readBoardAddress({
        departement: "2a",
        categorie: "a2",
        centre: "RXhhbUNlbnRyZTo3",
        du: "2026-12-01",
        au: "2026-12-31",
        jour: "2026-12-03",
        pres: "48.9,2.44",
      }),
    ).toEqual({
      scope: { kind: "department", code: "2A", near: { latitude: 48.9, longitude: 2.44 } },
      ...{
        town: null,
        withinKm: null,
        within: null,
        movingId: null,
        weekdays: null,
        startsFrom: null,
        startsBefore: null,
      },
      category: "A2",
      centreId: "RXhhbUNlbnRyZTo3",
      from: "2026-12-01",
      to: "2026-12-31",
      day: "2026-12-03",
      ignored: [],
    });
  });

  test("without a category it is about cars; without a place it is about nothing", () => {
    expect(readBoardAddress({})).toMatchObject({ scope: null, category: "B", ignored: [] });
  });

  test("a point alone asks for the nearest centres, with the name of the town when it can be one", () => {
    expect(readBoardAddress({ pres: "-20.88,55.45", lieu: "Saint-Denis" }).scope).toEqual({
      kind: "near",
      near: { latitude: -20.88, longitude: 55.45 },
      placeName: "Saint-Denis",
      withinKm: null,
      departmentCode: null,
    });
    expect(readBoardAddress({ pres: "1,2", lieu: "<b>" }).scope).toMatchObject({ placeName: null });
  });

  test.each([
    ["pres", "91,0"],
    ["pres", "48.9"],
    ["pres", "NaN,NaN"],
    ["du", "2026-02-30"],
    ["du", "hier"],
    ["au", "2026-13-01"],
    ["jour", "20261203"],
    ["centre", "a b"],
    ["centre", "x".repeat(129)],
    ["rayon", "0"],
    ["rayon", "101"],
    ["rayon", "-5"],
    ["rayon", "dix"],
    // A department is no place that a distance could be from.
    ["rayon", "20"],
    ["jours", "lundi"],
    ["jours", "lu-xx"],
    ["des", "8h"],
    ["des", "24:00"],
    ["avant", "25:00"],
    ["avant", "00:00"],
  ] as const)("%s=%s cannot be read: it is left out, and said so", (part, value) => {
    expect(readBoardAddress({ departement: "93", [part]: value })).toMatchObject({
      scope: { code: "93" },
      ignored: [part],
    });
  });

  test("a period that ends before it starts loses its end", () => {
    expect(readBoardAddress({ departement: "93", du: "2026-12-02", au: "2026-12-01" })).toMatchObject({
      from: "2026-12-02",
      to: null,
      ignored: ["au"],
    });
  });

  test("around a town, on days of the week, at hours of the day", () => {
    const asked = { pres: "48.8,2.13", lieu: "Versailles", rayon: "20", jours: "je-ma", des: "08:00", avant: "12:00" };
    expect(readBoardAddress(asked)).toMatchObject({
      scope: { kind: "near", placeName: "Versailles", withinKm: 20 },
      weekdays: ["TUESDAY", "THURSDAY"],
      startsFrom: "08:00",
      startsBefore: "12:00",
      ignored: [],
    });
  });

  test("a town and a department: the distance from the one, the centres of the other", () => {
    const asked = { pres: "48.8,2.13", lieu: "Versailles", rayon: "20", dans: "2a" };
    expect(readBoardAddress(asked)).toMatchObject({
      scope: { kind: "near", placeName: "Versailles", withinKm: 20, departmentCode: "2A" },
      within: "2A",
      ignored: [],
    });
  });

  test("a form sends each day of the week as a parameter of its own, and a town before it is found", () => {
    const sent = { departement: "78", ville: " versailles ", rayon: "20", jours: ["lu", "ma"], des: "", avant: "" };
    expect(readBoardAddress(sent)).toMatchObject({
      ...{ town: "versailles", withinKm: 20, weekdays: ["MONDAY", "TUESDAY"], ignored: [] },
      ...{ startsFrom: null, startsBefore: null },
    });
  });

  test.each([
    ["12:00", "08:00"],
    ["12:00", "12:00"],
  ])("hours from %s to %s leave nothing: the end is left out, and said so", (des, avant) => {
    expect(readBoardAddress({ departement: "93", des, avant })).toMatchObject({
      ...{ startsFrom: "12:00", startsBefore: null, ignored: ["avant"] },
    });
  });

  test("a category that does not exist is unknown, it is not replaced by another", () => {
    expect(readBoardAddress({ departement: "93", categorie: "Z9" }).category).toBe("unknown");
  });

  test("a repeated parameter counts once", () => {
    expect(readBoardAddress({ departement: ["93", "75"] })).toMatchObject({ scope: { code: "93" } });
  });
});
