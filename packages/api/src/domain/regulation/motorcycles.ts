import type { LicenceCategory } from "@creneau/schema";

const MOTORCYCLES: ReadonlySet<LicenceCategory> = new Set(["A1", "A2", "A"]);

/** The categories of motorcycles: what they are, not a choice of the law. */
export const isMotorcycle = (category: LicenceCategory): boolean => MOTORCYCLES.has(category);
