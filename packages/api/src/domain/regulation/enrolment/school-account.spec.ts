import { describe, expect, it } from "vitest";
import { refusalsToOpen, type SchoolAccount } from "./school-account.js";

const wanted: SchoolAccount = { kind: "school", approvalNumber: "E 02 069 0123 0", email: "contact@feu-vert.example" };
const numberUsed = { kind: "ApprovalNumberAlreadyUsed", approvalNumber: wanted.approvalNumber, rule: "ENR-6" };
const emailUsed = { kind: "EmailOfPersonalAccount", email: wanted.email, rule: "ENR-7" };

describe("ENR-6: an approval number opens one professional account", () => {
  it.each([
    ["E 02 069 0123 0", [numberUsed]],
    ["e0206901230", [numberUsed]],
    ["E 02 069 0123 1", []],
  ])("%s is already used", (approvalNumber, refusals) => {
    expect(refusalsToOpen(wanted, [{ kind: "school", approvalNumber, email: "other@mail.example" }])).toEqual(refusals);
  });
});

describe("ENR-7: its address is not that of a personal account", () => {
  it.each([
    ["contact@feu-vert.example", [emailUsed]],
    ["Contact@Feu-Vert.example", [emailUsed]],
    ["accueil@feu-vert.example", []],
  ])("a personal account has %s", (email, refusals) => {
    expect(refusalsToOpen(wanted, [{ kind: "personal", email }])).toEqual(refusals);
  });

  it("the address of another professional account is not refused by this rule", () => {
    const other: SchoolAccount = { ...wanted, approvalNumber: "E 13 069 0001 0" };
    expect(refusalsToOpen(wanted, [other])).toEqual([]);
  });
});

it("both reasons are told at once", () => {
  expect(refusalsToOpen(wanted, [wanted, { kind: "personal", email: wanted.email }])).toEqual([numberUsed, emailUsed]);
});
