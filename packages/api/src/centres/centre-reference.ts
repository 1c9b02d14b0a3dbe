import { readFileSync } from "node:fs";
import { type examCentres, POSITION_PRECISIONS } from "@creneau/schema";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { etalabCommunes, etalabDepartments } from "../departments/administrative-division.js";
import { COMMUNES } from "../departments/commune-register.js";
import { departmentRows } from "../departments/department-reference.js";

export type CentreRow = typeof examCentres.$inferInsert & { timeZone: string; demonstration: boolean };

// The same depth from src/ and from dist/.
const REFERENCE_FILE = new URL("../../../../reference/exam-centres.csv", import.meta.url);

const degrees = (most: number) =>
  z
    .string()
    .regex(/^-?\d+(\.\d+)?$/)
    .transform(Number)
    .pipe(z.number().min(-most).max(most));

const line = z.strictObject({
  department: z.string(),
  name: z.string().min(1),
  commune_insee: z.string(),
  address: z.string().transform((address) => address || null),
  latitude: degrees(90),
  longitude: degrees(180),
  position_precision: z.enum(POSITION_PRECISIONS),
});

/** The real exam centres of a reference file (its columns: reference/README.md). Throws naming the first line that does not fit. */
export const parseCentres = (csv: string): CentreRow[] => {
  const timeZones = new Map(departmentRows().map(({ code, timeZone }) => [code, timeZone]));
  const communes = new Map(etalabCommunes.map(({ code, departement }) => [code, departement]));
  const records: unknown[] = parse(csv, { columns: true, bom: true, trim: true, skip_empty_lines: true });
  return records.map((record, index) => {
    const fault = (reason: string) => new Error(`exam centre ${index + 1} of the reference file: ${reason}`);
    const { success, data, error } = line.safeParse(record);
    if (!success) throw fault(z.prettifyError(error));
    const timeZone = timeZones.get(data.department);
    if (!timeZone) throw fault(`there is no department "${data.department}"`);
    if (communes.get(data.commune_insee) !== data.department)
      throw fault(`there is no commune "${data.commune_insee}" in department ${data.department}`);
    return {
      ...{ departmentCode: data.department, name: data.name, communeInsee: data.commune_insee, address: data.address },
      ...{ latitude: data.latitude, longitude: data.longitude, positionPrecision: data.position_precision },
      ...{ timeZone, demonstration: false },
    };
  });
};

/** The centres of `reference/exam-centres.csv`. */
export const realCentres = (): CentreRow[] => parseCentres(readFileSync(REFERENCE_FILE, "utf8"));

/** One centre at the prefecture of every department that has none of its own: invented, and marked so. */
export const demonstrationCentres = (real: readonly { departmentCode: string }[]): CentreRow[] => {
  const served = new Set(real.map(({ departmentCode }) => departmentCode));
  const prefectures = new Map(etalabDepartments.map(({ code, chefLieu }) => [code, chefLieu]));
  const communes = new Map(COMMUNES.map((commune) => [commune.code, commune]));
  return departmentRows()
    .filter(({ code }) => !served.has(code))
    .map(({ code, timeZone }) => {
      const prefecture = communes.get(prefectures.get(code) ?? "");
      if (!prefecture) throw new Error(`the prefecture of department ${code} has no known position`);
      const { name, latitude, longitude } = prefecture;
      return {
        ...{ departmentCode: code, name, communeInsee: prefecture.code, address: null },
        ...{ latitude, longitude, positionPrecision: "commune" as const },
        ...{ timeZone, demonstration: true },
      };
    });
};
