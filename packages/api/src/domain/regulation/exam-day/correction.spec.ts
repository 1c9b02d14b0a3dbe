import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Boxes, correct, fillIn, standing } from "./correction.js";

describe("RES-11: a wrong box is struck and another one filled in, nothing is overwritten", () => {
  const boxes = fillIn(fillIn([], "insuffisant"), "bon");

  it("keeps what was struck", () => {
    expect(correct(boxes, 0, "absent")).toEqual({
      kind: "Corrected",
      boxes: [
        { content: "insuffisant", struck: "ANNULÉ" },
        { content: "bon", struck: null },
        { content: "absent", struck: null },
      ],
    });
    expect(standing(boxes)).toEqual(["insuffisant", "bon"]);
  });

  it("strikes no box twice, and none that is not there", () => {
    const corrected = correct(boxes, 1, "insuffisant");
    expect("boxes" in corrected && correct(corrected.boxes, 1, "bon")).toEqual({
      kind: "AlreadyStruck",
      rule: "RES-11",
    });
    expect(correct(boxes, 2, "bon")).toEqual({ kind: "NoSuchBox", rule: "RES-11" });
    expect(correct(boxes, -1, "bon")).toEqual({ kind: "NoSuchBox", rule: "RES-11" });
  });

  it("whatever is corrected, every content stays where it was and as many boxes stand", () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1 }), fc.array(fc.nat(20)), (contents, positions) => {
        const first = contents.reduce<Boxes<string>>(fillIn, []);
        const last = positions.reduce((current, position) => {
          const corrected = correct(current, position, "again");
          return corrected.kind === "Corrected" ? corrected.boxes : current;
        }, first);
        expect(last.slice(0, contents.length).map(({ content }) => content)).toEqual(contents);
        expect(standing(last)).toHaveLength(contents.length);
      }),
    );
  });
});
