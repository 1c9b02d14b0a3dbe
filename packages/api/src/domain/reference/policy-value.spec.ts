import { describe, expect, it } from "vitest";
import { cleanPolicy, type PolicyWish, problemsOfPolicy } from "./policy-value.js";

const TODAY = "2026-11-25";
const wish: PolicyWish = {
  ...{ key: "hold.time", number: 300, validFrom: TODAY, validTo: null },
  ...{ sourceFr: "Décision du 20 novembre", sourceEn: "Decision of 20 November" },
};

describe("a value of a policy", () => {
  it.each<[string, Partial<PolicyWish>, string[]]>([
    ["from today on", {}, []],
    ["from yesterday on", { validFrom: "2026-11-24" }, ["validFrom past"]],
    ["for one day", { validTo: "2026-11-26" }, []],
    ["for no day", { validTo: TODAY }, ["validTo invalid"]],
    ["nothing", { number: 0 }, []],
    ["less than nothing", { number: -1 }, ["number out_of_range"]],
    ["half a second", { number: 0.5 }, ["number out_of_range"]],
    ["a day", { number: 86_400 }, []],
    ["more than a day", { number: 86_401 }, ["number out_of_range"]],
    ["no number", { number: Number.NaN }, ["number out_of_range"]],
    ["without a source", { sourceEn: " " }, ["source missing"]],
  ])("%s", (_, facts, problems) => {
    const found = problemsOfPolicy(cleanPolicy({ ...wish, ...facts }), TODAY);
    expect(found.map(({ field, code }) => `${field} ${code}`)).toEqual(problems);
  });
});
