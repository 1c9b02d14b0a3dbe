import { describe, expect, it } from "vitest";
import { type AccountIdentity, type Person, refusalsOfAccount } from "./identity.js";

const lea: Person = { surname: "Lefèvre-Martin", firstName: "Léa", birthDate: "2000-03-10" };
const account = (changes: Partial<AccountIdentity> = {}): AccountIdentity => ({ ...lea, ...changes });
const differs = (field: string) => ({ kind: "IdentityDiffers", field, rule: "ENR-10" });
const missing = (field: string) => ({ kind: "IdentityMissing", field, rule: "ENR-10" });

describe("ENR-10: the account is that of the request, and an empty field is not a difference", () => {
  it.each([
    [{}, []],
    [{ surname: "LEFEVRE MARTIN", firstName: "lea" }, []],
    [{ surname: "Lefèvre" }, [differs("surname")]],
    [{ firstName: "Lia" }, [differs("firstName")]],
    [{ birthDate: "2000-03-09" }, [differs("birthDate")]],
    [{ birthDate: "2000-03-11" }, [differs("birthDate")]],
    [{ birthDate: null }, [missing("birthDate")]],
    [{ birthDate: "" }, [missing("birthDate")]],
    [{ surname: " - " }, [missing("surname")]],
    [{ firstName: "Lia", birthDate: null }, [differs("firstName"), missing("birthDate")]],
    [
      { surname: null, firstName: null, birthDate: null },
      [missing("surname"), missing("firstName"), missing("birthDate")],
    ],
  ])("%j: %j", (changes, refusals) => {
    expect(refusalsOfAccount(account(changes), lea, null)).toEqual(refusals);
  });
});

describe("ENR-11: the account of a minor is the minor's own", () => {
  const mother: Person = { surname: "Lefèvre-Martin", firstName: "Anne", birthDate: "1971-05-02" };
  const ofRepresentative = [{ kind: "AccountOfRepresentative", rule: "ENR-11" }];

  it.each([
    ["the minor's", {}, []],
    ["the mother's", mother, ofRepresentative],
    ["the mother's, without a date of birth", { ...mother, birthDate: null }, ofRepresentative],
    ["the minor's, without a date of birth", { birthDate: null }, [missing("birthDate")]],
    ["somebody else's", { firstName: "Paul" }, [differs("firstName")]],
  ])("%s", (_whose, changes, refusals) => {
    expect(refusalsOfAccount(account(changes), lea, mother)).toEqual(refusals);
  });

  it("a minor and a representative of the same name: what is missing is missing", () => {
    const father: Person = { ...lea, birthDate: "1970-01-01" };
    expect(refusalsOfAccount(account({ birthDate: null }), lea, father)).toEqual([missing("birthDate")]);
  });
});
