import type { ExamPhase } from "../graphql/generated/graphql";
import type { LicenceCategory } from "./licence-category";

/** The practical tests of a category. Source: national guide to the tests, A.1.b: B and B1 have none off the road. */
export const practicalTestsOf = (category: LicenceCategory): readonly Exclude<ExamPhase, "THEORY">[] =>
  category === "B" || category === "B1" ? ["ON_ROAD"] : ["OFF_ROAD", "ON_ROAD"];
