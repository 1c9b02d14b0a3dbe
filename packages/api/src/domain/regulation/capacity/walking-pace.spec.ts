import type { LicenceCategory } from "@creneau/schema";
import { describe, expect, it } from "vitest";
import { rulesAt } from "../../../../test/legal-values.js";
import { type WalkingPace, walkingPace } from "./walking-pace.js";

describe("CAP-6: the walking pace is not evaluated for less than 20 seconds", () => {
  it.each<[LicenceCategory, number, WalkingPace["kind"]]>([
    ["A2", 19.9, "too_short"],
    ["A2", 20, "long_enough"],
    ["A2", 20.1, "long_enough"],
    ["A1", 19, "too_short"],
    ["A", 19, "too_short"],
    ["B1", 19, "not_evaluated"],
    ["BE", 0, "not_evaluated"],
  ])("%s, %d s", (category, seconds, kind) => {
    expect(walkingPace(category, seconds, rulesAt("2013-02-04"))).toEqual({ kind, rule: "CAP-6" });
  });
});
