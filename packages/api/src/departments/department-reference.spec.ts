import { Temporal } from "temporal-polyfill";
import { describe, expect, it, test } from "vitest";
import { departmentRows } from "./department-reference.js";

const rows = departmentRows();
const codes = rows.map(({ code }) => code);

describe("the departments", () => {
  it("are 96 metropolitan ones and 5 overseas", () => {
    const metropolitan = Array.from({ length: 95 }, (_, index) => String(index + 1).padStart(2, "0")).filter(
      (code) => code !== "20",
    );
    expect(codes).toEqual([...metropolitan, "2A", "2B", "971", "972", "973", "974", "976"].sort());
  });

  test.each([
    ["2A", "Corse-du-Sud", "94", "Corse", "Europe/Paris", "metropole"],
    ["01", "Ain", "84", "Auvergne-Rhône-Alpes", "Europe/Paris", "metropole"],
    ["57", "Moselle", "44", "Grand Est", "Europe/Paris", "alsace-moselle"],
    ["67", "Bas-Rhin", "44", "Grand Est", "Europe/Paris", "alsace-moselle"],
    ["68", "Haut-Rhin", "44", "Grand Est", "Europe/Paris", "alsace-moselle"],
    ["88", "Vosges", "44", "Grand Est", "Europe/Paris", "metropole"],
    ["971", "Guadeloupe", "01", "Guadeloupe", "America/Guadeloupe", "guadeloupe"],
    ["972", "Martinique", "02", "Martinique", "America/Martinique", "martinique"],
    ["973", "Guyane", "03", "Guyane", "America/Cayenne", "guyane"],
    ["974", "La Réunion", "04", "La Réunion", "Indian/Reunion", "la-reunion"],
    ["976", "Mayotte", "06", "Mayotte", "Indian/Mayotte", "mayotte"],
  ])("%s is %s", (code, name, regionCode, regionName, timeZone, holidayZone) => {
    expect(rows.find((row) => row.code === code)).toEqual({
      code,
      name,
      regionCode,
      regionName,
      timeZone,
      holidayZone,
    });
  });

  it("have a time zone that exists", () => {
    const noon = Temporal.Instant.from("2027-01-15T12:00:00Z");
    for (const { timeZone } of rows) expect(noon.toZonedDateTimeISO(timeZone).timeZoneId).toBe(timeZone);
  });
});
