import { describe, expect, it } from "vitest";
import { type MedicalLetterDraft, medicalLetter } from "./medical-letter.js";

const letter = {
  department: "Paris",
  service: "Éducation routière",
  place: "Paris",
  writtenOn: "2013-02-04",
  examiner: "Dupont",
  addressee: "Paris",
  candidateName: "Zoé Martin",
  birthDate: "1990-05-17",
  birthPlace: "Lyon",
  address: "1 rue de la Paix, 75002 Paris",
  category: "D1",
  observations: "n’a pas lu la plaque",
  signature: "Dupont",
} as const satisfies MedicalLetterDraft;

describe("MED-10: letter T has every field of annexe 1", () => {
  it("is complete, D1 included, and names its text", () => {
    expect(medicalLetter(letter)).toEqual({
      kind: "Letter",
      letter,
      reference: "arrêté du 31 juillet 2012 relatif à l’organisation du contrôle médical de l’aptitude à la conduite",
    });
  });

  it.each(Object.keys(letter))("does not go out without %s", (field) => {
    const { [field]: _left, ...others }: Record<string, string> = letter;
    expect(medicalLetter(others as MedicalLetterDraft)).toEqual({
      kind: "LetterIncomplete",
      missing: [field],
      rule: "MED-10",
    });
  });

  it("takes a blank for nothing, and tells everything that is missing", () => {
    expect(medicalLetter({ ...letter, signature: " ", address: "" })).toMatchObject({
      missing: ["address", "signature"],
    });
  });
});
