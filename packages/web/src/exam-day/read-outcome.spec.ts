import { describe, expect, test } from "vitest";
import { readOutcome } from "./read-outcome";

const form = (fields: Readonly<Record<string, string | string[]>>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) data.append(name, one);
  return data;
};
const ROAD = { competences: ["SPEED", "COURTESY"] as const };
const marks = { "mark.SPEED": "3", "mark.COURTESY": "1" };

describe("an outcome is kept only when it is whole", () => {
  test.each([
    [{}, "outcome"],
    [{ outcome: "NOT_EXAMINED" }, "motive"],
    [{ outcome: "PASSED", "mark.SPEED": "3" }, "marks"],
    [{ outcome: "PASSED", ...marks, "mark.COURTESY": "E" }, "eliminatory"],
    [{ outcome: "FAILED", ...marks }, "toWorkOn"],
  ])("%o: %s is missing", (fields, missing) => {
    expect(readOutcome(form(fields), ROAD)).toEqual({ missing });
  });

  test("favourable, with a level for each line, codes and gearbox", () => {
    const fields = { outcome: "PASSED", ...marks, automatic: "on", codes: " 10.02, 15.01 ;" };
    expect(readOutcome(form(fields), ROAD)).toEqual({
      outcome: "PASSED",
      marks: [
        { competence: "SPEED", level: 3 },
        { competence: "COURTESY", level: 1 },
      ],
      ...{ automatic: true, light: false, adaptationCodes: ["10.02", "15.01"] },
    });
  });

  test("an eliminatory error is a line without a level", () => {
    const fields = { outcome: "FAILED", "mark.SPEED": "E", "mark.COURTESY": "0", toWorkOn: ["SPEED"] };
    expect(readOutcome(form(fields), ROAD)).toMatchObject({
      marks: [{ level: null }, { level: 0 }],
      toWorkOn: ["SPEED"],
    });
  });

  test("absent carries an excuse or none, and nothing that was marked before", () => {
    expect(readOutcome(form({ outcome: "ABSENT", excuse: "", ...marks }), ROAD)).toEqual({
      outcome: "ABSENT",
      excuse: null,
    });
  });

  test("off the road nothing is marked", () => {
    expect(readOutcome(form({ outcome: "FAILED" }), { competences: [] })).toEqual({
      ...{ outcome: "FAILED", automatic: false, light: false, adaptationCodes: [] },
    });
  });
});
