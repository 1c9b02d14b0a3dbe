import { describe, expect, it } from "vitest";
import { type Adaptation, checkAdaptation, UNSUITED_ADAPTATION } from "./adaptation.js";

describe("CAP-10: the vehicle suits the disability, or the candidate is excused", () => {
  it.each<[Adaptation | undefined, object]>([
    ["not_needed", { kind: "satisfied" }],
    ["suited", { kind: "satisfied" }],
    ["unsuited", { kind: "excused" }],
    [undefined, { kind: "missing", fact: "vehicleAdaptation" }],
  ])("%s", (adaptation, expected) => {
    expect(checkAdaptation(adaptation)).toEqual({ ...expected, rule: "CAP-10" });
  });
  it("goes on the list with the motive that the guide gives", () => {
    expect(UNSUITED_ADAPTATION).toBe("aménagement du véhicule inadapté au handicap");
  });
});
