import { problemsOfArrangements } from "../booking/arrangements.js";
import { bookableDates, refusalToBook } from "../booking/book.js";
import { refusalToCancel } from "../booking/cancel.js";
import { refusalOfChanges } from "../booking/changes.js";
import { refusalToUse } from "../booking/hold.js";
import { refusalToMoveTo } from "../booking/move.js";
import { refusalOfTurn } from "../booking/publication.js";
import { penaltyAfter } from "../penalty/after-result.js";
import { consequencesOfGivingBack } from "../penalty/giving-back.js";
import { refusalToLift } from "../penalty/lift.js";
import { refusalOfCall } from "./access/call-budget.js";
import { refusalOfConsumer } from "./access/consumer.js";
import { accompaniedDriving } from "./accompanied-driving.js";
import { age, titleAllowedFrom } from "./age.js";
import { checkAdaptation } from "./capacity/adaptation.js";
import { lacksOfB1Test } from "./capacity/b1-test.js";
import { absorb, extraTime } from "./capacity/extra-time.js";
import { placesLeft } from "./capacity/places.js";
import { unitsOfB1, unitsOfRegularisation } from "./capacity/units.js";
import { walkingPace } from "./capacity/walking-pace.js";
import type { DecidedRuleId } from "./catalogue/catalogue.js";
import { needsNewRequest } from "./enrolment/change.js";
import { refusalOfEmail } from "./enrolment/email-address.js";
import { refusalToMove } from "./enrolment/flow.js";
import { refusalsOfAccount } from "./enrolment/identity.js";
import { refusalToFile, refusalToSend, wayToFile } from "./enrolment/request.js";
import { refusalsToOpen } from "./enrolment/school-account.js";
import { answerDueOn } from "./enrolment/support-mail.js";
import { missingDocuments } from "./enrolment/supporting-document.js";
import { linkUntil, stateOn, validationUntil } from "./enrolment/validation.js";
import { isKeptAtPrefecture, postedTitle } from "./enrolment/waiting-title.js";
import { designateNotExamined, reconcileNames } from "./exam-day/amend-list.js";
import { code78 } from "./exam-day/automatic-gearbox.js";
import { checkBooklet, pathOnTheDay } from "./exam-day/booklet.js";
import { certificate } from "./exam-day/certificate.js";
import { competenceBalance } from "./exam-day/competence-balance.js";
import { numericConcordance } from "./exam-day/concordance.js";
import { correct } from "./exam-day/correction.js";
import { closeList, mayBeExamined, outOfTurn } from "./exam-day/exam-list.js";
import { absence } from "./exam-day/excuse.js";
import { checkEarlierFile, checkExemptingLicence, exemptionBox } from "./exam-day/exemption-shown.js";
import { handOver, whenReserveLifted } from "./exam-day/hand-over.js";
import { checkIdentity } from "./exam-day/identity.js";
import { checkLicence } from "./exam-day/licence-shown.js";
import { listEntry } from "./exam-day/list-entry.js";
import { checkMedicalForm } from "./exam-day/medical-form.js";
import { medicalLetter } from "./exam-day/medical-letter.js";
import { mentionOf } from "./exam-day/mention.js";
import { returnedFile } from "./exam-day/motives.js";
import { checkFile } from "./exam-day/receivability.js";
import { regularisation } from "./exam-day/regularisation.js";
import {
  code97,
  exchangedFrom,
  noviceCode,
  refusalOfCodes,
  refusalOfDifferentCodes,
} from "./exam-day/restriction-codes.js";
import { sessionBox } from "./exam-day/session-box.js";
import { theoryResult } from "./exam-day/theory-result.js";
import { trainingStatus } from "./exam-day/training-status.js";
import { admitsOnRoad, fileOfNextResult } from "./exam-day/transition.js";
import { visionTest, visionTestDue } from "./exam-day/vision-test.js";
import { failureByPoints } from "./failure-by-points.js";
import { fimoTrainingUntil } from "./fimo.js";
import { refusalOfClosedDepartment, refusalsOfService, refusalWithoutInvitation } from "./free-candidate.js";
import { gearbox } from "./gearbox.js";
import { heldA2 } from "./held-a2.js";
import { medicalOpinion } from "./medical-opinion.js";
import { obtained } from "./obtained.js";
import { offRoad } from "./off-road.js";
import { parentalAuthorisation } from "./parental-authorisation.js";
import { adoption, demandHistogram } from "./reporting/adoption.js";
import { noShowRate } from "./reporting/exam-rates.js";
import { unhonouredUnits } from "./reporting/unhonoured-units.js";
import { theory } from "./theory.js";
import { byLicence, byVocationalTheory } from "./theory-exemption.js";
import { specialCase } from "./transition.js";
import { waiting } from "./waiting.js";
import { waitingPeriod } from "./waiting-period.js";

