import { describe, expect, it } from "vitest";
import { type CentreFacts, cleanCentre, problemsOfCentre } from "./centre.js";

const bobigny: CentreFacts = {
  name: "Bobigny",
  address: "12 rue de la Paix",
  latitude: 48.9,
  longitude: 2.45,
  timeZone: "Europe/Paris",
  categoryGroups: ["B"],
  accessibilityFr: null,
  accessibilityEn: null,
  instructionsFr: "Entrée par le portail bleu.",
  instructionsEn: "Enter by the blue gate.",
};
const unused = { timeZone: "Europe/Paris", hasSessions: false, groupsToCome: [] };
const used = { timeZone: "Europe/Paris", hasSessions: true, groupsToCome: ["B"] as const };

describe("what an officer says of a centre", () => {
  it.each<[string, Partial<CentreFacts>, string[]]>([
    ["nothing wrong", {}, []],
    ["no name", { name: " \u200b" }, ["name missing"]],
    ["a name without end", { name: "x".repeat(121) }, ["name too_long"]],
    ["the pole", { latitude: 90, longitude: -180 }, []],
    ["beyond the pole", { latitude: 90.001 }, ["latitude out_of_range"]],
    ["no number", { longitude: Number.NaN }, ["longitude out_of_range"]],
    ["an unknown clock", { timeZone: "Europe/Bobigny" }, ["timeZone invalid"]],
    ["an offset", { timeZone: "+02:00" }, ["timeZone invalid"]],
    ["no group", { categoryGroups: [] }, ["categoryGroups missing"]],
    ["one language", { instructionsEn: "" }, ["instructionsEn one_language"]],
    ["the other", { accessibilityEn: "Ramp" }, ["accessibilityFr one_language"]],
    ["a text without end", { instructionsFr: "x".repeat(1_001) }, ["instructionsFr too_long"]],
  ])("%s", (_, facts, problems) => {
    const found = problemsOfCentre(cleanCentre({ ...bobigny, ...facts }), unused);
    expect(found.map(({ field, code }) => `${field} ${code}`)).toEqual(problems);
  });

  it("what is planned rests on the clock and on the groups", () => {
    const changed: CentreFacts = { ...bobigny, timeZone: "Indian/Reunion", categoryGroups: ["A"] };
    expect(problemsOfCentre(changed, used).map(({ field, code }) => `${field} ${code}`)).toEqual([
      ...["timeZone in_use", "categoryGroups in_use"],
    ]);
    expect(problemsOfCentre(changed, unused)).toEqual([]);
  });

  it("paragraphs stay, what cannot be seen goes", () => {
    const { instructionsFr } = cleanCentre({ ...bobigny, instructionsFr: " Un\r\n\r\n\n\ndeux\u0000\u202e trois " });
    expect(instructionsFr).toBe("Un\n\ndeux trois");
  });
});
