import { describe, expect, test } from "vitest";
import { readAnswers } from "./read-answers";

describe("the address of the form", () => {
  test("an empty one asks nothing", () => {
    expect(readAnswers({})).toEqual({ answers: {}, misread: [], isAsked: false, isAboutAnybody: false });
  });

  test("a category alone fills the form in, the form itself asks", () => {
    expect(readAnswers({ categorie: "A2" }).isAsked).toBe(false);
    expect(readAnswers({ categorie: "A2", epreuve: "plateau" }).isAsked).toBe(true);
  });

  test("an empty part is no answer", () => {
    const { answers } = readAnswers({ categorie: "B", naissance: "", code: "", sante: ["", "oui"] });
    expect(answers).toEqual({ categorie: "B" });
  });

  test("a category is understood in small letters", () => {
    expect(readAnswers({ categorie: "a2" }).answers).toEqual({ categorie: "A2" });
  });

  test.each([
    ["naissance", "2000-02-30", "notADate"],
    ["naissance", "0999-01-01", "notADate"],
    ["permis1-date", "hier", "notADate"],
    ["categorie", "Z9", "notAChoice"],
    ["epreuve", "vol", "notAChoice"],
    ["code", "peut-être", "notAChoice"],
    ["permis4", "Z", "notAChoice"],
    ["essai1-points", "dix", "notANumber"],
    ["essai20-issue", "gagne", "notAChoice"],
    ["essai2-categorie", "AM", "notAChoice"],
    ["permis1-automatique", "78", "notAChoice"],
  ])("%s=%s cannot be read, and is not an answer", (field, text, misreading) => {
    expect(readAnswers({ [field]: text })).toMatchObject({ answers: {}, misread: [{ field, misreading }] });
  });

  test.each([
    ["code", "code-date"],
    ["code-echec", "code-echec-date"],
    ["pratique", "essai1-date"],
    ["pratique", "essai20-date"],
    ["pratique", "annulation-date"],
    ["annulations", "annulation-date"],
    ["permis", "permis2-date"],
    ["avis", "avis-date"],
  ])("%s is yes by %s alone, and beside no it says two things at once", (field, date) => {
    expect(readAnswers({ [date]: "2025-01-01" })).toMatchObject({ answers: { [field]: "oui" }, misread: [] });
    expect(readAnswers({ [field]: "non", [date]: "2025-01-01" }).misread).toEqual([
      { field, misreading: "saidAndDenied" },
    ]);
  });

  test.each([
    ["the exam alone", { categorie: "B", epreuve: "circulation", date: "2027-01-01" }, false],
    ["a birth date", { naissance: "2000-01-01" }, true],
    ["the wish to answer for somebody else", { pour: "autre" }, true],
  ])("%s is about anybody: %s", (_name, query, isAboutAnybody) => {
    expect(readAnswers(query)).toMatchObject({ isAboutAnybody });
  });
});
