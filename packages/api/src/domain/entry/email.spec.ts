import { describe, expect, it } from "vitest";
import { emailOf, refusalOfSharedEmail } from "./email.js";

it.each([
  ["lea.martin@mail.example", "lea.martin@mail.example"],
  ["  lea+permis@mail.example ", "lea+permis@mail.example"],
  ["o'brien@mail.example", "o'brien@mail.example"],
  ["léa@courriel.example", "léa@courriel.example"],
])("%j is an address", (typed, email) => {
  expect(emailOf(typed)).toBe(email);
});

it.each([
  "",
  "lea",
  "lea@mail",
  "lea@@mail.example",
  "lea@mail.example\r\nBcc: tous@mail.example",
  "lea@mail.example\nSubject: x",
  "lea@mail.example, paul@mail.example",
  "Léa <lea@mail.example>",
  '"lea martin"@mail.example',
  "lea@[127.0.0.1]",
  "lea\u0000@mail.example",
  ".lea@mail.example",
  "lea..martin@mail.example",
  `${"a".repeat(65)}@mail.example`,
  `lea@${"a".repeat(250)}.example`,
])("%j is none", (typed) => {
  expect(emailOf(typed)).toBeNull();
});

describe("ENR-9: the address of a company or a training centre is not the candidate's own", () => {
  const known = { organisations: ["eleves@conduite.example"], otherPeople: [] };
  const refused = { kind: "EmailNotIndividual", of: "organisation", rule: "ENR-9" };

  it.each([
    ["lea.martin@mail.example", null],
    ["contact.martin@mail.example", null],
    ["Contact@mail.example", refused],
    ["secretariat@lycee.example", refused],
    ["auto-ecole@mail.example", refused],
    ["Eleves@Conduite.example", refused],
  ])("%s", (email, refusal) => {
    expect(refusalOfSharedEmail(email, known)).toEqual(refusal);
  });
});