/** A function that decides a rule, and its file in the folder of the domain. */
type Evaluator = { readonly file: `${string}.ts`; readonly decide: (...facts: never[]) => unknown };

/**
 * Which function decides which rule. A rule that no function decides says so in the catalogue; every other one is here, or this
 * does not compile. Of several functions that look at a rule, the one that the others rest on.
 */
export const EVALUATORS = {
  "AGE-1": { file: "regulation/age.ts", decide: age },
  "AGE-2": { file: "regulation/age.ts", decide: age },
  "AGE-3": { file: "regulation/age.ts", decide: age },
  "AGE-4": { file: "regulation/age.ts", decide: age },
  "AGE-5": { file: "regulation/age.ts", decide: age },
  "AGE-6": { file: "regulation/age.ts", decide: age },
  "AGE-7": { file: "regulation/age.ts", decide: age },
  "AGE-8": { file: "regulation/age.ts", decide: age },
  "AGE-9": { file: "regulation/age.ts", decide: age },
  "AGE-10": { file: "regulation/age.ts", decide: age },
  "AGE-11": { file: "regulation/age.ts", decide: age },
  "AGE-12": { file: "regulation/fimo.ts", decide: fimoTrainingUntil },
  "AGE-13": { file: "regulation/parental-authorisation.ts", decide: parentalAuthorisation },
  "AGE-14": { file: "regulation/age.ts", decide: age },
  "AGE-15": { file: "regulation/age.ts", decide: titleAllowedFrom },
  "AGE-16": { file: "regulation/held-a2.ts", decide: heldA2 },
  "DEL-1": { file: "regulation/waiting.ts", decide: waiting },
  "DEL-2": { file: "regulation/waiting.ts", decide: waiting },
  "DEL-3": { file: "regulation/waiting.ts", decide: waiting },
  "DEL-4": { file: "regulation/waiting-period.ts", decide: waitingPeriod },
  "DEL-5": { file: "regulation/failure-by-points.ts", decide: failureByPoints },
  "DEL-6": { file: "regulation/waiting.ts", decide: waiting },
  "DEL-7": { file: "regulation/waiting.ts", decide: waiting },
  "VAL-1": { file: "regulation/theory.ts", decide: theory },
  "VAL-2": { file: "regulation/theory.ts", decide: theory },
  "VAL-3": { file: "regulation/off-road.ts", decide: offRoad },
  "VAL-4": { file: "regulation/off-road.ts", decide: offRoad },
  "VAL-5": { file: "regulation/off-road.ts", decide: offRoad },
  "VAL-6": { file: "regulation/theory.ts", decide: theory },
  "ETG-1": { file: "regulation/theory-exemption.ts", decide: byLicence },
  "ETG-2": { file: "regulation/theory-exemption.ts", decide: byLicence },
  "ETG-3": { file: "regulation/exam-day/exemption-shown.ts", decide: checkExemptingLicence },
  "ETG-4": { file: "regulation/theory.ts", decide: theory },
  "ETG-5": { file: "regulation/exam-day/exemption-shown.ts", decide: checkEarlierFile },
  "ETG-6": { file: "regulation/theory-exemption.ts", decide: byVocationalTheory },
  "ETG-7": { file: "regulation/exam-day/exemption-shown.ts", decide: exemptionBox },
  "ID-1": { file: "regulation/exam-day/identity.ts", decide: checkIdentity },
  "ID-2": { file: "regulation/exam-day/identity.ts", decide: checkIdentity },
  "LIC-1": { file: "regulation/exam-day/licence-shown.ts", decide: checkLicence },
  "LIC-2": { file: "regulation/exam-day/licence-shown.ts", decide: checkLicence },
  "LIC-3": { file: "regulation/exam-day/licence-shown.ts", decide: checkLicence },
  "AAC-1": { file: "regulation/exam-day/booklet.ts", decide: checkBooklet },
  "AAC-2": { file: "regulation/accompanied-driving.ts", decide: accompaniedDriving },
  "AAC-3": { file: "regulation/accompanied-driving.ts", decide: accompaniedDriving },
  "AAC-4": { file: "regulation/exam-day/booklet.ts", decide: checkBooklet },
  "AAC-5": { file: "regulation/exam-day/booklet.ts", decide: pathOnTheDay },
  "REC-2": { file: "regulation/exam-day/receivability.ts", decide: checkFile },
  "REC-4": { file: "regulation/exam-day/receivability.ts", decide: checkFile },
  "REC-5": { file: "regulation/exam-day/receivability.ts", decide: checkFile },
  "REC-6": { file: "regulation/exam-day/motives.ts", decide: returnedFile },
  "REC-7": { file: "regulation/exam-day/receivability.ts", decide: checkFile },
  "REC-8": { file: "regulation/exam-day/receivability.ts", decide: checkFile },
  "MED-1": { file: "regulation/medical-opinion.ts", decide: medicalOpinion },
  "MED-2": { file: "regulation/medical-opinion.ts", decide: medicalOpinion },
  "MED-3": { file: "regulation/exam-day/medical-form.ts", decide: checkMedicalForm },
  "MED-5": { file: "regulation/medical-opinion.ts", decide: medicalOpinion },
  "MED-6": { file: "regulation/medical-opinion.ts", decide: medicalOpinion },
  "MED-7": { file: "regulation/exam-day/hand-over.ts", decide: handOver },
  "MED-8": { file: "regulation/exam-day/hand-over.ts", decide: handOver },
  "MED-9": { file: "regulation/exam-day/hand-over.ts", decide: whenReserveLifted },
  "MED-10": { file: "regulation/exam-day/medical-letter.ts", decide: medicalLetter },
  "VIS-1": { file: "regulation/exam-day/vision-test.ts", decide: visionTestDue },
  "VIS-2": { file: "regulation/exam-day/vision-test.ts", decide: visionTest },
  "VIS-3": { file: "regulation/exam-day/vision-test.ts", decide: visionTest },
  "CAP-1": { file: "regulation/capacity/places.ts", decide: placesLeft },
  "CAP-2": { file: "regulation/capacity/units.ts", decide: unitsOfB1 },
  "CAP-3": { file: "regulation/capacity/units.ts", decide: unitsOfB1 },
  "CAP-4": { file: "regulation/capacity/units.ts", decide: unitsOfB1 },
  "CAP-5": { file: "regulation/capacity/b1-test.ts", decide: lacksOfB1Test },
  "CAP-6": { file: "regulation/capacity/walking-pace.ts", decide: walkingPace },
  "CAP-7": { file: "regulation/capacity/extra-time.ts", decide: extraTime },
  "CAP-8": { file: "regulation/capacity/extra-time.ts", decide: extraTime },
  "CAP-9": { file: "regulation/capacity/extra-time.ts", decide: absorb },
  "CAP-10": { file: "regulation/capacity/adaptation.ts", decide: checkAdaptation },
  "CAP-12": { file: "regulation/capacity/units.ts", decide: unitsOfRegularisation },
  "BRD-1": { file: "regulation/exam-day/concordance.ts", decide: numericConcordance },
  "BRD-2": { file: "regulation/exam-day/concordance.ts", decide: numericConcordance },
  "BRD-3": { file: "regulation/exam-day/amend-list.ts", decide: designateNotExamined },
  "BRD-4": { file: "regulation/exam-day/amend-list.ts", decide: reconcileNames },
  "BRD-5": { file: "regulation/exam-day/exam-list.ts", decide: closeList },
  "BRD-6": { file: "regulation/exam-day/exam-list.ts", decide: outOfTurn },
  "BRD-7": { file: "regulation/exam-day/exam-list.ts", decide: mayBeExamined },
  "BRD-8": { file: "regulation/exam-day/list-entry.ts", decide: listEntry },
  "RES-1": { file: "regulation/exam-day/mention.ts", decide: mentionOf },
  "RES-2": { file: "regulation/exam-day/mention.ts", decide: mentionOf },
  "RES-3": { file: "regulation/exam-day/mention.ts", decide: mentionOf },
  "RES-4": { file: "regulation/exam-day/mention.ts", decide: mentionOf },
  "RES-5": { file: "regulation/exam-day/excuse.ts", decide: absence },
  "RES-6": { file: "regulation/exam-day/session-box.ts", decide: sessionBox },
  "RES-7": { file: "regulation/exam-day/session-box.ts", decide: sessionBox },
  "RES-8": { file: "regulation/exam-day/session-box.ts", decide: sessionBox },
  "RES-9": { file: "regulation/exam-day/theory-result.ts", decide: theoryResult },
  "RES-10": { file: "regulation/exam-day/theory-result.ts", decide: theoryResult },
  "RES-11": { file: "regulation/exam-day/correction.ts", decide: correct },
  "RES-12": { file: "regulation/exam-day/regularisation.ts", decide: regularisation },
  "RES-13": { file: "regulation/exam-day/regularisation.ts", decide: regularisation },
  "RES-14": { file: "regulation/exam-day/restriction-codes.ts", decide: refusalOfDifferentCodes },
  "RES-15": { file: "regulation/exam-day/training-status.ts", decide: trainingStatus },
  "COD-1": { file: "regulation/exam-day/restriction-codes.ts", decide: code97 },
  "COD-2": { file: "regulation/gearbox.ts", decide: gearbox },
  "COD-3": { file: "regulation/exam-day/automatic-gearbox.ts", decide: code78 },
  "COD-4": { file: "regulation/exam-day/automatic-gearbox.ts", decide: code78 },
  "COD-5": { file: "regulation/exam-day/automatic-gearbox.ts", decide: code78 },
  "COD-6": { file: "regulation/exam-day/restriction-codes.ts", decide: refusalOfCodes },
  "COD-7": { file: "regulation/exam-day/restriction-codes.ts", decide: noviceCode },
  "COD-8": { file: "regulation/exam-day/restriction-codes.ts", decide: noviceCode },
  "COD-9": { file: "regulation/exam-day/restriction-codes.ts", decide: exchangedFrom },
  "CEP-1": { file: "regulation/exam-day/certificate.ts", decide: certificate },
  "CEP-2": { file: "regulation/exam-day/competence-balance.ts", decide: competenceBalance },
  "CEP-3": { file: "regulation/exam-day/competence-balance.ts", decide: competenceBalance },
  "CEP-4": { file: "regulation/exam-day/certificate.ts", decide: certificate },
  "CEP-5": { file: "regulation/exam-day/certificate.ts", decide: certificate },
  "CEP-6": { file: "regulation/exam-day/certificate.ts", decide: certificate },
  "CEP-7": { file: "regulation/exam-day/hand-over.ts", decide: handOver },
  "CEP-8": { file: "regulation/exam-day/hand-over.ts", decide: handOver },
  "TRA-1": { file: "regulation/transition.ts", decide: specialCase },
  "TRA-2": { file: "regulation/transition.ts", decide: specialCase },
  "TRA-3": { file: "regulation/transition.ts", decide: specialCase },
  "TRA-4": { file: "regulation/transition.ts", decide: specialCase },
  "TRA-5": { file: "regulation/exam-day/transition.ts", decide: fileOfNextResult },
  "TRA-6": { file: "regulation/exam-day/transition.ts", decide: admitsOnRoad },
  "ENR-1": { file: "regulation/enrolment/request.ts", decide: refusalToFile },
  "ENR-3": { file: "regulation/enrolment/request.ts", decide: wayToFile },
  "ENR-4": { file: "regulation/enrolment/flow.ts", decide: refusalToMove },
  "ENR-5": { file: "regulation/enrolment/request.ts", decide: refusalToSend },
  "ENR-6": { file: "regulation/enrolment/school-account.ts", decide: refusalsToOpen },
  "ENR-7": { file: "regulation/enrolment/school-account.ts", decide: refusalsToOpen },
  "ENR-9": { file: "regulation/enrolment/email-address.ts", decide: refusalOfEmail },
  "ENR-10": { file: "regulation/enrolment/identity.ts", decide: refusalsOfAccount },
  "ENR-11": { file: "regulation/enrolment/identity.ts", decide: refusalsOfAccount },
  "ENR-12": { file: "regulation/enrolment/supporting-document.ts", decide: missingDocuments },
  "ENR-13": { file: "regulation/enrolment/supporting-document.ts", decide: missingDocuments },
  "ENR-14": { file: "regulation/enrolment/supporting-document.ts", decide: missingDocuments },
  "ENR-15": { file: "regulation/enrolment/supporting-document.ts", decide: missingDocuments },
  "ENR-16": { file: "regulation/enrolment/validation.ts", decide: stateOn },
  "ENR-17": { file: "regulation/enrolment/validation.ts", decide: linkUntil },
  "ENR-18": { file: "regulation/enrolment/validation.ts", decide: validationUntil },
  "ENR-20": { file: "regulation/enrolment/change.ts", decide: needsNewRequest },
  "ENR-21": { file: "regulation/enrolment/change.ts", decide: needsNewRequest },
  "ENR-23": { file: "regulation/enrolment/waiting-title.ts", decide: postedTitle },
  "ENR-25": { file: "regulation/enrolment/support-mail.ts", decide: answerDueOn },
  "ENR-27": { file: "regulation/enrolment/waiting-title.ts", decide: isKeptAtPrefecture },
  "CLB-1": { file: "regulation/free-candidate.ts", decide: refusalWithoutInvitation },
  "CLB-2": { file: "regulation/free-candidate.ts", decide: refusalsOfService },
  "CLB-5": { file: "regulation/free-candidate.ts", decide: refusalOfClosedDepartment },
  "CLB-8": { file: "booking/arrangements.ts", decide: problemsOfArrangements },
  "CLB-9": { file: "booking/arrangements.ts", decide: problemsOfArrangements },
  "API-1": { file: "regulation/access/consumer.ts", decide: refusalOfConsumer },
  "API-2": { file: "regulation/access/call-budget.ts", decide: refusalOfCall },
  "API-4": { file: "booking/book.ts", decide: refusalToBook },
  "REP-1": { file: "regulation/reporting/adoption.ts", decide: adoption },
  "REP-2": { file: "regulation/reporting/adoption.ts", decide: demandHistogram },
  "REP-4": { file: "regulation/reporting/exam-rates.ts", decide: noShowRate },
  "REP-6": { file: "regulation/reporting/unhonoured-units.ts", decide: unhonouredUnits },
  "BOK-1": { file: "booking/book.ts", decide: refusalToBook },
  "BOK-2": { file: "booking/book.ts", decide: bookableDates },
  "BOK-3": { file: "booking/book.ts", decide: bookableDates },
  "BOK-4": { file: "booking/book.ts", decide: refusalToBook },
  "BOK-5": { file: "booking/book.ts", decide: refusalToBook },
  "BOK-6": { file: "booking/cancel.ts", decide: refusalToCancel },
  "BOK-7": { file: "booking/hold.ts", decide: refusalToUse },
  "BOK-8": { file: "booking/move.ts", decide: refusalToMoveTo },
  "PUB-1": { file: "booking/publication.ts", decide: refusalOfTurn },
  "PUB-2": { file: "booking/changes.ts", decide: refusalOfChanges },
  "BOK-10": { file: "penalty/giving-back.ts", decide: consequencesOfGivingBack },
  "BOK-11": { file: "penalty/after-result.ts", decide: penaltyAfter },
  "BOK-12": { file: "penalty/after-result.ts", decide: penaltyAfter },
  "BOK-13": { file: "penalty/lift.ts", decide: refusalToLift },
  "BOK-9": { file: "regulation/obtained.ts", decide: obtained },
} as const satisfies { readonly [Id in DecidedRuleId]: Evaluator };
