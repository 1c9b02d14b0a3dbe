import { expect, test } from "vitest";
import { type ActsSearch, meantActs } from "./acts-search";

test("days of Paris are meant from the beginning of the first to the end of the last", () => {
  expect(meantActs({ du: "2026-03-28", au: "2026-03-29" })).toMatchObject({
    filter: { from: "2026-03-27T23:00:00.000Z", until: "2026-03-29T22:00:00.000Z" },
    ignored: [],
  });
});

test("an officer, an act, a department and an object", () => {
  expect(meantActs({ agent: "12", acte: "PUBLISH", departement: "33", objet: "session:4" })).toEqual({
    filter: {
      ...{ officerId: 12, acts: ["PUBLISH"], departmentCode: "33", object: "session:4" },
      ...{ from: null, until: null },
    },
    ignored: [],
  });
});

test.each<[keyof ActsSearch, string]>([
  ["agent", "0"],
  ["agent", "douze"],
  ["agent", "2147483648"],
  ["acte", "DANSER"],
  ["du", "2026-02-31"],
  ["au", "demain"],
])("%s=%s is nothing that anybody can mean: it is told", (name, value) => {
  expect(meantActs({ [name]: value }).ignored).toEqual([name]);
});
