import { LICENCE_CATEGORIES, TEST_OUTCOMES, TRAINING_PATHS } from "@creneau/schema";
import fc from "fast-check";
import { addDays } from "../src/domain/civil-date.js";
import type { CandidateFacts, HeldLicence, Question, TestResult } from "../src/domain/regulation/facts.js";

/** A day within the reach of every rule that has dates: amendments, validities, ages. */
const anyDate = fc.oneof(
  fc.integer({ min: 0, max: 6500 }).map((days) => addDays("2010-01-01", days)),
  fc.constantFrom("2012-02-29", "2016-02-29", "2020-02-29", "2024-02-29"),
);
const anyBirthDate = fc.oneof(
  fc.integer({ min: 0, max: 12_000 }).map((days) => addDays("1980-01-01", days)),
  fc.integer({ min: 0, max: 4000 }).map((days) => addDays("1999-01-01", days)),
  fc.constantFrom("1996-02-29", "2000-02-29", "2004-02-29", "2008-02-29"),
);
const anyCategory = fc.constantFrom(...LICENCE_CATEGORIES);

export const anyQuestion: fc.Arbitrary<Question> = fc.record({
  category: fc.oneof(fc.constant("B" as const), anyCategory),
  phase: fc.constantFrom("theory", "off_road", "on_road"),
});

const outcome = fc.oneof(fc.constant("passed" as const), fc.constantFrom(...TEST_OUTCOMES));
const theory = fc
  .record({ on: anyDate, outcome })
  .map((result): TestResult => ({ ...result, phase: "theory", category: null, points: null, automatic: false }));
const practical: fc.Arbitrary<TestResult> = fc.record({
  on: anyDate,
  phase: fc.constantFrom("off_road", "on_road"),
  category: anyCategory,
  outcome,
  points: fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 31 })),
  automatic: fc.boolean(),
});
const licence: fc.Arbitrary<HeldLicence> = fc.record({
  category: fc.constantFrom(...LICENCE_CATEGORIES, "AM"),
  obtainedOn: anyDate,
  issuedBy: fc.constantFrom("FR", "DE", "UK", "HR", "US"),
  exchangedFrom: fc.constantFrom(null, "IT", "UK", "US"),
  bySevenHourTraining: fc.boolean(),
  automaticOnly: fc.boolean(),
});

/** Any file, mostly known: facts that are not known are left out. */
export const anyFacts: fc.Arbitrary<CandidateFacts> = fc
  .record(
    {
      birthDate: anyBirthDate,
      emancipated: fc.boolean(),
      parentalAuthorisation: fc.boolean(),
      trainingPath: fc.constantFrom(...TRAINING_PATHS),
      fimo: fc.boolean(),
      results: fc
        .tuple(fc.array(theory, { maxLength: 3 }), fc.array(practical, { maxLength: 8 }))
        .map((lists) => lists.flat()),
      lateCancellations: fc.array(anyDate, { maxLength: 1 }),
      licences: fc.array(licence, { maxLength: 3 }),
      vocationalTheory: fc.oneof(
        fc.constant(null),
        fc.record({ passedOn: anyDate, validatedByDelegate: fc.boolean() }),
      ),
      medicalDeclaration: fc.boolean(),
      medicalOpinion: fc.oneof(
        fc.constant(null),
        fc.record({ givenOn: anyDate, fitUntil: fc.oneof(fc.constant(null), anyDate) }),
      ),
      preliminaryAppointmentOn: fc.oneof(fc.constant(null), anyDate),
      initialTrainingEndedOn: fc.oneof(fc.constant(null), anyDate),
      registeredOn: anyDate,
      automaticVehicle: fc.boolean(),
    },
    { requiredKeys: [] },
  )
  .map((facts) => facts as CandidateFacts);
