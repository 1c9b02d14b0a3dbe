import type { CanonicalContent } from "../domain/exam-day/canonical.js";
import { medicalLetter } from "../domain/regulation/exam-day/medical-letter.js";
import type { ExamLine } from "../exam-day/exam-line.js";

/** What the examiner adds to what the file says: the service knows neither where somebody was born nor where they live. */
export type TypedLetter = { readonly birthPlace: string; readonly address: string; readonly observations: string };

/** The letter of a line, or what is missing in it. Source: national guide (January 2013), annexe 1. */
export const letterOf = (line: ExamLine, typed: TypedLetter, writtenOn: string) => {
  const { session, birthName, firstName, birthDate, category } = line;
  return medicalLetter({
    department: `Département ${session.departmentCode}`,
    service: "service chargé localement de l’organisation des examens du permis de conduire",
    place: session.centreName,
    writtenOn,
    examiner: session.examinerNumber,
    addressee: `le préfet du département ${session.departmentCode}`,
    candidateName: `${birthName} ${firstName}`,
    ...{ birthDate, category, ...typed },
    signature: `signé électroniquement, inspecteur ${session.examinerNumber}`,
  });
};

type Written = Extract<ReturnType<typeof medicalLetter>, { kind: "Letter" }>;

export const letterContent = ({ letter, reference }: Written, neph: string) =>
  ({ paper: "medical_letter", neph, letter: { ...letter }, reference }) as const satisfies CanonicalContent;
export type LetterContent = ReturnType<typeof letterContent>;
