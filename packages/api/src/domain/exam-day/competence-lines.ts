import { COMPETENCES, LICENCE_CATEGORIES } from "@creneau/schema";
import type { CompetenceLine } from "../regulation/exam-day/competence-balance.js";

/** The highest level of appreciation: from 0 (not acquired) to 3. Source: order of 19 February 2010, annex. */
export const HIGHEST_LEVEL = 3;

/**
 * The lines of the certificate for an on-road test. Checks of the vehicle are part of it for B and B1 only: the other categories pass
 * them off the road. Source: order of 19 February 2010, annex; that the rest is alike for every category is our reading.
 */
export const COMPETENCE_LINES: readonly CompetenceLine[] = COMPETENCES.map((competence) => ({
  competence,
  concerns: competence === "vehicle_checks" ? ["B", "B1"] : LICENCE_CATEGORIES,
}));
