import type { LicenceCategory } from "@creneau/schema";
import type { Temporal } from "temporal-polyfill";
import type { HeldLicence, TestResult } from "../domain/regulation/facts.js";
import { DECLARED, type InventedFile } from "./invented-file.js";

const FIVE_YEARS = { years: 5 };

/** Everybody with a story has this name, so that their e-mail addresses can be told: camille.martin.4989@exemple.fr and so on. */
export const STORY_NAME = { firstName: "Camille", birthName: "Martin" } as const;

const practicalTest = (
  category: LicenceCategory,
  phase: TestResult["phase"],
  outcome: TestResult["outcome"],
  on: string,
): TestResult => ({ ...{ on, phase, category, outcome, points: null, automatic: false } });

const heldA1 = (obtainedOn: string): HeldLicence => ({
  ...{ category: "A1", obtainedOn, issuedBy: "FR", exchangedFrom: null },
  ...{ bySevenHourTraining: false, automaticOnly: false },
});

type Times = { readonly ago: (duration: Temporal.DurationLike) => string; readonly adult: InventedFile };

const timesBefore = (from: Temporal.PlainDate): Times => {
  const ago = (duration: Temporal.DurationLike) => from.subtract(duration).toString();
  return {
    ago,
    adult: {
      ...DECLARED,
      categories: ["B"],
      birthDate: ago({ years: 25, days: 100 }),
      registeredOn: ago({ days: 400 }),
      theoryPassedOn: ago({ days: 300 }),
    },
  };
};

/** Not of age on any of the days that can be booked. */
const minors = (from: Temporal.PlainDate, { ago, adult }: Times) => ({
  soonSeventeen: {
    ...adult,
    birthDate: from.add({ days: 40 }).subtract({ years: 17 }).toString(),
    registeredOn: ago({ days: 150 }),
    theoryPassedOn: ago({ days: 100 }),
    parentalAuthorisation: true,
  },
  authorisationNotKnown: { ...adult, birthDate: ago({ years: 17, days: 100 }) },
  accompaniedDriver: {
    ...adult,
    birthDate: ago({ years: 17, days: 60 }),
    registeredOn: ago({ months: 15 }),
    theoryPassedOn: ago({ months: 14 }),
    parentalAuthorisation: true,
    trainingPath: "aac" as const,
    initialTrainingEndedOn: ago({ months: 11, days: 7 }),
    preliminaryAppointmentOn: ago({ months: 11 }),
  },
});

/** What became of an earlier test, or how long ago it was. */
const pastTests = (from: Temporal.PlainDate, { ago, adult }: Times) => ({
  failed: {
    ...adult,
    results: [{ ...practicalTest("B", "on_road", "failed", ago({ days: 3 })), points: 18 }],
  },
  absent: { ...adult, results: [practicalTest("B", "on_road", "absent_not_excused", ago({ days: 10 }))] },
  theoryEnds: {
    ...adult,
    registeredOn: ago({ years: 6 }),
    theoryPassedOn: from.add({ days: 30 }).subtract(FIVE_YEARS).toString(),
  },
  theoryExpired: {
    ...adult,
    registeredOn: ago({ years: 6 }),
    theoryPassedOn: from.subtract({ days: 10 }).subtract(FIVE_YEARS).toString(),
  },
  noTheory: { ...adult, theoryPassedOn: null },
  theoryYesterday: { ...adult, theoryPassedOn: ago({ days: 1 }) },
});

/**
 * The files of the last free candidates, in the order of their ids: between them they get every answer that the regulation gives. Made
 * for the rules of 2026.
 */
export const storiesBefore = (from: Temporal.PlainDate): readonly InventedFile[] => {
  const times = timesBefore(from);
  const { ago, adult } = times;
  const young = minors(from, times);
  const past = pastTests(from, times);
  return [
    // 4989: too young for 40 days more.
    young.soonSeventeen,
    // 4990: failed on the road three days ago, with 18 points.
    past.failed,
    // 4991: did not come ten days ago, and had no excuse.
    past.absent,
    // 4992: the theory test counts for 30 days more.
    past.theoryEnds,
    // 4993: the theory test counts no longer.
    past.theoryExpired,
    // 4994: has not passed the theory test.
    past.noTheory,
    // 4995: 17, and nobody knows what the parents say.
    young.authorisationNotKnown,
    // 4996: 17, drives accompanied for eleven months.
    young.accompaniedDriver,
    // 4997: in 20 days the medical opinion is two years old; after that, exams are under reserve.
    {
      ...adult,
      categories: ["C"],
      medicalOpinionOn: from.add({ days: 20 }).subtract({ years: 2 }).toString(),
      results: [practicalTest("C", "off_road", "passed", ago({ days: 60 }))],
    },
    // 4998: passed off the road on an automatic motorcycle, and the one for the road is not known.
    {
      ...adult,
      categories: ["A2"],
      automaticVehicle: null,
      results: [{ ...practicalTest("A2", "off_road", "passed", ago({ days: 60 })), automatic: true }],
    },
    // 4999: passed the theory test the day before.
    past.theoryYesterday,
    // 5000: has held A1 for two years, which stands in for the theory test.
    { ...adult, theoryPassedOn: null, licences: [heldA1(ago({ years: 2 }))] },
  ];
};
