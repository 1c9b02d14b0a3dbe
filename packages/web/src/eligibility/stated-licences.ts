import type { HeldLicenceInput } from "../graphql/generated/graphql";
import type { Answers } from "./questions";
import { filledLicences, type LicenceRow } from "./rows";

type StatedLicence = { readonly row: LicenceRow; readonly licence: HeldLicenceInput };

/** Every licence held, or nothing while one of them is half told. */
export function statedLicences(answers: Answers): readonly StatedLicence[] | undefined {
  if (answers.permis === "non") return [];
  const licences: StatedLicence[] = [];
  for (const row of filledLicences(answers)) {
    const [category, obtainedOn] = [answers[`permis${row}`], answers[`permis${row}-date`]];
    if (!category || !obtainedOn) return undefined;
    licences.push({ row, licence: { category, obtainedOn, ...marks(row, answers) } });
  }
  return licences.length > 0 ? licences : undefined;
}

/** What the licence itself bears. The form says what a licence without a mark is taken for, as the contract does. */
function marks(row: LicenceRow, answers: Answers): Partial<HeldLicenceInput> {
  const [automatic, training] = [answers[`permis${row}-automatique`], answers[`permis${row}-formation`]];
  const [issuedBy, exchangedFrom] = [answers[`permis${row}-pays`], answers[`permis${row}-echange`]];
  return {
    ...(automatic && { automaticOnly: automatic === "oui" }),
    ...(training && { bySevenHourTraining: training === "oui" }),
    ...(issuedBy && { issuedBy }),
    ...(exchangedFrom && { exchangedFrom }),
  };
}
