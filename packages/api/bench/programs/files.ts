import type { CandidateFacts, Question, TestResult } from "../../src/domain/regulation/facts.js";
import { inDays } from "../kit/changing-places.ts";

const result = (facts: Partial<TestResult> & Pick<TestResult, "on" | "phase">): TestResult => ({
  ...{ category: null, outcome: "passed", points: null, automatic: false },
  ...facts,
});

const ordinary = {
  birthDate: "2000-03-10",
  emancipated: false,
  parentalAuthorisation: false,
  trainingPath: "traditional",
  fimo: false,
  results: [result({ on: inDays(-180), phase: "theory" })],
  lateCancellations: [],
  licences: [],
  medicalDeclaration: false,
  medicalOpinion: null,
  vocationalTheory: null,
  preliminaryAppointmentOn: null,
  initialTrainingEndedOn: null,
  registeredOn: inDays(-200),
  automaticVehicle: false,
} as const satisfies CandidateFacts;

const onRoad = (category: Question["category"]): Question => ({ category, phase: "on_road" });

type JudgedFile = { readonly facts: CandidateFacts; readonly question: Question };

/** As different as candidates are: most ask for B and may sit, some wait, some have a history. */
export const files: readonly JudgedFile[] = [
  { facts: ordinary, question: onRoad("B") },
  { facts: { ...ordinary, birthDate: "1998-02-28" }, question: onRoad("B") },
  { facts: { ...ordinary, birthDate: "2010-01-10", parentalAuthorisation: true }, question: onRoad("B") },
  {
    facts: {
      ...ordinary,
      results: [
        ...ordinary.results,
        result({ on: inDays(-60), phase: "on_road", category: "B", outcome: "failed", points: 18 }),
        result({ on: inDays(-5), phase: "on_road", category: "B", outcome: "failed", points: 24 }),
      ],
    },
    question: onRoad("B"),
  },
  { facts: { ...ordinary, trainingPath: "aac", preliminaryAppointmentOn: inDays(-300) }, question: onRoad("B") },
  {
    facts: {
      ...ordinary,
      results: [...ordinary.results, result({ on: inDays(-30), phase: "off_road", category: "A2" })],
    },
    question: onRoad("A2"),
  },
  {
    facts: {
      ...ordinary,
      medicalOpinion: { givenOn: inDays(-400), fitUntil: null },
      licences: [
        {
          ...{ category: "B", obtainedOn: inDays(-2_000), issuedBy: "FR", exchangedFrom: null },
          ...{ bySevenHourTraining: false, automaticOnly: false },
        },
      ],
      results: [...ordinary.results, result({ on: inDays(-100), phase: "off_road", category: "C" })],
    },
    question: onRoad("C"),
  },
  { facts: ordinary, question: { category: "B", phase: "theory" } },
];
