import { describe, expect, it, test } from "vitest";
import { COMMUNES } from "../departments/commune-register.js";
import { departmentRows } from "../departments/department-reference.js";
import { distanceKm } from "../domain/great-circle.js";
import { demonstrationCentres, parseCentres, realCentres } from "./centre-reference.js";

const header = "department,name,commune_insee,address,latitude,longitude,position_precision";
const bobigny = "93,Bobigny,93008,320 avenue Paul Vaillant Couturier,48.905818,2.458441,address";

describe("the real centres", () => {
  it("are the 33 of Île-de-France, none in Paris itself", () => {
    const centres = realCentres();
    const byDepartment = Object.groupBy(centres, ({ departmentCode }) => departmentCode);
    expect(Object.entries(byDepartment).map(([code, list]) => `${code}: ${list?.length}`)).toEqual([
      ...["77: 5", "78: 6", "91: 5", "92: 5", "93: 4", "94: 2", "95: 6"],
    ]);
    expect(centres.every(({ demonstration }) => !demonstration)).toBe(true);
  });

  it("lie near the commune they name", () => {
    for (const centre of realCentres()) {
      const commune = COMMUNES.find(({ code }) => code === centre.communeInsee);
      if (!commune) throw new Error(`${centre.name}: no commune ${centre.communeInsee}`);
      expect(distanceKm(centre, commune), centre.name).toBeLessThan(5);
    }
  });

  it("keep an address that has commas, and have none where the file has none", () => {
    const csv = `${header}\n93,Bobigny,93008,"1, rue d'ici",48.9,2.45,address\n77,Avon,77014,,48.4,2.7,commune\n`;
    expect(parseCentres(csv).map(({ address }) => address)).toEqual(["1, rue d'ici", null]);
  });

  test.each([
    ["an unknown department", bobigny.replace("93,", "20,"), 'there is no department "20"'],
    ["a commune of another department", bobigny.replace("93008", "77014"), 'no commune "77014" in department 93'],
    ["a position that is not a number", bobigny.replace("48.905818", "north"), "latitude"],
    ["a position that is not on Earth", bobigny.replace("48.905818", "148.9"), "latitude"],
    ["no position", bobigny.replace("2.458441", ""), "longitude"],
    ["an unknown precision", bobigny.replace(",address", ",street"), "position_precision"],
    ["no name", bobigny.replace("Bobigny", ""), "name"],
  ])("are refused, naming the line, with %s", (_, wrong, reason) => {
    expect(() => parseCentres(`${header}\n${bobigny}\n${wrong}\n`)).toThrow(reason);
    expect(() => parseCentres(`${header}\n${bobigny}\n${wrong}\n`)).toThrow("exam centre 2");
  });
});

describe("the demonstration centres", () => {
  const real = realCentres();
  const invented = demonstrationCentres(real);

  it("give exactly one to each department without a real one, and none to the others", () => {
    const served = new Set(real.map(({ departmentCode }) => departmentCode));
    const without = departmentRows().flatMap(({ code }) => (served.has(code) ? [] : code));
    expect(invented.map(({ departmentCode }) => departmentCode)).toEqual(without);
    expect(without).toHaveLength(94);
    expect(invented.every(({ demonstration }) => demonstration)).toBe(true);
  });

  test.each([
    ["75", "Paris"],
    ["2A", "Ajaccio"],
    ["2B", "Bastia"],
    ["13", "Marseille"],
    ["39", "Lons-le-Saunier"],
    ["974", "Saint-Denis"],
    ["976", "Mamoudzou"],
  ])("of %s is at %s", (code, name) => {
    expect(invented.find(({ departmentCode }) => departmentCode === code)?.name).toBe(name);
  });

  it("lie in their own department: no homonym at the other end of the country", () => {
    for (const centre of invented) {
      const towns = COMMUNES.filter((commune) => commune.departmentCode === centre.departmentCode);
      const near = towns.filter((town) => distanceKm(centre, town) < 100);
      // Guyane is as large as Portugal, and its towns lie along the coast.
      expect(near.length / towns.length, centre.name).toBeGreaterThan(centre.departmentCode === "973" ? 0.4 : 0.9);
    }
  });

  it("have the clock of their department", () => {
    const zones = new Map(departmentRows().map(({ code, timeZone }) => [code, timeZone]));
    for (const { departmentCode, timeZone } of invented) expect(timeZone).toBe(zones.get(departmentCode));
  });
});
