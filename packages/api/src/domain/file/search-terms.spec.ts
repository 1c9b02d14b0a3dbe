import { describe, expect, it } from "vitest";
import { searchTerms } from "./search-terms.js";

describe("what an officer types is a number, an address or a name", () => {
  it.each([
    ["930000000001", { by: "neph", beginning: "930000000001" }],
    [" 93 00 00 00 ", { by: "neph", beginning: "93000000" }],
    ["0012.3456", { by: "neph", beginning: "00123456" }],
    ["Lea.Martin@Exemple.fr", { by: "email", beginning: "lea.martin@exemple.fr" }],
    ["a_%@", { by: "email", beginning: "a_%@" }],
    ["Lefèvre-Martin", { by: "name", words: ["LEFEVREMARTIN"] }],
    ["d’Almeïda, léa", { by: "name", words: ["DALMEIDA", "LEA"] }],
    ["O 'Brien", { by: "name", words: ["O", "BRIEN"] }],
    ["%%_ ab", { by: "name", words: ["AB"] }],
  ])("%s", (typed, expected) => {
    expect(searchTerms(typed)).toEqual(expected);
  });

  it.each(["", "  ", "a", "é ", "930", "9 3 0", "a@", "'-", "%%%"])(
    "“%s” is too little to look for anybody",
    (typed) => {
      expect(searchTerms(typed)).toBeNull();
    },
  );
});
