import type { LicenceCategory } from "../graphql/generated/graphql";

export type { LicenceCategory };

/** Categories as a person looks for them: by vehicle, lightest first. */
export const vehicleCategories = {
  car: ["B", "B1", "BE"],
  motorcycle: ["A1", "A2", "A"],
  lorry: ["C1", "C1E", "C", "CE"],
  coach: ["D1", "D1E", "D", "DE"],
} as const satisfies Record<string, readonly LicenceCategory[]>;

export const licenceCategories: readonly LicenceCategory[] = Object.values(vehicleCategories).flat();
