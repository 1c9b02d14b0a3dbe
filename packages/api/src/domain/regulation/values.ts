/**
 * Every number, date and list of the regulation that a decision depends on, by the rule it belongs to. What they are, and from
 * when to when, is in the table `rule_values`: a change of law is a row there.
 */
export const RULE_NUMBERS = {
  // Ages in months: AAC was open at seventeen and a half.
  "AGE-1.theory": "months",
  "AGE-1.practical": "months",
  "AGE-2.theory": "months",
  "AGE-2.practical": "months",
  "AGE-3.theory": "months",
  "AGE-3.practical": "months",
  "AGE-4.practical": "months",
  "AGE-5.theory": "months",
  "AGE-5.practical": "months",
  "AGE-6.practical": "months",
  "AGE-7.practical": "months",
  "AGE-8.practical": "months",
  "AGE-9.practical": "months",
  "AGE-10.practical": "months",
  /** The derogation concerns who has not completed this age. */
  "AGE-12.under": "months",
  "AGE-12.training": "months",
  "AGE-13.majority": "months",
  "AGE-15.title": "months",
  "AGE-16.heldA2": "months",
  "DEL-1.wait": "days",
  "DEL-2.wait": "days",
  /** After a failed practical test, where points make no difference. */
  "DEL-5.flat": "days",
  /** On-road failures by points: above the first limit, above the second, and so on. The numbers name them as they are in 2023. */
  "DEL-5.above25": "days",
  "DEL-5.from21": "days",
  "DEL-5.from16": "days",
  "DEL-5.from11": "days",
  "DEL-5.upTo10": "days",
  "DEL-5.limit25": "points",
  "DEL-5.limit20": "points",
  "DEL-5.limit15": "points",
  "DEL-5.limit10": "points",
  /** A cancellation with less notice than this is late. */
  "DEL-6.notice": "days",
  "DEL-6.wait": "days",
  "DEL-7.wait": "days",
  "VAL-1.validity": "months",
  "VAL-2.tests": "tests",
  "VAL-3.validity": "months",
  "VAL-3.tests": "tests",
  "VAL-4.validity": "months",
  "VAL-4.tests": "tests",
  "ETG-1.validity": "months",
  "ETG-4.validity": "months",
  "ETG-4.tests": "tests",
  "ETG-6.validity": "months",
  "ETG-6.tests": "tests",
  "AAC-2.driving": "months",
  "MED-5.validity": "months",
  "VIS-1.distance": "metres",
  "VIS-2.tries": "tries",
  "CAP-2.units": "units",
  "CAP-3.units": "units",
  "CAP-5.driving": "minutes",
  "CAP-5.manoeuvres": "manoeuvres",
  "CAP-5.reversing": "manoeuvres",
  "CAP-5.checks": "checks",
  "CAP-5.speed": "km/h",
  "CAP-6.pace": "seconds",
  "CAP-7.extra": "minutes",
  "CAP-8.places": "places",
  "CAP-9.unit": "minutes",
  "CAP-12.units": "units",
  "RES-9.questions": "questions",
  "TRA-6.atLeast": "points",
  "TRA-6.atMost": "points",
  "TRA-6.attempts": "tests",
  "ENR-5.steps": "steps",
  "ENR-13.documents": "documents",
  "ENR-16.mails": "mails",
  "ENR-17.activation": "days",
  "ENR-18.validation": "months",
  "ENR-23.collection": "days",
  "ENR-23.resending": "months",
  "ENR-25.answer": "days",
  "CLB-8.licence": "months",
  "API-2.school": "calls per minute",
  "API-2.employee": "calls per minute",
  "BOK-2.notice": "days",
  "BOK-3.horizon": "days",
} as const;

export type NumberKey = keyof typeof RULE_NUMBERS;
export type Unit = (typeof RULE_NUMBERS)[NumberKey];

/** Numbers that no text gives at some time. */
export const OPTIONAL_NUMBERS = [
  "AGE-16.heldA2",
  "VAL-2.tests",
  "ETG-4.tests",
  "DEL-5.flat",
  "DEL-5.above25",
  "DEL-5.from21",
  "DEL-5.from16",
  "DEL-5.from11",
  "DEL-5.upTo10",
  "DEL-5.limit25",
  "DEL-5.limit20",
  "DEL-5.limit15",
  "DEL-5.limit10",
  "DEL-6.notice",
  "DEL-6.wait",
  "DEL-7.wait",
] as const satisfies readonly NumberKey[];

export const RULE_DATES = [
  /** Registered before: accompanied driving counts from the end of initial training. */
  "AAC-3.registered",
  /** Registered from then on: the new form. */
  "REC-2.newForm",
  /** The day the categories were defined anew. */
  "TRA-1.newCategories",
  /** The last day on which the old vehicle may still be used. */
  "TRA-3.oldVehicle",
  "ENR-3.digital",
  "ENR-27.kept",
] as const;
export type DateKey = (typeof RULE_DATES)[number];

export const RULE_LISTS = [
  /** Categories in which points decide how long one waits, and those in which they make no difference. */
  "DEL-5.byPoints",
  "DEL-5.anyPoints",
  /** Categories for which late cancellations and absences have consequences. */
  "DEL-6.categories",
  "DEL-7.categories",
  /** Letters after code 70, and issuing states, that give the theory exemption. France itself is not coded. */
  "ETG-2.countries",
  /** Categories that the theory test of conduite encadrée serves. */
  "ETG-6.categories",
  /** Categories that ask for a fitness opinion whatever the candidate declares. */
  "MED-2.categories",
  /** Categories in which one could be admitted to the on-road test without having passed the off-road test. */
  "TRA-6.categories",
] as const;
export type ListKey = (typeof RULE_LISTS)[number];

export type ValueKey = NumberKey | DateKey | ListKey;
