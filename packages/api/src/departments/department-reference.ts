import type { departments } from "@creneau/schema";
import { etalabDepartments, regionNames } from "./administrative-division.js";
import type { HolidayZone } from "./public-holidays.js";

type DepartmentRow = typeof departments.$inferInsert;

const METROPOLITAN_TIME = "Europe/Paris";

/** The departments whose clock or holidays are not those of metropolitan France. */
const OWN_CALENDARS: Record<string, { timeZone: string; holidayZone: HolidayZone }> = {
  "57": { timeZone: METROPOLITAN_TIME, holidayZone: "alsace-moselle" },
  "67": { timeZone: METROPOLITAN_TIME, holidayZone: "alsace-moselle" },
  "68": { timeZone: METROPOLITAN_TIME, holidayZone: "alsace-moselle" },
  "971": { timeZone: "America/Guadeloupe", holidayZone: "guadeloupe" },
  "972": { timeZone: "America/Martinique", holidayZone: "martinique" },
  "973": { timeZone: "America/Cayenne", holidayZone: "guyane" },
  "974": { timeZone: "Indian/Reunion", holidayZone: "la-reunion" },
  "976": { timeZone: "Indian/Mayotte", holidayZone: "mayotte" },
};

/** All 101 departments by code, with the region they belong to today. */
export const departmentRows = (): DepartmentRow[] =>
  etalabDepartments
    .map(({ code, nom, region }) => {
      const regionName = regionNames.get(region);
      if (!regionName) throw new Error(`department ${code} belongs to region ${region}, which is not known`);
      const calendar = OWN_CALENDARS[code] ?? { timeZone: METROPOLITAN_TIME, holidayZone: "metropole" };
      return { code, name: nom, regionCode: region, regionName, ...calendar };
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1));
