import { describe, expect, it } from "vitest";
import { rulesAt } from "../../../test/legal-values.js";
import { fimoTrainingUntil } from "./fimo.js";

describe("AGE-12: who passes D or DE before 24 follows the FIMO in less than a year", () => {
  it.each([
    ["22 years", "1991-02-04", "2013-02-04", "2014-02-03"],
    ["the eve of 24", "1989-02-05", "2013-02-04", "2014-02-03"],
    ["24 that day: there is nothing to undertake", "1989-02-04", "2013-02-04", null],
    ["older", "1980-02-04", "2013-02-04", null],
    ["passed on 29 February", "1994-01-01", "2016-02-29", "2017-02-27"],
    ["passed on 1 March", "1994-01-01", "2016-03-01", "2017-02-28"],
  ])("%s", (_who, birthDate, passedOn, until) => {
    expect(fimoTrainingUntil(birthDate, passedOn, rulesAt(passedOn))).toBe(until);
  });
});
