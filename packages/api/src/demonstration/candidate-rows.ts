import type { CopyValue } from "./copy-rows.js";
import type { InventedCandidate } from "./people.js";

export const CANDIDATE_COLUMNS = [
  ...["id", "kind", "neph", "birth_name", "first_name", "birth_date", "email", "department_code"],
  ...["theory_passed_on", "categories", "version", "training_path", "emancipated", "parental_authorisation", "fimo"],
  ...["medical_declaration", "automatic_vehicle", "medical_opinion_on", "fit_until", "preliminary_appointment_on"],
  ...["initial_training_ended_on", "registered_on", "vocational_theory_on", "vocational_theory_validated"],
  ...["declared_none", "history_complete", "licences_complete"],
];

export function* candidateRows(people: Iterable<InventedCandidate>): Generator<CopyValue[]> {
  for (const one of people)
    yield [
      ...[one.id, one.kind, one.neph, one.birthName, one.firstName, one.birthDate, one.email, one.departmentCode],
      ...[
        one.theoryPassedOn,
        one.categories,
        one.version,
        one.trainingPath,
        one.emancipated,
        one.parentalAuthorisation,
      ],
      ...[one.fimo, one.medicalDeclaration, one.automaticVehicle, one.medicalOpinionOn, one.fitUntil],
      ...[one.preliminaryAppointmentOn, one.initialTrainingEndedOn, one.registeredOn],
      ...[one.vocationalTheoryOn, one.vocationalTheoryValidated],
      ...[one.declaredNone, one.historyComplete, one.licencesComplete],
    ];
}

export const RESULT_COLUMNS = [
  "candidate_id",
  "phase",
  "category",
  "outcome",
  "taken_on",
  "points",
  "automatic",
  "penalty_judged",
];

export function* resultRows(people: Iterable<InventedCandidate>): Generator<CopyValue[]> {
  for (const { id, results } of people)
    for (const { on, phase, category, outcome, points, automatic } of results)
      yield [id, phase, category, outcome, on, points, automatic, true];
}

export const LICENCE_COLUMNS = [
  ...["candidate_id", "category", "obtained_on", "issued_by", "exchanged_from"],
  ...["by_seven_hour_training", "automatic_only"],
];

export function* licenceRows(people: Iterable<InventedCandidate>): Generator<CopyValue[]> {
  for (const { id, licences } of people)
    for (const { category, obtainedOn, issuedBy, exchangedFrom, bySevenHourTraining, automaticOnly } of licences)
      yield [id, category, obtainedOn, issuedBy, exchangedFrom, bySevenHourTraining, automaticOnly];
}
