import { createRequire } from "node:module";

/** As `@etalab/decoupage-administratif` writes them; only what is used here. `zone`: metropolitan, overseas department, other. */
export type EtalabDepartment = {
  code: string;
  nom: string;
  region: string;
  chefLieu: string;
  zone: "metro" | "drom" | "com";
};
export type EtalabCommune = {
  code: string;
  nom: string;
  departement: string;
  type: string;
  zone: EtalabDepartment["zone"];
  codesPostaux?: string[];
  population?: number;
};
type EtalabRegion = { code: string; nom: string };

// The package's own entry reads its files relative to the working directory: its data files are read directly.
const require = createRequire(import.meta.url);

/** The 96 metropolitan and 5 overseas departments, by code; overseas collectivities (975, 977, 987...) have no exam here. */
export const etalabDepartments = (
  require("@etalab/decoupage-administratif/data/departements.json") as EtalabDepartment[]
).filter(({ zone }) => zone !== "com");

export const regionNames: ReadonlyMap<string, string> = new Map(
  (require("@etalab/decoupage-administratif/data/regions.json") as EtalabRegion[]).map(({ code, nom }) => [code, nom]),
);

/** The communes of today in those departments: no merged commune, no municipal district. */
export const etalabCommunes = (require("@etalab/decoupage-administratif/data/communes.json") as EtalabCommune[]).filter(
  ({ type, zone }) => type === "commune-actuelle" && zone !== "com",
);
