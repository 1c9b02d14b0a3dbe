import { ABSENT_FACTS, type AbsentFact } from "@creneau/schema";
import type { CandidateFacts, MedicalOpinion, VocationalTheory } from "./facts.js";
import { pastDate, pastDateOfDriver, type Reading, realDate } from "./read-date.js";
import { readWord } from "./read-word.js";
import { type StatedFacts, type StatedOpinion, type StatedVocationalTheory } from "./stated-facts.js";

type MayBeNone = "medicalOpinion" | "vocationalTheory" | "preliminaryAppointmentOn" | "initialTrainingEndedOn";

const readOpinion = (stated: StatedOpinion, reading: Reading): MedicalOpinion | undefined => {
  const { note } = reading;
  const givenOn = pastDate("medicalOpinion.givenOn", stated.givenOn, reading);
  const end = stated.fitUntil ?? null;
  const fitUntil = end === null ? null : realDate("medicalOpinion.fitUntil", end, note);
  if (givenOn === undefined || fitUntil === undefined) return undefined;
  if (fitUntil !== null && fitUntil < givenOn) return note("medicalOpinion.fitUntil", "FIT_UNTIL_BEFORE_GIVEN");
  return { givenOn, fitUntil };
};

const readVocationalTheory = (stated: StatedVocationalTheory, reading: Reading): VocationalTheory | undefined => {
  const passedOn = pastDateOfDriver("vocationalTheory.passedOn", stated.passedOn, reading);
  if (passedOn === undefined) return undefined;
  return { passedOn, validatedByDelegate: stated.validatedByDelegate ?? false };
};

const readNone = (stated: readonly AbsentFact[], { note }: Reading): readonly AbsentFact[] => {
  if (stated.length <= ABSENT_FACTS.length)
    return stated.filter((item, index) => readWord(`none[${index}]`, item, ABSENT_FACTS, note));
  note("none", "LIST_TOO_LONG");
  return [];
};

/** The facts of which a candidate may say that there is none: null then. Nothing said is not known. */
export const readMayBeNone = (
  stated: StatedFacts,
  reading: Reading,
): { readonly [Fact in MayBeNone]: CandidateFacts[Fact] | undefined } => {
  const none = readNone(stated.none ?? [], reading);
  const orNone = <Stated, Fact>(
    item: AbsentFact,
    field: MayBeNone,
    fact: Stated | null | undefined,
    read: (fact: Stated) => Fact | undefined,
  ): Fact | null | undefined => {
    if (fact === null || fact === undefined) return none.includes(item) ? null : undefined;
    if (none.includes(item)) reading.note(field, "STATED_AND_NONE");
    return read(fact);
  };
  const dateOrNone = (item: AbsentFact, field: "preliminaryAppointmentOn" | "initialTrainingEndedOn") =>
    orNone(item, field, stated[field], (date) => pastDateOfDriver(field, date, reading));
  const preliminaryAppointmentOn = dateOrNone("preliminary_appointment", "preliminaryAppointmentOn");
  const initialTrainingEndedOn = dateOrNone("initial_training_end", "initialTrainingEndedOn");
  // The appointment opens accompanied driving, once initial training has ended. Source: national guide (January 2013), A.3.c.
  if (preliminaryAppointmentOn && initialTrainingEndedOn && preliminaryAppointmentOn < initialTrainingEndedOn)
    reading.note("preliminaryAppointmentOn", "APPOINTMENT_BEFORE_TRAINING_END");
  return {
    medicalOpinion: orNone("medical_opinion", "medicalOpinion", stated.medicalOpinion, (opinion) =>
      readOpinion(opinion, reading),
    ),
    vocationalTheory: orNone("vocational_theory", "vocationalTheory", stated.vocationalTheory, (theory) =>
      readVocationalTheory(theory, reading),
    ),
    preliminaryAppointmentOn,
    initialTrainingEndedOn,
  };
};
