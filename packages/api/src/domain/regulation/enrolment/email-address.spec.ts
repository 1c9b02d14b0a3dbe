import { describe, expect, it } from "vitest";
import { refusalOfEmail } from "./email-address.js";

const known = {
  organisations: ["accueil@centre-de-formation.example", "contact@auto-ecole.example"],
  otherPeople: ["famille.martin@mail.example", "paul.durand@mail.example"],
};

describe("ENR-9: the candidate's address is individual and their own", () => {
  it.each([
    ["lea.martin@mail.example", null],
    ["lea@auto-ecole.example", null],
    ["contact@auto-ecole.example", "organisation"],
    [" Contact@Auto-Ecole.example ", "organisation"],
    ["famille.martin@mail.example", "someone_else"],
    ["FAMILLE.MARTIN@MAIL.EXAMPLE", "someone_else"],
  ])("%j: %s", (email, of) => {
    expect(refusalOfEmail(email, known)).toEqual(of && { kind: "EmailNotIndividual", of, rule: "ENR-9" });
  });
});
