import { describe, expect, it } from "vitest";
import { certificate, type HeadingDraft } from "./certificate.js";
import type { CompetenceBalance } from "./competence-balance.js";

const heading = {
  on: "2013-03-22",
  centre: "Paris",
  departmentNumber: "75",
  examiner: "Dupont",
  category: "B",
  surname: "Martin",
  firstName: "Zoé",
} as const satisfies HeadingDraft;
const balance: CompetenceBalance = { kind: "Balance", lines: [], eliminatory: false, subtotals: [], total: 27 };
const eliminatory: CompetenceBalance = { kind: "Balance", lines: [], eliminatory: true, subtotals: null, total: null };
const passed = { kind: "passed", balance, codes: [], back: null } as const;
const failed = { kind: "failed", balance: eliminatory, codes: [], toWorkOn: ["regarder"] } as const;

describe("CEP-1: the balance of a failure tells what to work on", () => {
  it("names the competences", () => {
    expect(certificate(heading, failed)).toMatchObject({
      toWorkOn: ["regarder"],
      balance: eliminatory,
      categories: [],
    });
  });

  it("refuses a failure without any", () => {
    expect(certificate(heading, { ...failed, toWorkOn: [] })).toEqual({ kind: "NothingToWorkOn", rule: "CEP-1" });
  });
});

it("CEP-3: an eliminatory error is not a success", () => {
  expect(certificate(heading, { ...passed, balance: eliminatory })).toEqual({
    kind: "EliminatoryErrorPassed",
    rule: "CEP-3",
  });
});

describe("CEP-4: the session, the category and the candidate are on every certificate", () => {
  it("writes them with the codes", () => {
    expect(certificate(heading, { ...passed, codes: ["78"] })).toEqual({
      kind: "Certificate",
      heading,
      regularisation: false,
      balance,
      toWorkOn: [],
      codes: ["78"],
      categories: ["B"],
      validAsLicence: null,
    });
  });

  it.each(Object.keys(heading))("asks for %s", (field) => {
    const { [field]: _left, ...others }: Record<string, string> = heading;
    for (const occasion of [passed, failed])
      expect(certificate(others as HeadingDraft, occasion)).toEqual({
        kind: "HeadingIncomplete",
        missing: [field],
        rule: "CEP-4",
      });
  });

  it("takes a blank for nothing", () => {
    expect(certificate({ ...heading, centre: " " }, passed)).toMatchObject({ missing: ["centre"] });
  });

  it("COD-6: refuses code 103", () => {
    expect(certificate(heading, { ...passed, codes: ["103"] })).toMatchObject({ kind: "CodeWithdrawn", rule: "COD-6" });
  });
});

describe("CEP-5: a medical regularisation ticks its box, has codes and no balance", () => {
  it("ticks and leaves empty", () => {
    expect(certificate(heading, { kind: "medical_regularisation", codes: ["01.06"] })).toEqual({
      kind: "Certificate",
      heading,
      regularisation: true,
      balance: null,
      toWorkOn: [],
      codes: ["01.06"],
      categories: [],
      validAsLicence: null,
    });
  });
});

describe("CEP-6: back to the licence, the certificate tells from when on it is one", () => {
  it("after the practical test, with the novice limits until a date", () => {
    const back = { practicalExempt: false, invalidUntil: "2013-06-30", noviceUntil: "2015-07-01" } as const;
    expect(certificate(heading, { ...passed, back })).toMatchObject({
      validAsLicence: "vaut titre de conduite à compter du 01/07/2013",
      codes: ["106 jusqu’au 01/07/2015"],
    });
  });

  it.each([
    ["the day before the last", "2013-06-29", "vaut titre de conduite à compter du 01/07/2013"],
    ["the last day of the invalidation", "2013-06-30", "vaut titre de conduite à compter du 01/07/2013"],
    ["the day after", "2013-07-01", null],
  ])("only within the invalidation: passed on %s", (_when, on, validAsLicence) => {
    const back = { practicalExempt: false, invalidUntil: "2013-06-30", noviceUntil: "2015-07-01" } as const;
    expect(certificate({ ...heading, on }, { ...passed, back })).toMatchObject({ validAsLicence });
  });

  it("COD-7: after the theory test of who is exempt from the practical one, with all categories", () => {
    const back = { practicalExempt: true, invalidUntil: "2013-06-30" } as const;
    const occasion = { kind: "theory_passed_practical_exempt", back } as const;
    expect(certificate(heading, { ...occasion, categories: ["A2", "B"] })).toMatchObject({
      validAsLicence: "vaut titre de conduite à compter du 01/07/2013",
      codes: ["105"],
      categories: ["A2", "B"],
      balance: null,
      toWorkOn: [],
    });
    expect(certificate(heading, { ...occasion, categories: [] })).toEqual({ kind: "NoCategory", rule: "COD-7" });
  });
});
