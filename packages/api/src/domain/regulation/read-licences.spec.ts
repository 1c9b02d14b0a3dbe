import { describe, expect, it } from "vitest";
import { factsOf, problemsOf } from "../../../test/stated.js";

const licence = (facts = {}) => ({ category: "B", obtainedOn: "2015-06-01", ...facts });

it("a licence is French, not exchanged, by an exam and for every gearbox, unless it says otherwise", () => {
  const plain = {
    category: "B",
    obtainedOn: "2015-06-01",
    issuedBy: "FR",
    exchangedFrom: null,
    bySevenHourTraining: false,
    automaticOnly: false,
  };
  const nothing = { issuedBy: null, exchangedFrom: null, bySevenHourTraining: null, automaticOnly: null };
  expect(factsOf({ licences: [licence()] })).toEqual({ licences: [plain] });
  expect(factsOf({ licences: [licence(nothing)] })).toEqual({ licences: [plain] });
  expect(
    factsOf({
      licences: [
        { category: "ec", obtainedOn: "2015-06-01", issuedBy: "de" },
        licence({ exchangedFrom: "Uk", bySevenHourTraining: true, automaticOnly: true }),
      ],
    }),
  ).toEqual({
    licences: [
      { ...plain, category: "CE", issuedBy: "DE" },
      { ...plain, exchangedFrom: "UK", bySevenHourTraining: true, automaticOnly: true },
    ],
  });
});

describe("a state is two letters", () => {
  it.each(["", "F", "FRA", "F1", " FR", "FR ", "ß", "ﬁ", "ÎL", "F\n"])("%j is none", (letters) => {
    expect(problemsOf({ licences: [licence({ issuedBy: letters })] })).toEqual(["licences[0].issuedBy: NOT_A_COUNTRY"]);
    expect(problemsOf({ licences: [licence({ exchangedFrom: letters })] })).toEqual([
      "licences[0].exchangedFrom: NOT_A_COUNTRY",
    ]);
  });
});

describe("a state is one that there is, in the letters of code 70", () => {
  it.each([
    ["GB", "UK"],
    ["gb", "UK"],
    ["EL", "GR"],
    ["UK", "UK"],
    ["GR", "GR"],
    ["US", "US"],
  ])("%s is read as %s", (letters, issuedBy) => {
    const [issued, exchanged] =
      factsOf({
        licences: [licence({ issuedBy: letters }), licence({ category: "A1", exchangedFrom: letters })],
      }).licences ?? [];
    expect([issued?.issuedBy, exchanged?.exchangedFrom]).toEqual([issuedBy, issuedBy]);
  });

  it.each(["ZZ", "EU", "UN", "XX", "QO", "EZ"])("%s is none", (letters) => {
    expect(problemsOf({ licences: [licence({ issuedBy: letters })] })).toEqual(["licences[0].issuedBy: NOT_A_COUNTRY"]);
  });
});

it("a category is held once, however it is spelt", () => {
  const licences = [licence(), licence({ category: "CE" }), licence({ category: " e(c)" }), licence({ category: "b" })];
  expect(problemsOf({ licences })).toEqual([
    "licences[2].category: LICENCE_TWICE",
    "licences[3].category: LICENCE_TWICE",
  ]);
});

it("a category that does not exist is not held", () => {
  expect(problemsOf({ licences: [licence({ category: "B96" })] })).toEqual(["licences[0].category: UNKNOWN_CATEGORY"]);
});

it("30 licences are looked at, 31 are not", () => {
  const licences = (length: number) => Array.from({ length }, () => licence());
  expect(problemsOf({ licences: licences(30) })).toHaveLength(29);
  expect(problemsOf({ licences: licences(31) })).toEqual(["licences: LIST_TOO_LONG"]);
});

it("no licence is a fact, nothing said is none", () => {
  expect(factsOf({ licences: [] })).toEqual({ licences: [] });
  expect(factsOf({ licences: null })).toEqual({});
});
